using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.Installation;

/// <summary>What is still missing, read from the office itself: a step is done when it is so, and undone when it is so no longer.</summary>
public sealed class ReadFirstSteps(PartyWorkflowDbContext db, OfficeBookCache books, OfficeClock clock, OfficeOpenings openings)
{
    public async Task<FirstSteps> ExecuteAsync(CancellationToken cancellationToken)
    {
        var book = await books.GetAsync(db, cancellationToken);
        var today = clock.Today;
        var reporting = book.Succession.Units.Where(unit => Owes(book, unit, today))
            .OrderBy(unit => unit.Code, StringComparer.Ordinal).ToList();
        var ahead = await openings.AheadAsync(cancellationToken);
        var tests = await db.Notices.AsNoTracking().Where(notice => notice.Kind == NoticeKind.Test).OrderByDescending(notice => notice.Id)
            .Select(notice => new { notice.State, notice.SentAt }).ToListAsync(cancellationToken);
        var (withoutPassword, notInvited) = await WithoutPasswordAsync(book, cancellationToken);
        return new FirstSteps
        {
            ReportingUnits = reporting.Count,
            WithoutPeople = [.. reporting.Where(unit => book.Recipients.OfUnit(unit.Id, today).Count == 0)],
            WithoutPassword = withoutPassword,
            NotInvited = notInvited,
            HasBoardStaff = book.Recipients.OfBoard(Role.BoardStaff, null, today).Count > 0,
            HasBoardLeader = book.Recipients.OfBoard(Role.BoardLeader, null, today).Count > 0,
            HasSupervisor = book.Recipients.OfBoard(Role.Supervisor, null, today).Count > 0,
            WithoutStaff = WithoutStaff(book, reporting),
            TestMail = tests.Count == 0 ? null : tests[0].State,
            TestMailSentAt = tests.Where(test => test.State == NoticeState.Sent).Max(test => test.SentAt),
            IncompleteYears = [.. new[] { today.Year, today.Year + 1 }.Where(year => !book.CompleteYears.Contains(year))],
            Opened = await db.Obligations.CountAsync(cancellationToken),
            Next = [.. ahead.Where(opening => opening.OpensOn == ahead[0].OpensOn)],
            NextByCalendar = ComingOpening.ByCalendar(book.Cycles.Select(rules => rules.Cycle), today),
        };
    }

    /// <summary>Today, or from its first day on when it is still to come.</summary>
    private static bool Owes(OfficeBook book, ReportingUnit unit, DateOnly today) =>
        !unit.HasEndedBy(today) && book.Reports(unit, unit.ValidFrom > today ? unit.ValidFrom : today);

    private static List<ReportingUnit> WithoutStaff(OfficeBook book, List<ReportingUnit> reporting)
    {
        var lookedAfter = book.People.Where(person => person.IsActive && person.Roles.Any(held => held.Role == Role.BoardStaff))
            .SelectMany(person => person.Portfolio).Select(entry => entry.UnitId).ToHashSet();
        return [.. reporting.Where(unit => !lookedAfter.Contains(unit.Id))];
    }

    private async Task<(int WithoutPassword, int NotInvited)> WithoutPasswordAsync(OfficeBook book, CancellationToken cancellationToken)
    {
        var accounts = await AccountHolders.ReadAsync(db, cancellationToken);
        var open = await OpenInvitations.ReadAsync(db, cancellationToken);
        var without = book.People.Where(person => person.IsActive && person.Roles.Count > 0)
            .Where(person => accounts.GetValueOrDefault(person.Id) is not { HasPassword: true }).ToList();
        return (without.Count, without.Count(person => open.GetValueOrDefault(person.Id)?.StateAt(clock.Now) != InvitationState.Open));
    }
}
