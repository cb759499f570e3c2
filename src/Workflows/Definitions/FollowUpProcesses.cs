using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.People;
using static PartyWorkflow.Workflows.Definitions.Outcomes;

namespace PartyWorkflow.Workflows.Definitions;

/// <summary>Difficulty follow-up, inspection follow-up, the duties of agencies and the adjustment of targets, as the plan has them (II.5, II.6, III.1).</summary>
public static class FollowUpProcesses
{
    public const string Difficulty = "DIFFICULTY";
    public const string Inspection = "INSPECTION";
    public const string Duty = "DUTY";

    public const string Adjustment = "TARGET_ADJUSTMENT";

    public const string Review = "review";
    public const string Corrected = "correction";
    public const string InForce = "in-force";
    public const string Triage = "triage";
    public const string MoreInformation = "more-information";
    public const string InProgress = "in-progress";
    public const string Answered = "answered";
    public const string Planned = "planned";
    public const string Findings = "findings";
    public const string WithUnit = "with-unit";
    public const string FollowingUp = "following-up";
    public const string Handover = "handover";
    public const string Closed = "closed";
    public const string Merged = "merged";
    public const string Declined = "declined";
    public const string Cancelled = "cancelled";

    private static readonly Role[] Unit = [Role.UnitSecretary];
    private static readonly Role[] Lead = [Role.UnitSecretary, Role.AgencyOfficer];
    private static readonly Role[] Board = [Role.BoardStaff, Role.BoardLeader];

    /// <summary>raised -> triage -> in progress -> answered -> confirmed and closed, or reopened. Nobody closes it but who raised it, or the board with a reason.</summary>
    public static ProcessDefinition DifficultyVersion1 { get; } = new(Difficulty, 1,
    [
        new(Triage, StepDue.WorkingDays,
        [
            new(Assign, InProgress, Board, Inputs.Assignment, Party.Board),
            new(AskMore, MoreInformation, Board, Inputs.Reason, Party.Board),
            new(Merge, Merged, Board, Inputs.Other, Party.Board),
            new(Decline, Declined, Board, Inputs.Reason, Party.Board),
        ], WorkingDays: 3),
        new(MoreInformation, StepDue.WorkingDays,
        [
            new(Supplement, Triage, Unit, Inputs.Text),
            new(TakeBack, Cancelled, Unit, Inputs.Reason),
        ], WorkingDays: 5),
        new(InProgress, StepDue.Assigned,
        [
            new(Answer, Answered, Lead, Inputs.Text, Party.Lead),
            new(Progress, InProgress, Lead, Inputs.Text, Party.Lead),
            new(HandBack, Triage, Lead, Inputs.Reason, Party.Lead),
            new(Reassign, InProgress, Board, Inputs.Assignment | Inputs.Reason, Party.Board),
        ]),
        new(Answered, StepDue.WorkingDays,
        [
            new(Confirm, Closed, Unit, NotWhoTook: Answer),
            new(Reopen, InProgress, Unit, Inputs.Reason),
            new(ConfirmForUnit, Closed, Board, Inputs.Reason, Party.Board, NotWhoTook: Answer),
        ], WorkingDays: 5),
        ProcessStep.End(Closed), ProcessStep.End(Merged), ProcessStep.End(Declined), ProcessStep.End(Cancelled),
    ]);

    /// <summary>planned -> carried out -> findings sent to the unit -> each finding is a difficulty followed up -> closed when all are.</summary>
    public static ProcessDefinition InspectionVersion1 { get; } = new(Inspection, 1,
    [
        new(Planned, StepDue.Planned,
        [
            new(CarryOut, Findings, Board, Inputs.Text | Inputs.Findings, Party.Board),
            new(Postpone, Planned, Board, Inputs.Date | Inputs.Reason, Party.Board),
            new(Cancel, Cancelled, Board, Inputs.Reason, Party.Board),
        ]),
        new(Findings, StepDue.WorkingDays,
        [
            new(Send, WithUnit, Board, Of: Party.Board),
            new(Revise, Findings, Board, Inputs.Findings | Inputs.Reason, Party.Board),
        ], WorkingDays: 5),
        new(WithUnit, StepDue.WorkingDays,
        [
            new(Accept, FollowingUp, Unit, StartsChildren: Difficulty),
            new(Dispute, Findings, Unit, Inputs.Reason),
        ], WorkingDays: 5),
        new(FollowingUp, StepDue.None, [new(ChildrenClosed, Closed, [])], AwaitsChildren: true),
        ProcessStep.End(Closed), ProcessStep.End(Cancelled),
    ]);

    /// <summary>given -> carried out by the agency -> confirmed by the unit, or reopened; an agency can hand it back.</summary>
    public static ProcessDefinition DutyVersion1 { get; } = DutyWith(1);

    /// <summary>As before, and the unit can give it to another agency while the first has it.</summary>
    public static ProcessDefinition DutyVersion2 { get; } = DutyWith(2, new Outcome(Reassign, InProgress, Unit, Inputs.Assignment | Inputs.Reason));

    /// <summary>proposed -> review -> in force, or returned -> proposed again; the approved figures stand until then.</summary>
    public static ProcessDefinition AdjustmentVersion1 { get; } = new(Adjustment, 1,
    [
        new(Review, StepDue.WorkingDays,
        [
            new(Approve, InForce, Board, Of: Party.Board, NotWhoTook: Resubmit),
            new(Return, Corrected, Board, Inputs.Reason, Party.Board),
        ], WorkingDays: 5),
        new(Corrected, StepDue.WorkingDays,
        [
            new(Resubmit, Review, Unit, Inputs.Figures | Inputs.Reason),
            new(TakeBack, Cancelled, Unit, Inputs.Reason),
        ], WorkingDays: 5),
        ProcessStep.End(InForce), ProcessStep.End(Cancelled),
    ]);

    /// <summary>The definitions that new ones get today; a step has one name and one owner in all versions.</summary>
    public static IReadOnlyList<ProcessDefinition> Current => [DifficultyVersion1, InspectionVersion1, DutyVersion2, AdjustmentVersion1];

    public static ProcessDefinition CurrentFor(FollowUp followUp) => followUp switch
    {
        Domain.FollowUps.Difficulty => DifficultyVersion1,
        Domain.FollowUps.Inspection => InspectionVersion1,
        Domain.FollowUps.Duty => DutyVersion2,
        TargetAdjustment => AdjustmentVersion1,
        _ => throw new ArgumentException($"{followUp.GetType().Name} has no process.", nameof(followUp)),
    };

    private static ProcessDefinition DutyWith(int version, params Outcome[] ofTheUnit) => new(Duty, version,
    [
        new(InProgress, StepDue.Assigned,
        [
            new(Answer, Answered, Lead, Inputs.Text, Party.Lead),
            new(Progress, InProgress, Lead, Inputs.Text, Party.Lead),
            new(HandBack, Handover, Lead, Inputs.Reason, Party.Lead),
            .. ofTheUnit,
        ]),
        new(Handover, StepDue.WorkingDays,
        [
            new(Reassign, InProgress, Unit, Inputs.Assignment | Inputs.Reason),
            new(TakeBack, Cancelled, Unit, Inputs.Reason),
        ], WorkingDays: 5),
        new(Answered, StepDue.WorkingDays,
        [
            new(Confirm, Closed, Unit, NotWhoTook: Answer),
            new(Reopen, InProgress, Unit, Inputs.Reason),
        ], WorkingDays: 5),
        ProcessStep.End(Closed), ProcessStep.End(Cancelled),
    ]);
}
