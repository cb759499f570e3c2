using PartyWorkflow.Domain.Forms;

namespace PartyWorkflow.Domain.Submissions;

/// <summary>What a unit has typed so far for an obligation, errors included: nothing typed is ever lost.</summary>
public sealed class Draft
{
    private Draft()
    {
    }

    public Guid ObligationId { get; private set; }

    /// <summary>The typed content as JSON; it may not pass any check yet.</summary>
    public string ContentJson { get; private set; } = "{}";

    public DateTimeOffset SavedAt { get; private set; }

    public int SavedById { get; private set; }

    /// <summary>I8: who saves over a version they have not seen is told so.</summary>
    public int Version { get; private set; }

    /// <summary>The last version that is not by <see cref="SavedById"/>; 0: all are.</summary>
    public int AnothersVersion { get; private set; }

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

    public void Save(string contentJson, int byId, DateTimeOffset now)
    {
        AnothersVersion = byId == SavedById ? AnothersVersion : Version;
        (ContentJson, SavedById, SavedAt) = (contentJson, byId, now);
        Version++;
    }

    /// <summary>Whether it holds something of another person that who saw <paramref name="version"/> has not seen. One's own other window is no other person.</summary>
    public bool HasMoreThan(int version, int personId) => version < (personId == SavedById ? AnothersVersion : Version);
}
