using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Tests.FollowUps;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.Tests.Offices;

/// <summary>I8: several administrators change the office at the same moment.</summary>
public sealed class AtOnceTests
{
    private const int Administrators = 6;

    [Theory, Stores]
    public async Task OneAddress_EnteredByManyAtOnce_InWhateverLetters_IsOnePersons(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);

        var answers = await AtOnceAsync(office, i => Entered(office, null, null, i % 2 == 0 ? "moi@x.vn" : "MOI@x.vn"));

        Assert.Single(answers, answer => answer.IsDone);
        Assert.All(answers.Where(answer => !answer.IsDone), answer => Assert.Equal("email_taken", answer.Refusals.Single().Code));
        Assert.Single(await office.AskAsync(db => db.People.Select(person => person.Email).ToListAsync()), email => email.StartsWith("moi", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, Stores]
    public async Task OnePerson_ChangedByManyAtOnce_IsChangedOnce_AndTheOthersAreTold(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var person = await office.AskAsync(db => db.People.AsNoTracking().SingleAsync(row => row.Email == "gs@x.vn"));

        var answers = await AtOnceAsync(office, i => Entered(office, person.Id, SavePerson.StampOf(person), $"gs{i}@x.vn"));

        Assert.Single(answers, answer => answer.IsDone);
        Assert.All(answers.Where(answer => !answer.IsDone), answer => Assert.Equal("changed_by_another", answer.Refusals.Single().Code));
    }

    private static SavePerson.Request Entered(Office office, int? id, string? seen, string email) =>
        new(id, seen, office.People["qt"], "Người mới", email, "vi", true, [(Role.Supervisor, null)], []);

    private static Task<Result<int>[]> AtOnceAsync(Office office, Func<int, SavePerson.Request> request) =>
        Task.WhenAll(Enumerable.Range(0, Administrators).Select(i => Task.Run(() => office.DoAsync(services => services.GetRequiredService<SavePerson>().ExecuteAsync(request(i), default)))));
}
