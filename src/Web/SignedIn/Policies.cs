using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Web.SignedIn;

/// <summary>Who may open which pages. What they see there is for the scope filter to say (I5).</summary>
public static class Policies
{
    public const string Board = nameof(Board);
    public const string Leaders = nameof(Leaders);
    public const string Supervision = nameof(Supervision);
    public const string Administrators = nameof(Administrators);

    public static readonly IReadOnlyDictionary<string, Role[]> Roles = new Dictionary<string, Role[]>
    {
        [Board] = [Role.BoardStaff, Role.BoardLeader],
        [Leaders] = [Role.BoardLeader],
        [Supervision] = [Role.BoardStaff, Role.BoardLeader, Role.Supervisor],
        [Administrators] = [Role.Administrator],
    };
}
