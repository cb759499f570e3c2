using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Web.Display;

/// <summary>A person's absences, who can stand in, and what was typed for the next one.</summary>
public sealed record AbsenceForm(IReadOnlyList<AbsenceForm.Line> Lines, IReadOnlyList<Person> Candidates, string? From = null, string? To = null, int DelegateId = 0)
{
    public sealed record Line(Absence Absence, string Delegate, bool CanBeEnded);

    public static AbsenceForm Of(OfficeBook book, Person person, DateOnly today) => new(
        [.. person.Absences.OrderByDescending(absence => absence.From).Select(absence => new Line(absence, book.Person(absence.DelegateId).Name, absence.To >= today))],
        [.. Delegates.For(book, person).OrderBy(other => other.Name, Language.Words.Order)]);
}
