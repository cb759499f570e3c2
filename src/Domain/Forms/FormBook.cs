using PartyWorkflow.Domain.Calendar;

namespace PartyWorkflow.Domain.Forms;

/// <summary>Every version of every form as of one moment.</summary>
public sealed class FormBook
{
    private readonly Dictionary<(string Code, int Version), FormVersion> _versions;
    private readonly Dictionary<string, FormVersion> _inForce;

    public FormBook(IEnumerable<FormVersion> versions)
    {
        _versions = versions.ToDictionary(form => (form.Code, form.Version));
        _inForce = _versions.Values.GroupBy(form => form.Code).ToDictionary(group => group.Key, group => group.MaxBy(form => form.Version)!);
    }

    /// <summary>Those in force, the plan's first, then by name.</summary>
    public IReadOnlyList<FormVersion> InForce =>
        [.. _inForce.Values.OrderBy(form => form.MadeById is not null).ThenBy(form => form.NameVi, StringComparer.Ordinal)];

    public FormVersion? FindInForce(string code) => _inForce.GetValueOrDefault(code);

    public FormVersion? Find(string code, int version) => _versions.GetValueOrDefault((code, version));

    /// <summary>The form on which a report of the cycle is begun today.</summary>
    /// <exception cref="InvalidOperationException">The cycle names a form that was never installed or made.</exception>
    public FormVersion For(Cycle cycle) =>
        FindInForce(cycle.FormCode) ?? throw new InvalidOperationException($"The form {cycle.FormCode} of the cycle {cycle.Code} is not installed: run \"migrate\".");
}
