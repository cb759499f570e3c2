using System.Text.RegularExpressions;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Forms;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.Forms;

/// <summary>
/// An administrator makes a form for a cycle by choosing lines and sections of another one. The chosen lines keep their checks; a check that names a line
/// that was not chosen has nothing to compare with, and is passed over.
/// </summary>
public sealed partial class DefineForm(OfficeChange change)
{
    private const int LongestName = 200;

    /// <param name="BaseCode">The form whose version in force is chosen from.</param>
    /// <param name="Code">Of the new form: capital letters, digits and underscores.</param>
    public sealed record Request(
        string? BaseCode,
        string? Code,
        string? NameVi,
        string? NameEn,
        IReadOnlyCollection<string> Lines,
        IReadOnlyCollection<string> Sections,
        int ById);

    /// <summary>Its code, for the cycle that is to use it.</summary>
    public async Task<Result<string>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        if (!await change.IsAdministratorAsync(request.ById, cancellationToken))
        {
            return await change.Desk.ForbidAsync($"form:{request.Code}", "form", request.ById, cancellationToken);
        }

        await using var transaction = await change.BeginAsync(cancellationToken);
        var made = await AddAsync(request, cancellationToken);
        if (!made.IsDone)
        {
            return new Result<string>(null, made.Refusals);
        }

        var saved = await change.Desk.CommitAsync(cancellationToken);
        if (!saved.IsDone)
        {
            return new Result<string>(null, saved.Refusals);
        }

        await transaction.CommitAsync(cancellationToken);
        change.Desk.Db.Forget();
        return made.Required.Code;
    }

    /// <summary>
    /// The same inside another act's turn, as when a cycle is added with a form of its own: the form and its audit row are saved by that act,
    /// which has seen to it that the person is an administrator. A refusal names the field, with the act's own prefix.
    /// </summary>
    public async Task<Result<FormVersion>> AddAsync(Request request, CancellationToken cancellationToken)
    {
        var desk = change.Desk;
        var forms = (await OfficeBookCache.ReadAsync(desk.Db, cancellationToken)).Forms;
        var faults = FaultsOf(request, forms).ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        var basis = forms.FindInForce(request.BaseCode!)!;
        var content = basis.Content.Only(request.Lines, request.Sections);
        var form = FormVersion.First(request.Code!.Trim(), request.NameVi!.Trim(), request.NameEn!.Trim(), content, desk.Clock.Now, request.ById);
        desk.Db.FormVersions.Add(form);
        var facts = AuditFacts.Of(new
        {
            form.NameVi,
            form.NameEn,
            madeFrom = $"{basis.Code}/{basis.Version}",
            lines = content.Lines.Select(line => line.Code),
            sections = content.Sections.Select(part => part.Section.Code),
        });
        desk.Db.AppendAudit(AuditEntry.Of("FormMade", $"form:{form.Code}", desk.Clock.Now, request.ById, data: facts));
        return form;
    }

    /// <summary>Everything that is wrong with it; none: it can be made.</summary>
    public static IEnumerable<Refusal> FaultsOf(Request request, FormBook forms)
    {
        if (forms.FindInForce(request.BaseCode ?? "") is not { } basis)
        {
            yield return new Refusal("form_base_missing", "BaseForm");
            yield break;
        }

        if (!CodePattern().IsMatch(request.Code?.Trim() ?? ""))
        {
            yield return new Refusal("form_code_wrong", "FormCode");
        }
        else if (forms.FindInForce(request.Code!.Trim()) is not null)
        {
            yield return new Refusal("form_code_taken", "FormCode", request.Code.Trim());
        }

        if ((request.NameVi?.Trim().Length ?? 0) is < 2 or > LongestName)
        {
            yield return new Refusal("form_name_length", "FormNameVi", 2, LongestName);
        }

        if ((request.NameEn?.Trim().Length ?? 0) is < 2 or > LongestName)
        {
            yield return new Refusal("form_english_name_length", "FormNameEn", 2, LongestName);
        }

        var content = basis.Content;
        if (content.Only(request.Lines, request.Sections) is { Lines.Count: 0, Sections.Count: 0 })
        {
            yield return new Refusal("form_is_empty", "Lines");
        }

        if (request.Lines.Except(content.Lines.Select(line => line.Code)).Any()
            || request.Sections.Except(content.Sections.Select(part => part.Section.Code)).Any())
        {
            yield return new Refusal("form_line_unknown", "Lines");
        }
    }

    [GeneratedRegex("^[A-Z][A-Z0-9_]{1,39}$")]
    private static partial Regex CodePattern();
}
