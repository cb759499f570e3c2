namespace PartyWorkflow.Workflows.Definitions;

/// <summary>Codes of outcomes; they are stored, so they never change.</summary>
public static class Outcomes
{
    // Reports and target registrations.
    public const string Submit = "submit";
    public const string Withdraw = "withdraw";
    public const string WithdrawCorrection = "withdraw-correction";
    public const string Approve = "approve";
    public const string Return = "return";
    public const string Extend = "extend";
    public const string Waive = "waive";

    // Follow-ups.
    public const string Assign = "assign";
    public const string AskMore = "ask-more";
    public const string Merge = "merge";
    public const string Decline = "decline";
    public const string Supplement = "supplement";
    public const string TakeBack = "take-back";
    public const string Answer = "answer";
    public const string Progress = "progress";
    public const string HandBack = "hand-back";
    public const string Reassign = "reassign";
    public const string Confirm = "confirm";
    public const string ConfirmForUnit = "confirm-for-unit";
    public const string Reopen = "reopen";
    public const string CarryOut = "carry-out";
    public const string Postpone = "postpone";
    public const string Cancel = "cancel";
    public const string Send = "send";
    public const string Revise = "revise";
    public const string Accept = "accept";
    public const string Dispute = "dispute";

    public const string Resubmit = "resubmit";

    /// <summary>Taken by the program: every process that this one started has ended.</summary>
    public const string ChildrenClosed = "children-closed";
}
