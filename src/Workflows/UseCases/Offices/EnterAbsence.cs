using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.UseCases.Offices;

/// <summary>R11: for some days somebody stands in for a person. Entered by the person, or by an administrator for one who is away already.</summary>
public sealed class EnterAbsence(OfficeChange change)
{
    private const int LongestDays = 366;

    /// <param name="To">The last day, included.</param>
    public sealed record Request(int PersonId, int ById, DateOnly? From, DateOnly? To, int DelegateId);

    public async Task<Result> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.ById != request.PersonId && !await change.IsAdministratorAsync(request.ById, cancellationToken))
        {
            return await change.Desk.ForbidAsync($"person:{request.PersonId}", "absence", request.ById, cancellationToken);
        }

        await using var transaction = await change.BeginAsync(cancellationToken);
        var book = await OfficeBookCache.ReadAsync(change.Desk.Db, cancellationToken);
        if (await change.Desk.Db.People.SingleOrDefaultAsync(row => row.Id == request.PersonId, cancellationToken) is not { IsActive: true } person)
        {
            return new Refusal("not_found");
        }

        var today = change.Desk.Clock.Today;
        if (request.From is not { } from)
        {
            return new Refusal("date_missing", "From");
        }

        if (request.To is not { } to)
        {
            return new Refusal("date_missing", "To");
        }

        if (to < from || to < today)
        {
            return new Refusal("absence_order", "To", from > today ? from : today);
        }

        if (to.DayNumber - from.DayNumber > LongestDays)
        {
            return new Refusal("absence_too_long", "To", LongestDays);
        }

        if (person.Absences.Any(known => known.From <= to && from <= known.To))
        {
            return new Refusal("absence_overlaps", "From");
        }

        if (Delegates.For(book, person).All(other => other.Id != request.DelegateId))
        {
            return new Refusal("delegate_not_possible", "Delegate");
        }

        person.BeAbsent(from, to, request.DelegateId, lendsRole: true);
        return await change.CommitAsync(transaction, "AbsenceEntered", $"person:{person.Id}", request.ById, new { from, to, @delegate = request.DelegateId }, cancellationToken);
    }
}
