using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Texts;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>A row of a file of units, and the unit that it would make.</summary>
/// <param name="Known">Null: it would be founded.</param>
internal sealed record UnitLine(ImportRow Row, UnitEntry Entry, ReportingUnit? Known, IReadOnlyList<Refusal> Faults)
{
    /// <summary>A column that the file lacks, or a cell that a new unit leaves empty, leaves what there is.</summary>
    public static UnitLine Of(ImportRow row, ImportRows rows, OfficeBook book, DateOnly today)
    {
        var code = row["Code"].ToUpperInvariant();
        var known = book.FindUnit(code);
        var faults = new List<Refusal>();
        var kind = KindOf(row["Kind"], book, today);
        if (kind is null && row["Kind"].Length > 0)
        {
            faults.Add(new Refusal("import_kind_unknown", "Kind", row["Kind"]));
        }
        else if (known is not null && kind is not null && kind.Code != known.KindCode)
        {
            faults.Add(new Refusal("import_kind_fixed", "Kind", book.Kind(known.KindCode).NameOn(today).NameVi));
        }

        var (from, end) = (DateOf("ValidFrom"), DateOf("LastDay"));
        if (known is not null && from is not null && from != known.ValidFrom)
        {
            faults.Add(new Refusal("import_first_day_fixed", "ValidFrom", known.ValidFrom));
        }

        if (code == UnitColumns.All[0].Example)
        {
            faults.Add(new Refusal("import_example_row", "Code"));
        }

        var name = row["NameVi"];
        var english = row["NameEn"].Length > 0 ? row["NameEn"] : known is not null && !rows.Has("NameEn") ? known.NameEn : name;
        var entry = new UnitEntry(
            code, known?.KindCode ?? kind?.Code, known?.ValidFrom ?? from, name, english,
            rows.Has("Mailbox") ? row["Mailbox"] : known?.Mailbox ?? "",
            rows.Has("LastDay") ? end : known?.ValidTo,
            rows.Has("Successor") ? row["Successor"] is { Length: > 0 } successor ? successor.ToUpperInvariant() : null : UnitRules.CodeOf(known?.SuccessorId, book));
        return new UnitLine(row, entry, known, faults);

        DateOnly? DateOf(string field)
        {
            var date = ImportDate.Read(row[field]);
            if (date is null && row[field].Length > 0)
            {
                faults.Add(new Refusal("import_date_wrong", field, row[field]));
            }

            return date;
        }
    }

    public IReadOnlyList<FieldChange> Changes(OfficeBook book, DateOnly today)
    {
        var before = Known;
        return [.. new FieldChange[]
        {
            new("NameVi", before?.NameVi, Entry.NameVi),
            new("NameEn", before?.NameEn, Entry.NameEn),
            new("Kind", before is null ? null : KindName(before.KindCode, book, today), KindName(Entry.Kind, book, today)),
            new("ValidFrom", before?.ValidFrom, Entry.ValidFrom),
            new("LastDay", before?.ValidTo, Entry.EndsFrom),
            new("Successor", UnitRules.CodeOf(before?.SuccessorId, book), Entry.Successor),
            new("Mailbox", before?.Mailbox, string.IsNullOrEmpty(Entry.Mailbox) ? null : Entry.Mailbox),
        }.Where(change => !Equals(change.Old, change.New))];
    }

    private static string? KindName(string? code, OfficeBook book, DateOnly today) =>
        book.Kinds.FirstOrDefault(kind => kind.Code == code)?.NameOn(today).NameVi ?? code;

    /// <summary>By its code or a name that it has or had; of several, one that there still is.</summary>
    private static UnitKind? KindOf(string text, OfficeBook book, DateOnly today)
    {
        var sought = Folded.Fold(text);
        return book.Kinds.OrderBy(kind => kind.HasEndedBy(today))
            .FirstOrDefault(kind => kind.Names.SelectMany(name => new[] { name.NameVi, name.NameEn }).Append(kind.Code).Any(name => Folded.Fold(name) == sought));
    }
}
