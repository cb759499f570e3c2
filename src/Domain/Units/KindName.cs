namespace PartyWorkflow.Domain.Units;

/// <summary>What a kind of unit is called from its first day on, until the next name begins (I10).</summary>
public sealed class KindName
{
    private KindName()
    {
    }

    public DateOnly From { get; private set; }

    public string NameVi { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    internal static KindName Of(DateOnly from, string nameVi, string nameEn) => new() { From = from, NameVi = nameVi, NameEn = nameEn };
}
