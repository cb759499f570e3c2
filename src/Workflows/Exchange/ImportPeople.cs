using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.UseCases.Invitations;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>
/// Enters and changes the people of a file as its preview showed, by the rules of the page: all of them in one transaction, or none. People that the
/// file does not name are left alone; nobody is taken out by it. Who is new is invited to set a password.
/// </summary>
public sealed class ImportPeople(OfficeChange change, InvitationDesk invitations)
{
    /// <param name="Seen">The stamp of the preview that is confirmed.</param>
    /// <param name="ById">Null: the program's operator, on the command line.</param>
    public sealed record Request(ImportRows Rows, string? Seen, int? ById);

    /// <summary>What was done. Refused because the office is not as it was previewed: the preview as of now.</summary>
    public async Task<Result<ImportPreview>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        if (await ImportRefusals.WhyNotAsync(change, "import-people", request.ById, cancellationToken) is { } forbidden)
        {
            return forbidden;
        }

        invitations.MakeReady();
        await using var transaction = await change.BeginAsync(cancellationToken);
        var (desk, book) = (change.Desk, await OfficeBookCache.ReadAsync(change.Desk.Db, cancellationToken));
        var import = await PersonImport.OfAsync(request.Rows, desk.Db, book, desk.Clock.Today, request.ById, cancellationToken);
        if (ImportRefusals.Of(import.Preview, request.Seen) is { } refusal)
        {
            return new Result<ImportPreview>(import.Preview, [refusal]);
        }

        foreach (var (person, before, renamed, userName) in await WriteAsync(import, cancellationToken))
        {
            var facts = AuditFacts.Of(new { before, after = SavePerson.Facts(person), renamed });
            desk.Db.AppendAudit(AuditEntry.Of(before is null ? "PersonEntered" : "PersonChanged", $"person:{person.Id}", desk.Clock.Now, request.ById, data: facts));
            if (userName is not null)
            {
                invitations.Reserve(person, userName, request.ById);
            }

            if (before is null)
            {
                invitations.Invite(person.Id, open: null, request.ById);
            }
        }

        var saved = await change.CommitAsync(transaction, "PeopleImported", "office", request.ById, import.Preview.Counts, cancellationToken);
        return new Result<ImportPreview>(import.Preview, saved.Refusals);
    }

    /// <summary>
    /// Those that are new or changed, each with what they were before and the user name that is reserved; saved, so that each has an id.
    /// </summary>
    private async Task<List<(Person Person, object? Before, string[] Renamed, string? UserName)>> WriteAsync(
        PersonImport import, CancellationToken cancellationToken)
    {
        var db = change.Desk.Db;
        var moving = import.Preview.Written(import.Lines);
        var ids = moving.Where(line => line.Known is not null).Select(line => line.Known!.Id).ToList();
        var known = await db.People.AsSplitQuery().Where(person => EF.Parameter(ids).Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
        var written = new List<(Person Person, object? Before, string[] Renamed, string? UserName)>(moving.Count);
        foreach (var line in moving)
        {
            var person = line.Known is null ? null : known[line.Known.Id];
            var before = person is null ? null : SavePerson.Facts(person);
            var renamed = SavePerson.Renamed(person, line.Request.Name!.Trim(), line.Request.Email!.Trim());
            written.Add((SavePerson.Write(db.People, person, line.Request), before, renamed, line.UserName));
        }

        await db.SaveChangesAsync(cancellationToken);
        return written;
    }
}
