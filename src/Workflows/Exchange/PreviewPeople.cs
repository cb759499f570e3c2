using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>The dry run of a file of people.</summary>
public sealed class PreviewPeople(OfficeChange change)
{
    /// <param name="byId">Null: the program's operator, on the command line.</param>
    public async Task<Result<ImportPreview>> ExecuteAsync(ImportRows rows, int? byId, CancellationToken cancellationToken)
    {
        if (await ImportRefusals.WhyNotAsync(change, "import-people", byId, cancellationToken) is { } forbidden)
        {
            return forbidden;
        }

        var book = await OfficeBookCache.ReadAsync(change.Desk.Db, cancellationToken);
        return (await PersonImport.OfAsync(rows, change.Desk.Db, book, change.Desk.Clock.Today, byId, cancellationToken)).Preview;
    }
}
