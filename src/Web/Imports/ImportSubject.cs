using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Exchange;

namespace PartyWorkflow.Web.Imports;

/// <summary>Something that can be imported: its columns, its dry run, and doing it. The page and the verb do the same with each.</summary>
/// <param name="Name">In addresses and on the command line.</param>
/// <param name="Key">The field that tells one row from another.</param>
public sealed record ImportSubject(
    string Name,
    string Key,
    IReadOnlyList<ImportColumn> Columns,
    Func<ImportRows, int?, CancellationToken, Task<Result<ImportPreview>>> PreviewAsync,
    Func<ImportRows, string?, int?, CancellationToken, Task<Result<ImportPreview>>> ApplyAsync);
