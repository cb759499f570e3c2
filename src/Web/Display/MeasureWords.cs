using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Display;

public static class MeasureWords
{
    /// <summary>A unit of measure of the catalogue, which has them in Vietnamese; one without an English word stands as it is.</summary>
    public static string Measure(this Words words, string unit) => words[unit, unit switch
    {
        "đơn vị" => "units",
        "người" => "people",
        "tổ chức" => "organisations",
        "việc" => "matters",
        "buổi" => "sessions",
        "cuộc" => "occasions",
        _ => unit,
    }];
}
