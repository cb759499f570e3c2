using PartyWorkflow.Domain.Units;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Workflows.UseCases.Kinds;

namespace PartyWorkflow.Web.Pages.Admin.Office;

/// <summary>The forms of a kind's page as they were typed.</summary>
public sealed class KindInput
{
    public string? Seen { get; set; }

    public string? NameVi { get; set; }

    public string? NameEn { get; set; }

    /// <summary>Empty: the name in force is corrected.</summary>
    public string? From { get; set; }

    public string[] Owes { get; set; } = [];

    public string? OwesFrom { get; set; }

    public string? LastDay { get; set; }

    public static KindInput Of(UnitKind kind, DateOnly today)
    {
        var input = new KindInput { Seen = KindChange.StampOf(kind), Owes = [.. kind.OwesOn(today)], OwesFrom = TypedDate.Field(today) };
        input.FillNames(kind, today);
        return input;
    }

    /// <summary>Names that another form of the page did not send.</summary>
    public void FillNames(UnitKind kind, DateOnly today)
    {
        if (NameVi is null)
        {
            var name = kind.NameOn(today);
            (NameVi, NameEn) = (name.NameVi, name.NameEn);
        }

        if (OwesFrom is null)
        {
            (Owes, OwesFrom) = ([.. kind.OwesOn(today)], TypedDate.Field(today));
        }
    }

    /// <summary>Something stands where a day may be left out, and it is none.</summary>
    public bool IsFromWrong => !string.IsNullOrWhiteSpace(From) && TypedDate.Read(From) is null;
}
