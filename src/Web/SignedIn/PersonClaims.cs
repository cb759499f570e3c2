using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PartyWorkflow.Persistence.Identity;

namespace PartyWorkflow.Web.SignedIn;

/// <summary>Puts the person's id into the cookie, and nothing of what they may do.</summary>
public sealed class PersonClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(CurrentUser.PersonClaim, user.PersonId.ToString(CultureInfo.InvariantCulture)));
        return identity;
    }
}
