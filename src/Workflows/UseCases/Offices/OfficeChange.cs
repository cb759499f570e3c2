using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Offices;

/// <summary>One change of the office's units and people: under the writer's lock from the first read on, audited, and known to everybody once it is committed.</summary>
public sealed class OfficeChange(CaseDesk desk, UnattendedCases cases)
{
    public CaseDesk Desk => desk;

    public Task<IDbContextTransaction> BeginAsync(CancellationToken cancellationToken) => desk.Db.BeginInTurnAsync(cancellationToken);

    public async Task<bool> IsAdministratorAsync(int personId, CancellationToken cancellationToken) =>
        (await desk.BookAsync(cancellationToken)).FindPerson(personId) is { IsActive: true } person && person.Roles.Any(held => held.Role == Role.Administrator);

    /// <param name="byId">Null: the program's operator, on the command line.</param>
    public async Task<Result> CommitAsync(IDbContextTransaction transaction, string action, string subject, int? byId, object facts, CancellationToken cancellationToken)
    {
        desk.Db.AppendAudit(AuditEntry.Of(action, subject, desk.Clock.Now, byId, data: AuditFacts.Of(facts)));
        var saved = await desk.CommitAsync(cancellationToken);
        if (saved.IsDone)
        {
            // The last one of a unit may have left, or the first come: the board's items say so from this very change on.
            var book = await OfficeBookCache.ReadAsync(desk.Db, cancellationToken);
            var files = await cases.OpenFilesAsync(book, cancellationToken);
            await cases.RaiseAsync(book, files, cancellationToken);
            await cases.ResolveAsync(book, cancellationToken, files);
            saved = await desk.CommitAsync(cancellationToken);
        }

        if (saved.IsDone)
        {
            await transaction.CommitAsync(cancellationToken);
            // What is asked in this unit of work from here on is the office as it is now.
            desk.Db.Forget();
        }

        return saved;
    }

    /// <summary>What a form was filled from, in few characters: who saves over something else is told so (I8).</summary>
    public static string Stamp(object shown) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(shown)))[..16];
}
