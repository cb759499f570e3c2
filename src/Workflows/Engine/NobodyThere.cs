using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Workflows.Engine;

/// <summary>What the board is asked to put right when a case waits for nobody (R11, R18), under one key for each cause.</summary>
public static class NobodyThere
{
    public static string KeyOf(int unitId) => FormattableString.Invariant($"no-recipient:{unitId}");

    public static string KeyOf(Role role) => $"no-role:{role}";

    public static BoardItem ItemOf(int unitId, DateTimeOffset at, Guid? obligationId = null, Guid? followUpId = null) =>
        BoardItem.Raise(BoardItemKind.UnitWithoutRecipient, KeyOf(unitId), at, obligationId, unitId, followUpId: followUpId);

    public static BoardItem ItemOf(Role role, DateTimeOffset at) => BoardItem.Raise(BoardItemKind.RoleWithoutRecipient, KeyOf(role), at, detail: role.ToString());

    /// <summary>Null: somebody is there, or it waits for other cases, or for nothing.</summary>
    public static BoardItem? ItemFor(FollowUpFile file, DateTimeOffset at)
    {
        if (file.Step.IsEnd || file.Step.AwaitsChildren)
        {
            return null;
        }

        if (file.IsLeftToTheBoard)
        {
            return BoardItem.Raise(BoardItemKind.FollowUpWithoutUnit, KeyOfEnded(file), at, unitId: file.IsFor, followUpId: file.FollowUp.Id);
        }

        return file.Holders().Count > 0 ? null
            : file.WaitsForUnit is { } unit ? ItemOf(unit, at, followUpId: file.FollowUp.Id)
            : ItemOf(Role.BoardStaff, at);
    }

    /// <summary>The keys of which one is open when the board has been told that this case waits for nobody.</summary>
    public static IReadOnlyList<string> KeysFor(FollowUpFile file) =>
        [KeyOfEnded(file), file.WaitsForUnit is { } unit ? KeyOf(unit) : KeyOf(Role.BoardStaff)];

    public static IReadOnlyList<string> KeysFor(Obligation obligation) =>
        obligation.State == ObligationState.Submitted ? [KeyOf(Role.BoardStaff), KeyOf(Role.BoardLeader)]
        : [$"no-unit:{obligation.Id}", KeyOf(obligation.ResponsibleUnitId)];

    private static string KeyOfEnded(FollowUpFile file) => $"no-unit:{file.FollowUp.Id}";
}
