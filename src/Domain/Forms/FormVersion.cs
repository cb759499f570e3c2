namespace PartyWorkflow.Domain.Forms;

/// <summary>
/// One version of a form (I10). Versions are added, never changed; the highest is in force for reports that are begun from then on, and a report
/// that is begun keeps its own.
/// </summary>
public sealed class FormVersion
{
    private FormVersion()
    {
    }

    public string Code { get; private set; } = "";

    public int Version { get; private set; }

    public string NameVi { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    public FormContent Content { get; private set; } = null!;

    /// <summary>Null: as installed.</summary>
    public DateTimeOffset? MadeAt { get; private set; }

    public int? MadeById { get; private set; }

    public static FormVersion First(string code, string nameVi, string nameEn, FormContent content, DateTimeOffset? at = null, int? byId = null) =>
        new() { Code = code, Version = 1, NameVi = nameVi, NameEn = nameEn, Content = content, MadeAt = at, MadeById = byId };

    public FormVersion Followed(string nameVi, string nameEn, FormContent content, DateTimeOffset at, int byId) =>
        new() { Code = Code, Version = Version + 1, NameVi = nameVi, NameEn = nameEn, Content = content, MadeAt = at, MadeById = byId };
}
