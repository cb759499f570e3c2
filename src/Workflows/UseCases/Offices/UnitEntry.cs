namespace PartyWorkflow.Workflows.UseCases.Offices;

/// <summary>A unit as a form or a row of a file would have it.</summary>
/// <param name="EndsFrom">The first day on which it no longer exists (R18); null: it goes on.</param>
/// <param name="Successor">Its code.</param>
internal sealed record UnitEntry(string? Code, string? Kind, DateOnly? ValidFrom, string? NameVi, string? NameEn, string? Mailbox, DateOnly? EndsFrom, string? Successor);
