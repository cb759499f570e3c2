using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.UseCases.FollowUps;

/// <summary>What is typed about a follow-up, checked before anything is changed.</summary>
internal static class FollowUpChecks
{
    public const int LongestText = 4000;

    private const int ShortestTitle = 5;
    private const int LongestTitle = 300;

    public static List<Refusal> Texts(string? title, string? description)
    {
        var faults = new List<Refusal>();
        if ((title?.Trim().Length ?? 0) is < ShortestTitle or > LongestTitle)
        {
            faults.Add(new Refusal("title_length", "Title", ShortestTitle, LongestTitle));
        }

        if ((description?.Length ?? 0) > LongestText)
        {
            faults.Add(new Refusal("text_too_long", "Description", LongestText));
        }

        return faults;
    }

    /// <summary>A day from today on.</summary>
    public static Refusal? Day(DateOnly? date, DateOnly today) => date is not { } day || day < today
        ? new Refusal("date_not_ahead", "Date", today)
        : day > Deadline.Latest ? new Refusal("date_too_far", "Date", Deadline.Latest) : null;

    /// <param name="leadUnitId">0: the board itself.</param>
    public static IEnumerable<Refusal> Assignment(int? leadUnitId, DateOnly? dueBefore, OfficeBook book, DateOnly today, bool mayBeTheBoard)
    {
        var isTheBoard = leadUnitId == 0 && mayBeTheBoard;
        if (!isTheBoard && !book.Succession.Units.Any(unit => unit.Id == leadUnitId && unit.ExistsOn(today) && book.Recipients.OfLead(unit.Id, today).Count > 0))
        {
            yield return new Refusal("lead_required", "Lead");
        }

        if (dueBefore is null || dueBefore <= today)
        {
            yield return new Refusal("due_not_ahead", "Due", today);
        }
        else if (dueBefore > Deadline.Latest)
        {
            yield return new Refusal("date_too_far", "Due", Deadline.Latest);
        }
    }
}
