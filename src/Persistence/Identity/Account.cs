using Microsoft.AspNetCore.Identity;

namespace PartyWorkflow.Persistence.Identity;

/// <summary>What a person signs in with. Kept apart from the person: Domain knows nothing of passwords.</summary>
public sealed class Account : IdentityUser<int>
{
    public int PersonId { get; set; }

    /// <summary>A demonstration account; Production refuses to start with one.</summary>
    public bool IsDemo { get; set; }
}
