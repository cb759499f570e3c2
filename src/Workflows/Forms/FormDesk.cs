using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.Forms;

/// <summary>Finds the form that an obligation asks for, and the approved figures that it is checked against.</summary>
public sealed class FormDesk(PartyWorkflowDbContext db, OfficeBookCache books)
{
    public async Task<ReportForm> FormOfAsync(Obligation obligation, CancellationToken cancellationToken)
    {
        var book = await books.GetAsync(db, cancellationToken);
        var unit = book.Unit(obligation.UnitId);
        var form = await BegunForm.OfAsync(db, book, obligation, cancellationToken);
        var template = FormTemplate.For(form, OwesReports(book, unit, obligation.OpenedOn), unit.OwnIndicators);
        return new ReportForm(template, await ContextAsync(obligation, cancellationToken));
    }

    /// <summary>As it was when the obligation opened: what a kind owes later does not change what was asked.</summary>
    private static bool OwesReports(OfficeBook book, ReportingUnit unit, DateOnly date) =>
        book.Kind(unit.KindCode).OwesOn(date).Any(code => code != PlanCycles.Targets);

    private async Task<CheckContext> ContextAsync(Obligation obligation, CancellationToken cancellationToken)
    {
        var (unit, year) = (obligation.UnitId, obligation.Year);
        var rows = await (from other in db.Obligations.AsNoTracking()
                          join submission in db.Submissions.AsNoTracking() on new { Id = other.Id, other.Revision } equals new { Id = submission.ObligationId, submission.Revision }
                          where other.UnitId == unit && other.State == ObligationState.Approved && other.Year >= year - 1 && other.Year <= year && other.Id != obligation.Id
                          select new { other.CycleCode, other.Year, submission.ContentJson }).ToListAsync(cancellationToken);
        IReadOnlyDictionary<string, decimal> Of(string cycle, int ofYear) =>
            rows.FirstOrDefault(row => row.CycleCode == cycle && row.Year == ofYear) is { } row ? FiguresOf(row.ContentJson) : CheckContext.Empty.Previous;

        return new CheckContext(
            Of(obligation.CycleCode, year - 1),
            Of(PlanCycles.Annual, year - 1),
            obligation.CycleCode == PlanCycles.Annual ? Of(PlanCycles.HalfYear, year) : CheckContext.Empty.HalfYear,
            Of(PlanCycles.Targets, year));
    }

    private static Dictionary<string, decimal> FiguresOf(string contentJson)
    {
        var content = ReportContent.FromJson(contentJson);
        return content.Figures.Keys.Where(code => content.Value(code) is not null).ToDictionary(code => code, code => content.Value(code)!.Value);
    }
}
