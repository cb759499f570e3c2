using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Workflows.Exchange;

namespace PartyWorkflow.Web.Imports;

/// <summary>The template of each import, with the kinds, roles and units of today.</summary>
public static class ImportTemplates
{
    private const string CommuneKind = "COMMUNE_COMMITTEE";

    public static ImportTemplate Of(ImportSubject subject, Words words, OfficeBook book, DateOnly today)
    {
        var columns = subject.Columns.Select(column => new ImportTemplate.Column(words[column.Vi, column.En], Example(column, words, book, today), words[column.HelpVi, column.HelpEn], column.IsRequired));
        return new ImportTemplate(subject.Name == ImportSubjects.Units ? words["mau-don-vi", "units"] : words["mau-nguoi-dung", "people"], [.. columns], Lists(subject, words, book, today), new(
            words["Danh sách", "List"], words["Hướng dẫn", "Guide"], words["Cột", "Column"], words["Bắt buộc", "Required"], words["Không bắt buộc", "Optional"], words["Cách điền", "Meaning"]));
    }

    private static string Example(ImportColumn column, Words words, OfficeBook book, DateOnly today) =>
        column.Field == "Kind" && KindForExample(book, today) is { } kind ? words.Kind(kind, today) : column.Example;

    /// <summary>The commune's, of which the example's other columns speak; or else one that owes a report.</summary>
    private static UnitKind? KindForExample(OfficeBook book, DateOnly today) =>
        book.Kinds.Where(kind => !kind.HasEndedBy(today)).OrderByDescending(kind => kind.Code == CommuneKind)
            .ThenByDescending(kind => kind.OwesOn(today).Count > 0).FirstOrDefault();

    /// <summary>What a column can hold, on the page and in the workbook.</summary>
    internal static List<ImportTemplate.ValueList> Lists(ImportSubject subject, Words words, OfficeBook book, DateOnly today) =>
    [
        subject.Name == ImportSubjects.Units ? Kinds(words, book, today) : Roles(words),
        new(words["Mã đơn vị đang có", "Unit codes of today"], [.. book.Succession.Units.Where(unit => !unit.HasEndedBy(today)).Select(unit => (unit.Code, words[unit.NameVi, unit.NameEn])).OrderBy(pair => pair.Code, StringComparer.Ordinal)]),
    ];

    private static ImportTemplate.ValueList Kinds(Words words, OfficeBook book, DateOnly today) =>
        new(words["Loại đơn vị", "Unit kinds"], [.. book.Kinds.Where(kind => !kind.HasEndedBy(today)).Select(kind => (Name: words.Kind(kind, today), kind.Code)).OrderBy(pair => pair.Name, Words.Order)]);

    private static ImportTemplate.ValueList Roles(Words words) => new(
        words["Vai trò", "Roles"],
        [.. Enum.GetValues<Role>().Select(role => (words.Role(role), role.IsHeldForAUnit() ? words["cần mã đơn vị", "needs a unit code"] : words["không cần mã đơn vị", "has no unit"]))]);
}
