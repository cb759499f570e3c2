using PartyWorkflow.Domain.Units;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Display;

/// <summary>What a kind of unit is called on a day (I10).</summary>
internal static class KindNames
{
    public static string Kind(this Words words, UnitKind kind, DateOnly date)
    {
        var name = kind.NameOn(date);
        return words[name.NameVi, name.NameEn];
    }
}
