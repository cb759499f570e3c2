using Microsoft.AspNetCore.Authorization;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Web.SignedIn;

/// <summary>The person holds one of these roles now.</summary>
public sealed record RoleRequirement(IReadOnlyList<Role> Roles) : IAuthorizationRequirement;

public sealed class RoleRequirementHandler(CurrentUser user) : AuthorizationHandler<RoleRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        var viewer = await user.ViewerAsync(CancellationToken.None);
        if (requirement.Roles.Any(viewer.Roles.Contains))
        {
            context.Succeed(requirement);
        }
    }
}
