using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Web.Display;

/// <summary>Who can do what is next with an obligation, for whoever waits for it: the people, and what it is that they can do.</summary>
/// <param name="BoardIsTold">Nobody is there, and the board has an open item about it.</param>
public sealed record NextActors(string What, IReadOnlyList<Person> People, bool BoardIsTold = false)
{
    public static NextActors Of(Obligation obligation, RunningProcess process, OfficeBook book, DateOnly today, Words words)
    {
        var unit = obligation.ResponsibleUnitId;
        var answers = Responsibility.Of(book, obligation, today);
        if (obligation.State == ObligationState.Submitted)
        {
            return new(words["duyệt hoặc trả lại", "approve or return"], new OpenReview(book, process, unit).HoldersOn(today));
        }

        if (!obligation.IsOpenOrReturned)
        {
            return new("", []);
        }

        return answers is not { } there
            ? new(words["miễn nộp hoặc giao đơn vị khác", "waive or reassign"], book.Recipients.OfBoard(Role.BoardLeader, unit, today))
            : new(words["điền và nộp (người lập biểu chỉ điền)", "fill in and submit (preparers only fill in)"], book.Recipients.OfUnit(there, today));
    }
}
