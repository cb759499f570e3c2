namespace PartyWorkflow.Domain.Units;

/// <summary>
/// A unit with the dates between which it exists: <see cref="ValidFrom"/> is its first day, <see cref="ValidTo"/> the first day on which it no longer exists (R18).
/// </summary>
public sealed class ReportingUnit
{
    private ReportingUnit()
    {
    }

    public int Id { get; private set; }

    public string Code { get; private set; } = "";

    public string NameVi { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    public string KindCode { get; private set; } = "";

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public int? SuccessorId { get; private set; }

    public string? Mailbox { get; private set; }

    /// <summary>
    /// The local day on which the office was told of the unit. It owes nothing whose deadline had passed by then (R7). Null: it was there from the start.
    /// </summary>
    public DateOnly? EnteredOn { get; private set; }

    /// <summary>Codes of the indicators that this unit registers targets for; null: all that apply to its kind.</summary>
    public IReadOnlyList<string>? OwnIndicators { get; private set; }

    public static ReportingUnit Found(
        string code,
        string nameVi,
        string nameEn,
        string kindCode,
        DateOnly validFrom,
        string? mailbox = null,
        IEnumerable<string>? ownIndicators = null,
        DateOnly? enteredOn = null) => new()
        {
            Code = code,
            NameVi = nameVi,
            NameEn = nameEn,
            KindCode = kindCode,
            ValidFrom = validFrom,
            Mailbox = mailbox,
            OwnIndicators = ownIndicators?.ToList(),
            EnteredOn = enteredOn,
        };

    public void Rename(string nameVi, string nameEn, string? mailbox) => (NameVi, NameEn, Mailbox) = (nameVi, nameEn, mailbox);

    /// <summary>An end that was entered for a day to come is taken back.</summary>
    public void GoOn() => (ValidTo, SuccessorId) = (null, null);

    public void End(DateOnly firstInvalidDay, int? successorId)
    {
        ValidTo = firstInvalidDay;
        SuccessorId = successorId;
    }

    public bool HasEndedBy(DateOnly date) => ValidTo is { } end && end <= date;

    public bool ExistsOn(DateOnly date) => ValidFrom <= date && !HasEndedBy(date);
}
