using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.TestSupport.Stores;

namespace PartyWorkflow.Persistence.Tests;

/// <summary>Several nodes keep the office's configuration, and none keeps an old one.</summary>
public sealed class OfficeBookCacheTests
{
    [Theory, Stores]
    public async Task ChangeOnOneNode_IsSeenByAnother(StoreKind kind)
    {
        await using var store = await SmallStore.OpenAsync(kind);
        await using var other = store.NewNode();
        Assert.True((await BookOfAsync(other)).Calendar.IsWorkingDay(new(2027, 9, 3)));

        await store.SaveAsync(CalendarDay.Holiday(new DateOnly(2027, 9, 3), "Quốc khánh"));

        Assert.False((await BookOfAsync(other)).Calendar.IsWorkingDay(new(2027, 9, 3)));
    }

    [Theory, Stores]
    public async Task FixedHolidayAndCompleteYear_AreSeenByAnotherNode(StoreKind kind)
    {
        await using var store = await SmallStore.OpenAsync(kind);
        await using var other = store.NewNode();
        Assert.True((await BookOfAsync(other)).Calendar.IsWorkingDay(new(2027, 11, 24)));
        Assert.Empty((await BookOfAsync(other)).CompleteYears);

        await store.SaveAsync(FixedHoliday.On(24, 11, "Ngày Văn hóa", 2027));
        Assert.Equal((true, false), ((await BookOfAsync(other)).Calendar.IsWorkingDay(new(2026, 11, 24)), (await BookOfAsync(other)).Calendar.IsWorkingDay(new(2027, 11, 24))));

        await store.SaveAsync(YearDeclaration.Complete(2027, "TB 1/2026", SmallStore.Now, store.Person.Id));
        Assert.Equal([2027], (await BookOfAsync(other)).CompleteYears);

        await using (var db = store.Open())
        {
            (await db.YearDeclarations.SingleAsync()).TakeBack(SmallStore.Now, store.Person.Id);
            (await db.FixedHolidays.SingleAsync()).Change("Ngày Văn hóa", 2030);
            await db.SaveChangesAsync();
        }

        Assert.Empty((await BookOfAsync(other)).CompleteYears);
        Assert.True((await BookOfAsync(other)).Calendar.IsWorkingDay(new(2031, 11, 24)));
    }

    [Theory, Stores]
    public async Task AbsenceAdded_ToAPersonOnly_IsSeenByAnotherNode(StoreKind kind)
    {
        await using var store = await SmallStore.OpenAsync(kind);
        var deputy = await store.SaveAsync(Person.Enrol("b@example.org", "B").Assign(Role.Delegate, null));
        await using var other = store.NewNode();
        var date = new DateOnly(2026, 5, 20);
        Assert.Single((await BookOfAsync(other)).Recipients.OfUnit(store.Unit.Id, date));

        await using (var db = store.Open())
        {
            (await db.People.SingleAsync(person => person.Id == store.Person.Id)).BeAbsent(date, date, deputy.Id);
            await db.SaveChangesAsync();
        }

        Assert.Equal(2, (await BookOfAsync(other)).Recipients.OfUnit(store.Unit.Id, date).Count);
    }

    [Theory, Stores]
    public async Task Unchanged_IsReadOnce(StoreKind kind)
    {
        await using var store = await SmallStore.OpenAsync(kind);
        await using var node = store.NewNode();

        Assert.Same(await BookOfAsync(node), await BookOfAsync(node));
    }

    [Theory, Stores]
    public async Task Book_IsInTheSameOrder_WhicheverRowsWereWrittenLast(StoreKind kind)
    {
        await using var store = await SmallStore.OpenAsync(kind);
        await store.SaveAsync(UnitKind.Define("B", "B", "B", []), Person.Enrol("b@example.org", "B"), ReportingUnit.Found("V", "V", "V", "K", new(2020, 1, 1)));
        await using (var db = store.Open())
        {
            // PostgreSQL writes a changed row anew, behind the others.
            (await db.People.SingleAsync(person => person.Id == store.Person.Id)).Change("a@example.org", "Z", "vi", isActive: true);
            (await db.Units.SingleAsync(unit => unit.Id == store.Unit.Id)).Rename("Z", "Z", null);
            await db.SaveChangesAsync();
        }

        await using var node = store.NewNode();
        var book = await BookOfAsync(node);

        Assert.Equal(["B", "K"], book.Kinds.Select(found => found.Code));
        Assert.Equal(["Z", "V"], book.Succession.Units.Select(unit => unit.NameVi));
        Assert.Equal(["Z", "B"], book.People.Select(person => person.Name));
    }

    /// <summary>As a unit of work that begins now sees it.</summary>
    private static async Task<OfficeBook> BookOfAsync(ServiceProvider node)
    {
        await using var scope = node.CreateAsyncScope();
        return await node.GetRequiredService<OfficeBookCache>().GetAsync(scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>(), CancellationToken.None);
    }
}
