namespace PartyWorkflow.Domain.Units;

/// <summary>A kind of unit and the cycles it owes: data, because kinds are abolished and merged by law.</summary>
public sealed class UnitKind
{
    private UnitKind()
    {
    }

    public string Code { get; private set; } = "";

    public string NameVi { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    /// <summary>Codes of the cycles that units of this kind owe (R6).</summary>
    public IReadOnlyList<string> Owes { get; private set; } = [];

    public static UnitKind Define(string code, string nameVi, string nameEn, IEnumerable<string> owes) =>
        new() { Code = code, NameVi = nameVi, NameEn = nameEn, Owes = [.. owes] };
}
