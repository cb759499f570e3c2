namespace PartyWorkflow.Workflows.Definitions;

/// <summary>Codes of the outcomes of the report processes; they are stored, so they never change.</summary>
public static class Outcomes
{
    public const string Submit = "submit";
    public const string Withdraw = "withdraw";
    public const string WithdrawCorrection = "withdraw-correction";
    public const string Approve = "approve";
    public const string Return = "return";
    public const string Extend = "extend";
    public const string Waive = "waive";
}
