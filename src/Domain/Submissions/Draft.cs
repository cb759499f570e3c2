using PartyWorkflow.Domain.Forms;

namespace PartyWorkflow.Domain.Submissions;

/// <summary>What a unit has typed so far for an obligation, errors included: nothing typed is ever lost.</summary>
public sealed class Draft
{
    /// <summary>Of one form, saved as it is typed: what it saved within this time is one version among the earlier ones, not one for each pause in typing.</summary>
    private static readonly TimeSpan OneSitting = TimeSpan.FromMinutes(10);

    private Draft()
    {
    }

    public Guid ObligationId { get; private set; }

    /// <summary>The typed content as JSON; it may not pass any check yet.</summary>
    public string ContentJson { get; private set; } = "{}";

    public DateTimeOffset SavedAt { get; private set; }

    public int SavedById { get; private set; }

    /// <summary>I8: who saves over a version they have not seen is told so, whoever saved it.</summary>
    public int Version { get; private set; }

    /// <summary>The form, a page as it was opened once, that saved this version. What it saved it knows, though it may not have heard the answer.</summary>
    public Guid FormId { get; private set; }

    /// <summary>Which of that form's saves it was. One that comes after a later one is not taken: its content is the older.</summary>
    public int FormSave { get; private set; }

    /// <summary>When the form's sitting began that ends in this version.</summary>
    public DateTimeOffset SittingFrom { get; private set; }

    /// <summary>The form that the report keeps from its first draft on; null: saved before forms had versions.</summary>
    public string? FormCode { get; private set; }

    public int? FormVersion { get; private set; }

    public static Draft Start(Guid obligationId) => new() { ObligationId = obligationId };

    /// <summary>The form on which it is begun. A later version of the form is for other reports.</summary>
    public Draft On(FormVersion form)
    {
        (FormCode, FormVersion) = (form.Code, form.Version);
        return this;
    }

    /// <summary>Whether it holds something that a form which was filled from <paramref name="version"/> has not seen.</summary>
    public bool HasMoreThan(int version, Guid formId) => version < Version && (formId == Guid.Empty || formId != FormId);

    /// <summary>Whether the same form has saved something newer already.</summary>
    public bool HasLaterOf(Guid formId, int formSave) => formId != Guid.Empty && formId == FormId && formSave < FormSave;

    /// <summary>The earlier version that has to be kept; null: it was the same form's, a little while ago.</summary>
    public DraftVersion? Save(string contentJson, int byId, Guid formId, int formSave, DateTimeOffset now)
    {
        var isSameSitting = formId != Guid.Empty && formId == FormId && byId == SavedById && now - SittingFrom < OneSitting;
        var kept = Version == 0 || isSameSitting ? null : DraftVersion.Of(this);
        SittingFrom = isSameSitting ? SittingFrom : now;
        (ContentJson, SavedById, SavedAt, FormId, FormSave) = (contentJson, byId, now, formId, formSave);
        Version++;
        return kept;
    }
}
