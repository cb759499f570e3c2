using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>R19: the unit takes back a submission that is not yet reviewed, while the deadline has not passed.</summary>
public sealed class WithdrawReport(CaseDesk desk)
{
    /// <summary>As with a submission (R3), the instant of receipt decides, and a sweep that comes between does not spoil it.</summary>
    private const int Attempts = 4;

    /// <param name="ReceivedAt">When the server had the request whole, UTC; null: now, of an act that no request carries.</param>
    public sealed record Request(Guid ObligationId, int PersonId, DateTimeOffset? ReceivedAt = null);

    public async Task<Result> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        var at = request.ReceivedAt ?? desk.Clock.Now;
        for (var attempt = 1; ; attempt++)
        {
            var withdrawn = await TryAsync(request.ObligationId, request.PersonId, at, cancellationToken);
            if (attempt == Attempts || withdrawn.Refusals is not [{ Code: "changed_by_another" }])
            {
                return withdrawn;
            }
        }
    }

    private async Task<Result> TryAsync(Guid obligationId, int personId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await desk.TakeAsync(obligationId, at, cancellationToken) is not { } file)
        {
            return new Refusal("not_found");
        }

        var today = OfficeZone.LocalDate(at);
        // Asked of the domain first: "already reviewed" and "the deadline has passed" say more than "not possible now".
        var outcome = file.Obligation.WasReturned ? Outcomes.WithdrawCorrection : Outcomes.Withdraw;
        if (file.Step.Find(outcome) is not null && await desk.AuthorizeAsync(file, outcome, personId, today, null, cancellationToken) is { IsDone: false } denied)
        {
            return new Result(denied.Refusals);
        }

        if (file.Book.Unit(file.Obligation.ResponsibleUnitId).HasEndedBy(today))
        {
            return new Refusal("unit_has_ended");
        }

        var withdrawn = file.Obligation.Withdraw(file.Rules, at);
        if (!withdrawn.IsDone)
        {
            return withdrawn;
        }

        var actor = CaseDesk.WhoTakes(file, outcome, personId, today).Required;
        desk.Record(file, outcome, HistoryEvent.Withdrawn, actor, at: at);
        return await desk.CommitAsync(cancellationToken);
    }
}
