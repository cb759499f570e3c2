using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Obligations;

namespace PartyWorkflow.Domain.Submissions;

/// <summary>
/// What a submitted revision showed at the moment of its submission (I3, I10): the version of its form, names in both languages, figures with the
/// computed and carried-over ones, and the columns beside them. Kept with the revision and never made again: pages, mails and comparisons read it.
/// The texts are those of the submitted content, which never changes either.
/// </summary>
public sealed record ShownReport(
    string FormCode,
    int FormVersion,
    FormKind Kind,
    ShownNames Names,
    int Year,
    DateTimeOffset ReceivedAt,
    Timeliness? Timeliness,
    IReadOnlyList<ShownLine> Lines,
    IReadOnlyList<ShownSection> Sections)
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <param name="values">The figures as shown, computed and carried-over ones included.</param>
    public static ShownReport Of(
        FormTemplate form,
        CheckContext context,
        IReadOnlyDictionary<string, decimal> values,
        ShownNames names,
        Obligation obligation,
        DateTimeOffset receivedAt) =>
        new(form.Code, form.Version, form.Kind, names, obligation.Year, receivedAt, obligation.Timeliness,
            [.. form.Figures.Select(line => LineOf(line, context, values))],
            [.. form.Sections.Select(part => new ShownSection(part.Section.Code, part.Section.TitleVi, part.Section.TitleEn))]);

    public static ShownReport FromJson(string json) =>
        JsonSerializer.Deserialize<ShownReport>(json, Plain) ?? throw new FormatException("What a revision showed is empty.");

    public string ToJson() => JsonSerializer.Serialize(this, Plain);

    private static ShownLine LineOf(Indicator line, CheckContext context, IReadOnlyDictionary<string, decimal> values)
    {
        var (value, target) = (Find(values, line.Code), Find(context.Targets, line.Code));
        return new ShownLine(line.Ordinal, line.Code, line.NameVi, line.NameEn, line.UnitOfMeasure, line.UnitOfMeasureEn, value,
            Find(context.Previous, line.Code), Find(context.LastAnnual, line.Code), Find(context.HalfYear, line.Code), target,
            target > 0 && value is not null ? decimal.Round(100 * value.Value / target.Value) : null,
            ReportChecks.IsFar(line, value, context));
    }

    private static decimal? Find(IReadOnlyDictionary<string, decimal> figures, string code) =>
        figures.TryGetValue(code, out var figure) ? figure : null;
}
