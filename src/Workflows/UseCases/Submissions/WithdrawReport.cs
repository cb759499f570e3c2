using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>R19: the unit takes back a submission that is not yet reviewed, while the deadline has not passed.</summary>
public sealed class WithdrawReport(CaseDesk desk)
{
    public async Task<Result> ExecuteAsync(Guid obligationId, int personId, CancellationToken cancellationToken)
    {
        if (await desk.TakeAsync(obligationId, cancellationToken) is not { } file)
        {
            return new Refusal("not_found");
        }

        // Asked of the domain first: "already reviewed" and "the deadline has passed" say more than "not possible now".
        var outcome = file.Obligation.WasReturned ? Outcomes.WithdrawCorrection : Outcomes.Withdraw;
        if (file.Step.Find(outcome) is not null && await desk.AuthorizeAsync(file, outcome, personId, null, cancellationToken) is { IsDone: false } denied)
        {
            return new Result(denied.Refusals);
        }

        if (file.Book.Unit(file.Obligation.ResponsibleUnitId).HasEndedBy(desk.Clock.Today))
        {
            return new Refusal("unit_has_ended");
        }

        var withdrawn = file.Obligation.Withdraw(file.Rules, desk.Clock.Now);
        if (!withdrawn.IsDone)
        {
            return withdrawn;
        }

        desk.Record(file, outcome, HistoryEvent.Withdrawn, CaseDesk.WhoTakes(file, outcome, personId, desk.Clock.Today).Required);
        return await desk.CommitAsync(cancellationToken);
    }
}
