using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Measures;
using PartyWorkflow.Domain.Obligations;

namespace PartyWorkflow.Domain.Tests.Measures;

/// <summary>R24, each boundary by name. The half-year of 2026 is due before 25/5.</summary>
public sealed class ReportingRuleTests
{
    private static readonly DateTimeOffset Deadline = OfficeZone.LocalMidnight(new(2026, 5, 25));

    [Fact]
    public void OpenBeforeItsDeadline_IsNotDue_AndAtItMissing()
    {
        var open = An.Obligation();

        Assert.Equal(ReportStanding.NotDue, At(open, Deadline.AddTicks(-1)));
        Assert.Equal(ReportStanding.Missing, At(open, Deadline));
    }

    [Fact]
    public void Submitted_IsDueAtOnce_HoweverFarTheDeadline()
    {
        Assert.Equal(ReportStanding.OnTime, At(After(SubmitAt(Deadline.AddTicks(-1))), An.At(4, 20)));
        Assert.Equal(ReportStanding.Late, At(After(SubmitAt(Deadline)), Deadline));
    }

    [Fact]
    public void Withdrawn_CountsAgainOnlyFromItsDeadlineOn_AndAsTheNewSubmission()
    {
        var withdrawn = After(SubmitAt(An.At(5, 20)), obligation => obligation.Withdraw(An.HalfYear, An.At(5, 21)));
        var again = After(SubmitAt(An.At(5, 20)), obligation => obligation.Withdraw(An.HalfYear, An.At(5, 21)), SubmitAt(An.At(5, 26)));

        Assert.Equal([ReportStanding.NotDue, ReportStanding.Missing], [At(withdrawn, An.At(5, 22)), At(withdrawn, Deadline)]);
        Assert.Equal(ReportStanding.Late, At(again, An.At(5, 26)));
    }

    [Fact]
    public void ReturnedAndCorrectedLate_StaysOnTime_AlsoWithTheCorrectionWithdrawn()
    {
        Action<Obligation>[] returned = [SubmitAt(An.At(5, 20)), obligation => obligation.Return(An.HalfYear, An.At(5, 21))];

        Assert.Equal(ReportStanding.OnTime, At(After(returned), An.At(8, 1)));
        Assert.Equal(ReportStanding.OnTime, At(After([.. returned, SubmitAt(An.At(7, 1))]), An.At(8, 1)));
        Assert.Equal(ReportStanding.OnTime, At(After([.. returned, SubmitAt(An.At(5, 22)), obligation => obligation.Withdraw(An.HalfYear, An.At(5, 22, 10))]), An.At(8, 1)));
    }

    [Fact]
    public void Extended_IsMissingFromTheNewDeadlineOn()
    {
        var extended = After(obligation => obligation.Extend(An.HalfYear, new(2026, 6, 10), An.At(5, 26)));

        Assert.Equal(ReportStanding.NotDue, At(extended, Deadline.AddDays(2)));
        Assert.Equal(ReportStanding.Missing, At(extended, OfficeZone.LocalMidnight(new(2026, 6, 10))));
        Assert.Equal(ReportStanding.OnTime, At(After(obligation => obligation.Extend(An.HalfYear, new(2026, 6, 10), An.At(5, 26)), SubmitAt(An.At(6, 9))), An.At(6, 9)));
    }

    [Fact]
    public void Waived_IsCountedNowhere_AlsoAfterASubmission()
    {
        Assert.Equal(ReportStanding.NotDue, At(After(obligation => obligation.Waive(An.HalfYear)), An.At(8, 1)));
        Assert.Equal(ReportStanding.NotDue, At(
            After(SubmitAt(An.At(5, 20)), obligation => obligation.Return(An.HalfYear, An.At(5, 21)), obligation => obligation.Waive(An.HalfYear)), An.At(8, 1)));
    }

    [Fact]
    public void OfAMergedUnit_IsOneAsBefore_WithTheSuccessorOrTheBoard()
    {
        Assert.Equal(ReportStanding.Missing, At(After(obligation => obligation.Transfer(An.HalfYear, 2, new(2026, 5, 1))), Deadline));
        Assert.Equal(ReportStanding.Missing, At(After(obligation => obligation.PassToBoard(An.HalfYear)), Deadline));
    }

    [Property]
    public Property WhateverHappens_ItIsDueAsTheRuleSays_AndNoNumeratorExceedsItsDenominator()
    {
        var acts = Gen.Choose(0, 6).Zip(Gen.Choose(0, 24 * 90)).ListOf();
        return Prop.ForAll(acts.Zip(Gen.Choose(0, 24 * 120)).ToArbitrary(), told =>
        {
            var (obligation, now) = (An.Obligation(), An.At(4, 10).AddHours(told.Item2));
            foreach (var (act, hours) in told.Item1.OrderBy(pair => pair.Item2))
            {
                Do(obligation, act, An.At(4, 10).AddHours(hours));
            }

            var measure = ReportingMeasure.Of(At(obligation, now), 3);
            var isDue = obligation.State != ObligationState.Waived && (obligation.Timeliness is not null || obligation.Deadline.HasPassedAt(now));

            Assert.Equal(isDue ? 3 : 0, measure.Due);
            Assert.InRange(measure.Submitted, 0, measure.Due);
            Assert.InRange(measure.OnTime, 0, measure.Submitted);
        });
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(0, 7, 0.0)]
    [InlineData(7, 7, 100.0)]
    [InlineData(47, 49, 95.9)]
    [InlineData(9999, 10000, 99.9)]
    [InlineData(1, 10000, 0.1)]
    public void Share_IsAllOnlyWhenItIsAll_AndNoneOnlyWhenItIsNone(int part, int whole, double? percent) =>
        Assert.Equal((decimal?)percent, new Share(part, whole).Percent);

    private static ReportStanding At(Obligation obligation, DateTimeOffset now) => ReportingRule.StandingAt(now).Compile()(obligation);

    private static Action<Obligation> SubmitAt(DateTimeOffset at) => obligation => Assert.True(obligation.Submit(An.HalfYear, at).IsDone);

    private static Obligation After(params Action<Obligation>[] acts)
    {
        var obligation = An.Obligation();
        Array.ForEach(acts, act => act(obligation));
        return obligation;
    }

    /// <summary>What is not possible changes nothing.</summary>
    private static void Do(Obligation obligation, int act, DateTimeOffset at)
    {
        _ = act switch
        {
            0 or 1 => obligation.Submit(An.HalfYear, at).IsDone,
            2 => obligation.Withdraw(An.HalfYear, at).IsDone,
            3 => obligation.Return(An.HalfYear, at).IsDone,
            4 => obligation.Extend(An.HalfYear, OfficeZone.LocalDate(at).AddDays(20), at).IsDone,
            5 => obligation.CompleteReviewStep(An.HalfYear, 2).IsDone,
            _ => obligation.Waive(An.HalfYear).IsDone,
        };
    }
}
