using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.FollowUps;

/// <summary>
/// Completes the open task of a follow-up: who may, what the outcome asks for, its effect, the next step, history, audit and notices, in one
/// transaction. Taken twice, or by two people at once, one wins and the other is told.
/// </summary>
public sealed class TakeStep(FollowUpDesk desk, TargetFigures targets)
{
    private const int MostFindings = 50;

    /// <param name="Visit">The visit that the person saw; 0: whichever is open.</param>
    /// <param name="LeadUnitId">0: the board itself.</param>
    /// <param name="DueBefore">Exclusive; for an assignment.</param>
    public sealed record Request(Guid FollowUpId, int PersonId, string Outcome, int Visit = 0, string? Reason = null, string? Text = null,
        int? LeadUnitId = null, DateOnly? DueBefore = null, DateOnly? Date = null, string? Other = null, string? Findings = null, IReadOnlyDictionary<string, string>? Figures = null);

    public async Task<Result> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        await using var transaction = await desk.Cases.Db.BeginInTurnAsync(cancellationToken);
        if (await desk.TakeAsync(request.FollowUpId, cancellationToken) is not { } file)
        {
            return new Refusal("not_found");
        }

        if (request.Visit != 0 && request.Visit != file.Process.Visit)
        {
            return StepTakenBy.Refusal(file.Process, file.Book);
        }

        if (file.Step.AwaitsChildren || file.Step.Find(request.Outcome) is not { } outcome)
        {
            return new Refusal("outcome_not_possible", null, request.Outcome);
        }

        if (file.ActorFor(outcome, request.PersonId) is not { } actor)
        {
            return await RefuseAsync(file, request, new Refusal("not_yours_to_do", null, request.Outcome), cancellationToken);
        }

        if (file.TookTheOther(outcome, actor))
        {
            return await RefuseAsync(file, request, new Refusal("own_answer"), cancellationToken);
        }

        var other = await OtherAsync(outcome, file, request, cancellationToken);
        var faults = FaultsOf(outcome, request, file, other).ToList();
        var standing = outcome.Needs.HasFlag(Inputs.Figures) ? await targets.ReadAsync(file.FollowUp.ObligationId!.Value, cancellationToken) : null;
        if (standing is not null)
        {
            faults.AddRange(TargetFigures.FaultsOf(standing, TargetFigures.Changes(standing, request.Figures), request.Reason));
        }

        if (faults.Count > 0)
        {
            return new Result(faults);
        }

        if (standing is not null)
        {
            ((TargetAdjustment)file.FollowUp).Change(TargetFigures.Changes(standing, request.Figures));
        }

        if (file.FollowUp is TargetAdjustment adjustment && outcome.Next == FollowUpProcesses.InForce)
        {
            await targets.PutIntoForceAsync(adjustment, file, actor, cancellationToken);
        }

        // Who hands a task back knows; from whom it is taken is told.
        var relieved = outcome.Needs.HasFlag(Inputs.Assignment) && outcome.Next == file.Process.Step ? file.Holders() : [];
        Apply(outcome, request, file.FollowUp, other, desk.Cases.Clock.Now);
        await desk.AdvanceAsync(file, outcome, actor, Said(outcome, request, other), cancellationToken, relieved);
        var saved = await desk.Cases.CommitAsync(cancellationToken);
        if (saved.IsDone)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return saved;

        async Task<Result> RefuseAsync(FollowUpFile refused, Request attempt, Refusal why, CancellationToken token)
        {
            desk.AuditAttempt(refused, attempt.Outcome, attempt.PersonId);
            await desk.Cases.Db.SaveChangesAsync(token);
            await transaction.CommitAsync(token);
            return why;
        }
    }

    /// <summary>The open difficulty that goes on in the place of this one; null: there is none of that number that could.</summary>
    private async Task<Difficulty?> OtherAsync(Outcome outcome, FollowUpFile file, Request request, CancellationToken cancellationToken)
    {
        var number = request.Other?.Trim().ToUpperInvariant();
        return outcome.Needs.HasFlag(Inputs.Other) && number is { Length: > 0 }
            ? await desk.Cases.Db.FollowUps.OfType<Difficulty>().SingleOrDefaultAsync(row => row.Number == number && row.Id != file.FollowUp.Id && row.ClosedAt == null, cancellationToken)
            : null;
    }

    private IEnumerable<Refusal> FaultsOf(Outcome outcome, Request request, FollowUpFile file, Difficulty? other)
    {
        var today = desk.Cases.Clock.Today;
        if (outcome.NeedsReason && string.IsNullOrWhiteSpace(request.Reason))
        {
            yield return new Refusal("reason_required", "Reason");
        }

        if (outcome.Needs.HasFlag(Inputs.Text) && string.IsNullOrWhiteSpace(request.Text))
        {
            yield return new Refusal("text_required", "Text");
        }

        if (request.Reason?.Length > FollowUpChecks.LongestText || request.Text?.Length > FollowUpChecks.LongestText)
        {
            yield return new Refusal("text_too_long", request.Text?.Length > FollowUpChecks.LongestText ? "Text" : "Reason", FollowUpChecks.LongestText);
        }

        if (outcome.Needs.HasFlag(Inputs.Assignment))
        {
            // A duty is an agency's; only a difficulty can be the board's own.
            foreach (var fault in FollowUpChecks.Assignment(request.LeadUnitId, request.DueBefore, file.Book, today, mayBeTheBoard: file.FollowUp is Difficulty))
            {
                yield return fault;
            }
        }

        if (outcome.Needs.HasFlag(Inputs.Date) && FollowUpChecks.Day(request.Date, today) is { } wrongDay)
        {
            yield return wrongDay;
        }

        if (outcome.Needs.HasFlag(Inputs.Other) && other is null)
        {
            yield return new Refusal("other_not_found", "Other");
        }

        if (outcome.Needs.HasFlag(Inputs.Findings) && FindingsOf(request) is var findings && (findings.Length > MostFindings || findings.Any(finding => finding.Length > 1000)))
        {
            yield return new Refusal("too_many_findings", "Findings", MostFindings);
        }
    }

    private static void Apply(Outcome outcome, Request request, FollowUp followUp, Difficulty? other, DateTimeOffset now)
    {
        if (outcome.Needs.HasFlag(Inputs.Assignment))
        {
            followUp.AssignTo(request.LeadUnitId == 0 ? null : request.LeadUnitId, request.DueBefore!.Value, now);
        }

        if (outcome.Needs.HasFlag(Inputs.Date))
        {
            ((Inspection)followUp).MoveTo(request.Date!.Value);
        }

        if (outcome.Needs.HasFlag(Inputs.Findings))
        {
            ((Inspection)followUp).Find(FindingsOf(request));
        }

        if (other is not null)
        {
            ((Difficulty)followUp).MergeInto(other);
        }

        if (outcome.Code is Outcomes.Answer or Outcomes.CarryOut)
        {
            followUp.AnswerWith(request.Text!.Trim());
        }
    }

    private static string? Said(Outcome outcome, Request request, Difficulty? other)
    {
        string?[] parts = [outcome.NeedsReason ? request.Reason?.Trim() : null, outcome.Needs.HasFlag(Inputs.Text) ? request.Text?.Trim() : null, other?.Number];
        var said = string.Join(" – ", parts.Where(part => !string.IsNullOrEmpty(part)));
        return said.Length == 0 ? null : said;
    }

    private static string[] FindingsOf(Request request) =>
        (request.Findings ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
