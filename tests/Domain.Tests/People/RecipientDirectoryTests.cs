using System.Reflection;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Domain.Tests.People;

/// <summary>R11, R13.</summary>
public sealed class RecipientDirectoryTests
{
    private static readonly DateOnly Day = new(2026, 5, 20);

    [Fact]
    public void OfUnit_TellsSecretaryPreparerAndTheDelegateOfWhoIsAbsent()
    {
        var directory = new RecipientDirectory(
        [
            Person(1).Assign(Role.UnitSecretary, 7).BeAbsent(Day, Day, 3), Person(2).Assign(Role.Preparer, 7),
            Person(3).Assign(Role.Delegate, null), Person(4).Assign(Role.UnitSecretary, 8),
        ]);

        Assert.Equal([1, 3, 2], directory.OfUnit(7, Day).Select(person => person.Id));
        Assert.Equal([1, 2], directory.OfUnit(7, Day.AddDays(1)).Select(person => person.Id));
    }

    [Fact]
    public void OfBoard_WithoutAnybodyAssigned_TellsAllStaff()
    {
        var directory = new RecipientDirectory([Person(1).Assign(Role.BoardStaff, null).LookAfter(7), Person(2).Assign(Role.BoardStaff, null), Person(3).Assign(Role.BoardLeader, null)]);

        Assert.Equal([1], directory.OfBoard(Role.BoardStaff, 7, Day).Select(person => person.Id));
        Assert.Equal([1, 2], directory.OfBoard(Role.BoardStaff, 8, Day).Select(person => person.Id));
        Assert.Equal([3], directory.OfBoard(Role.BoardLeader, 7, Day).Select(person => person.Id));
    }

    /// <summary>The database gives ids; here the test does.</summary>
    private static Person Person(int id)
    {
        var person = Domain.People.Person.Enrol($"p{id}@example.org", $"P{id}");
        typeof(Person).GetProperty(nameof(Domain.People.Person.Id), BindingFlags.Public | BindingFlags.Instance)!.SetValue(person, id);
        return person;
    }
}
