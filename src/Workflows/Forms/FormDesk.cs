using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Forms;
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
        var form = await BegunForm.OfAsync(db, book, obligation, cancellationToken);
        return new ReportForm(form, TemplateOf(book, obligation, form), await OtherReports.ApprovedAsync(db, obligation, cancellationToken));
    }

    /// <summary>What of the form is the unit's: its own lines, or those of its kind.</summary>
    internal static FormTemplate TemplateOf(OfficeBook book, Obligation obligation, FormVersion form)
    {
        var unit = book.Unit(obligation.UnitId);
        return FormTemplate.For(form, OwesReports(book, unit, obligation.OpenedOn), unit.OwnIndicators);
    }

    /// <summary>As it was when the obligation opened: what a kind owes later does not change what was asked.</summary>
    private static bool OwesReports(OfficeBook book, ReportingUnit unit, DateOnly date) =>
        book.Kind(unit.KindCode).OwesOn(date).Any(code => code != PlanCycles.Targets);
}
