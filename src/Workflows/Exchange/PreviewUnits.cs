using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>The dry run of a file of units.</summary>
public sealed class PreviewUnits(OfficeChange change)
{
    /// <param name="byId">Null: the program's operator, on the command line.</param>
    public async Task<Result<ImportPreview>> ExecuteAsync(ImportRows rows, int? byId, CancellationToken cancellationToken)
    {
        if (await ImportRefusals.WhyNotAsync(change, "import-units", byId, cancellationToken) is { } forbidden)
        {
            return forbidden;
        }

        return UnitImport.Of(rows, await OfficeBookCache.ReadAsync(change.Desk.Db, cancellationToken), change.Desk.Clock.Today).Preview;
    }
}
