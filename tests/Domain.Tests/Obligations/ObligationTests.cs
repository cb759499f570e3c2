using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;

namespace PartyWorkflow.Domain.Tests.Obligations;

/// <summary>R14 to R21 on one obligation.</summary>
public sealed class ObligationTests
{
    [Fact]
    public void Submit_OnTheDayBeforeCutoff_IsOnTime()
    {
        var obligation = An.Obligation();

        obligation.Submit(An.HalfYear, An.At(5, 24, 23, 59));

        Assert.Equal((true, 0), (obligation.Timeliness!.IsOnTime, obligation.Timeliness.DaysLate));
    }

    [Fact]
    public void Timeliness_IsOfTheFirstSubmission_WhateverFollows()
    {
        var obligation = An.Obligation();
        obligation.Submit(An.HalfYear, An.At(5, 24));
        obligation.Return(An.HalfYear, An.At(5, 26));

        obligation.Submit(An.HalfYear, An.At(7, 1));

        Assert.Equal(0, obligation.Timeliness!.DaysLate);
    }

    [Fact]
    public void Withdraw_ClearsTheTimelinessThatItDecided_AndMakesNothingUp()
    {
        var obligation = An.Obligation();
        obligation.MarkPlanned(An.HalfYear, An.At(5, 1));
        obligation.Submit(An.HalfYear, An.At(5, 9));

        var withdrawn = obligation.Withdraw(An.HalfYear, An.At(5, 12));

        Assert.True(withdrawn.IsDone);
        Assert.Null(obligation.Timeliness);
        // Milestone 14 (11/5) passed while the report was with the board (R19); the next one is 7.
        Assert.Null(NoticeSchedule.DueAt(obligation, An.HalfYear, An.At(5, 12)).ToTheUnit);
        Assert.Equal(An.At(5, 18, 8), obligation.NextActionAt);
    }

    [Theory]
    [InlineData(25, "withdraw_after_deadline")]
    [InlineData(24, null)]
    public void Withdraw_OnlyWhileTheDeadlineHasNotPassed(int day, string? refusal)
    {
        var obligation = An.Obligation();
        obligation.Submit(An.HalfYear, An.At(5, 20));

        var result = obligation.Withdraw(An.HalfYear, An.At(5, day, 0));

        Assert.Equal(refusal, result.Refusals.SingleOrDefault()?.Code);
    }

    [Fact]
    public void Withdraw_AfterTheFirstReviewStep_IsRefused()
    {
        var obligation = An.Obligation();
        obligation.Submit(An.HalfYear, An.At(5, 20));
        obligation.CompleteReviewStep(An.HalfYear, reviewSteps: 2);

        Assert.Equal("withdraw_after_review", obligation.Withdraw(An.HalfYear, An.At(5, 21)).Refusals.Single().Code);
    }

    [Theory]
    [InlineData(15, 25, "the deadline in force is later")]
    [InlineData(16, 25, "a Saturday: the fifth working day is Friday 22, the deadline in force is later")]
    [InlineData(21, 29, "Thursday: the fifth working day is the 28th")]
    public void Return_SetsTheLaterOfFiveWorkingDaysAndTheDeadline(int day, int expected, string because)
    {
        var obligation = An.Obligation();
        obligation.Submit(An.HalfYear, An.At(5, 10));

        obligation.Return(An.HalfYear, An.At(5, day));

        Assert.True(obligation.DueBefore == new DateOnly(2026, 5, expected), because);
        Assert.Equal(LadderKind.Correction, obligation.Ladder);
    }

    [Theory]
    [InlineData(20, 25, "extension_not_after_deadline")]
    [InlineData(27, 27, "extension_not_after_today")]
    [InlineData(27, 28, null)]
    public void Extend_OnlyToADateAfterTodayAndTheDeadline(int today, int until, string? refusal)
    {
        var result = An.Obligation().Extend(An.HalfYear, new DateOnly(2026, 5, until), An.At(5, today));

        Assert.Equal(refusal, result.Refusals.SingleOrDefault()?.Code);
    }

    [Fact]
    public void Extend_AfterTheDeadline_StopsEscalationUntilTheNewOnePasses()
    {
        var obligation = An.Obligation();
        obligation.MarkPlanned(An.HalfYear, An.At(5, 26));

        obligation.Extend(An.HalfYear, new DateOnly(2026, 6, 15), An.At(5, 26, 10));

        Assert.Empty(NoticeSchedule.DueAt(obligation, An.HalfYear, An.At(6, 12)).Escalations);
        Assert.Equal([1], NoticeSchedule.DueAt(obligation, An.HalfYear, An.At(6, 15, 8)).Escalations.Select(level => level.Level));
    }

    [Fact]
    public void AfterAnOutage_OnlyTheLatestMilestone_ButEveryLevel()
    {
        var due = NoticeSchedule.DueAt(An.Obligation(), An.HalfYear, An.At(6, 4));

        Assert.Equal("LATE-1", due.ToTheUnit!.Milestone);
        Assert.Equal([1, 2, 3], due.Escalations.Select(level => level.Level));
    }

    [Fact]
    public void MissedReviewReminder_IsDroppedOnceOverdueIsDue()
    {
        var obligation = An.Obligation();
        obligation.Submit(An.HalfYear, An.At(5, 11));

        Assert.Equal(An.At(5, 18, 8), NoticeSchedule.DueAt(obligation, An.HalfYear, An.At(5, 18, 9)).ReviewReminderAt);
        var late = NoticeSchedule.DueAt(obligation, An.HalfYear, An.At(5, 19, 9));
        Assert.Equal((null, An.At(5, 19, 8)), (late.ReviewReminderAt, late.ReviewOverdueAt));
    }

    [Fact]
    public void Transfer_GivesTheSuccessorOnlyWhatIsDatedFromThenOn()
    {
        var obligation = An.Obligation();

        obligation.Transfer(An.HalfYear, 2, new DateOnly(2026, 5, 12));

        Assert.Null(NoticeSchedule.DueAt(obligation, An.HalfYear, An.At(5, 12)).ToTheUnit);
        Assert.Equal("7", NoticeSchedule.DueAt(obligation, An.HalfYear, An.At(5, 18)).ToTheUnit!.Milestone);
    }

    [Fact]
    public void FinalStates_RefuseEveryAct()
    {
        var obligation = An.Obligation();
        obligation.Waive(An.HalfYear);

        Assert.All(
            [obligation.Submit(An.HalfYear, An.At(5, 1)), obligation.Withdraw(An.HalfYear, An.At(5, 1)), obligation.Return(An.HalfYear, An.At(5, 1)), obligation.Extend(An.HalfYear, new(2027, 1, 1), An.At(5, 1)), obligation.Waive(An.HalfYear)],
            result => Assert.False(result.IsDone));
        Assert.Null(obligation.NextActionAt);
    }
}
