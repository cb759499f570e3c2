using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.UseCases.Changes;

/// <summary>As <see cref="OpenedToday"/> for cases that wait for nobody: on the same date, under the same office, none appears but by an act, which raises its item.</summary>
public sealed class LookedToday
{
    private readonly OpenedToday _seen = new();

    public bool Has(OfficeBook book, DateOnly date) => _seen.Has(book, date);

    public void Mark(OfficeBook book, DateOnly date) => _seen.Mark(book, date);
}
