using System.Globalization;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Forms;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>A revision at the moment of its submission: its content with the hash, what it shows, and its figures as rows (I3, I10).</summary>
/// <param name="Files">Frozen into it.</param>
/// <param name="DueBefore">The deadline in force at its receipt, exclusive; <paramref name="DaysLate"/> is against it.</param>
internal sealed record FrozenRevision(Obligation Obligation, ReportForm Form, ReportContent Content, IReadOnlyList<Attachment> Files, DateOnly DueBefore, int DaysLate)
{
    /// <summary>Adds all of it to what is saved next, so that it is kept together or not at all (I2).</summary>
    public Submission AddTo(PartyWorkflowDbContext db, OfficeBook book, Actor by, DateTimeOffset receivedAt)
    {
        var template = Form.Template;
        var values = ReportChecks.Values(template, Content, Form.Context);
        // The content holds what was counted; percentages are computed from it, and kept with what is shown.
        var counted = template.Figures.Where(line => values.ContainsKey(line.Code) && !FormTemplate.IsComputed(line))
            .ToDictionary(line => line.Code, line => values[line.Code].ToString(CultureInfo.InvariantCulture));
        var shown = ShownReport.Of(template, Form.Context, values, NamesOf(book, by), Obligation, receivedAt).ToJson();
        var canonical = CanonicalSubmission.Of(Content with { Figures = counted }, template, Files, receivedAt, shown);
        var key = book.KeyOf(Obligation);
        var number = ReceiptNumber.Of(key.Year, key.Cycle, key.Unit, Obligation.Revision);
        var submission = Submission.Receive(
            Obligation.Id, Obligation.Revision, number, receivedAt, by.PersonId, by.OnBehalfOfId,
            canonical, ReportContent.Sha256Hex(canonical), DueBefore, DaysLate).Showing(template.Code, template.Version, shown);
        db.Submissions.Add(submission);
        db.SubmittedFigures.AddRange(values.Select(pair => SubmittedFigure.Of(submission.Id, pair.Key, pair.Value)));
        return submission;
    }

    private ShownNames NamesOf(OfficeBook book, Actor by)
    {
        var (cycle, unit) = (book.Rules(Obligation.CycleCode).Cycle, book.Unit(Obligation.UnitId));
        return new(cycle.NameVi, cycle.NameEn, Form.Version.NameVi, Form.Version.NameEn, unit.NameVi, unit.NameEn,
            book.Person(by.PersonId).Name, by.OnBehalfOfId is { } absent ? book.Person(absent).Name : null);
    }
}
