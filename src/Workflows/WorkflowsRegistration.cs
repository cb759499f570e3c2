using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Exchange;
using PartyWorkflow.Workflows.Forms;
using PartyWorkflow.Workflows.Installation;
using PartyWorkflow.Workflows.UseCases.Changes;
using PartyWorkflow.Workflows.UseCases.Cycles;
using PartyWorkflow.Workflows.UseCases.Escalations;
using PartyWorkflow.Workflows.UseCases.FollowUps;
using PartyWorkflow.Workflows.UseCases.Holidays;
using PartyWorkflow.Workflows.UseCases.Invitations;
using PartyWorkflow.Workflows.UseCases.Kinds;
using PartyWorkflow.Workflows.UseCases.Notices;
using PartyWorkflow.Workflows.UseCases.Offices;
using PartyWorkflow.Workflows.UseCases.Reviews;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Workflows;

public static class WorkflowsRegistration
{
    /// <summary>The native runtime and every use case. A <see cref="TimeProvider"/> and the storage are registered apart.</summary>
    public static IServiceCollection AddWorkflows(this IServiceCollection services) => services
        .AddSingleton<OfficeClock>().AddSingleton<OfficeBookCache>().AddSingleton<OpenedToday>().AddSingleton<LookedToday>()
        .AddScoped<CaseDesk>().AddScoped<FormDesk>().AddScoped<DefineForm>().AddScoped<ReviewedSubmission>()
        .AddScoped<SaveDraft>().AddScoped<TidyDraftVersions>().AddScoped<SubmitReport>().AddScoped<SubmitGeneratedReport>().AddScoped<WithdrawReport>()
        .AddScoped<AttachFile>().AddScoped<RemoveAttachment>()
        .AddScoped<ApproveReport>().AddScoped<ReturnReport>().AddScoped<AssignReview>()
        .AddScoped<GrantExtension>().AddScoped<WaiveObligation>().AddScoped<ReassignObligation>()
        .AddScoped<Replanning>().AddScoped<VersionMoves>().AddScoped<MoveProcesses>().AddScoped<ChangeCycle>().AddScoped<OpenObligations>().AddScoped<OpenDueObligation>().AddScoped<PassOnObligations>()
        .AddScoped<ChangeCalendar>().AddScoped<PreviewCalendar>().AddScoped<DeclareYear>().AddScoped<CalendarWarnings>()
        .AddScoped<UnattendedCases>().AddScoped<MindUnattended>()
        .AddScoped<OfficeChange>().AddScoped<Heirs>().AddScoped<SavePerson>().AddScoped<SaveUnit>().AddScoped<EnterAbsence>().AddScoped<EndAbsence>()
        .AddScoped<InstallOffice>().AddScoped<OfficeOpenings>().AddScoped<ReadFirstSteps>()
        .AddScoped<KindChange>().AddScoped<AddKind>().AddScoped<RenameKind>().AddScoped<ChangeOwedCycles>().AddScoped<EndKind>()
        .AddScoped<AddCycle>().AddScoped<EndCycle>()
        .AddScoped<PreviewUnits>().AddScoped<ImportUnits>().AddScoped<PreviewPeople>().AddScoped<ImportPeople>()
        .AddSingleton<InvitationSeal>().AddScoped<FirstPassword>().AddScoped<InvitationDesk>().AddScoped<InvitePerson>().AddScoped<InviteEverybody>()
        .AddScoped<InvitationOfToken>().AddScoped<AcceptInvitation>().AddScoped<ForgetTokens>()
        .AddScoped<AcknowledgeEscalation>()
        .AddScoped<AddressMarks>().AddScoped<PauseMail>().AddScoped<ResumeMail>().AddScoped<ResendNotice>().AddScoped<ResendFailed>().AddScoped<HandleIncoming>().AddScoped<CancelNotice>().AddScoped<ClearAddress>().AddScoped<CorrectAddress>().AddScoped<SendTestMail>()
        .AddScoped<FollowUpDesk>().AddScoped<RaiseDifficulty>().AddScoped<PlanInspection>().AddScoped<GiveDuty>().AddScoped<TargetFigures>().AddScoped<ProposeAdjustment>().AddScoped<TakeStep>();
}
