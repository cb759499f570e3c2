using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Forms;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>Submits a report with generated figures that pass every check, through <see cref="SubmitReport"/>: for rehearsals and the demonstration.</summary>
public sealed class SubmitGeneratedReport(CaseDesk desk, FormDesk forms, SubmitReport submit)
{
    /// <summary>Received at the clock's instant: there is no request that could have come before.</summary>
    public async Task<Result> ExecuteAsync(Guid obligationId, int personId, CancellationToken cancellationToken)
    {
        var receivedAt = desk.Clock.Now;
        if (await desk.Db.Obligations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == obligationId, cancellationToken) is not { } obligation)
        {
            return new Refusal("not_found");
        }

        var form = await forms.FormOfAsync(obligation, cancellationToken);
        var content = GeneratedReport.For(form.Template, (obligation.UnitId * 7919) + (obligation.Year * 31) + obligation.Revision, form.Context);
        var submitted = await submit.ExecuteAsync(new(obligationId, personId, content, receivedAt, SendReceipt: false), cancellationToken);
        return new Result(submitted.Refusals);
    }
}
