using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.FollowUps;

/// <summary>Which follow-ups of the register are wanted. What is not one of the words that are known filters nothing.</summary>
/// <param name="Kind">"difficulty", "inspection", "duty", "adjustment".</param>
/// <param name="Status">"mine", "overdue", "closed", "all"; anything else: open.</param>
/// <param name="UnitId">About it, or about a unit that ended and left what it owes to it.</param>
/// <param name="LeadId">Assigned to it; <see cref="TheBoard"/>: what waits for the board itself.</param>
/// <param name="Finds">Whether what was typed is found in the number or the title; null: nothing was typed.</param>
public sealed record FollowUpFilter(string? Kind, string? Status, int? UnitId = null, int? LeadId = null, Func<string, string, bool>? Finds = null)
{
    public const int TheBoard = 0;

    public bool IsMine => Status == "mine";

    public IQueryable<FollowUp> Apply(PartyWorkflowDbContext db, IQueryable<FollowUp> all, OfficeBook book, DateOnly today)
    {
        all = Kind switch
        {
            "difficulty" => all.OfType<Difficulty>(),
            "inspection" => all.OfType<Inspection>(),
            "duty" => all.OfType<Duty>(),
            "adjustment" => all.OfType<TargetAdjustment>(),
            _ => all,
        };
        if (UnitId is { } unit && book.Succession.Units.Any(known => known.Id == unit))
        {
            var answered = Responsibility.AnsweredBy(book, unit, today);
            all = all.Where(row => answered.Contains(row.UnitId));
        }

        if (LeadId is { } lead)
        {
            all = lead == TheBoard ? all.Where(row => TheBoards(db).Contains(row.Id)) : all.Where(row => row.LeadUnitId == lead);
        }

        return Status switch
        {
            "closed" => all.Where(row => row.ClosedAt != null),
            "overdue" => all.Where(row => row.ClosedAt == null && row.DueBefore <= today),
            "all" => all,
            _ => all.Where(row => row.ClosedAt == null),
        };
    }

    /// <summary>Those whose open step is the board's by its definition, or assigned to the board itself.</summary>
    public static IQueryable<Guid> TheBoards(PartyWorkflowDbContext db)
    {
        var (board, lead) = (StepsOf(Party.Board), StepsOf(Party.Lead));
        return from row in db.FollowUps
               join process in db.Processes on row.Id equals process.FollowUpId
               where board.Contains(process.Step) || (row.LeadUnitId == null && lead.Contains(process.Step))
               select row.Id;
    }

    /// <summary>Steps whose first outcome is the party's; no step's name means another party in another process.</summary>
    private static List<string> StepsOf(Party party) =>
        [.. FollowUpProcesses.Current.SelectMany(process => process.Steps).Where(step => !step.IsEnd && !step.AwaitsChildren && step.Outcomes[0].Of == party).Select(step => step.Code).Distinct()];
}
