using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Tests.FollowUps;
using PartyWorkflow.Workflows.UseCases.Notices;

namespace PartyWorkflow.Workflows.Tests.Notices;

public sealed class CorrectAddressTests
{
    [Theory, Stores]
    public async Task AnotherPersonsAddress_IsTaken_InWhateverLetters(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var mark = await office.DoAsync(async services =>
        {
            await services.GetRequiredService<AddressMarks>().MarkAsync("bt@x.vn", office.People["bt"], "550 5.1.1 No such user", default);
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            await db.SaveChangesAsync();
            return await db.RefusedAddresses.Select(row => row.Id).SingleAsync();
        });

        var refused = await CorrectAsync(office, mark, "PBT@x.vn");
        var corrected = await CorrectAsync(office, mark, "bi-thu@x.vn");

        Assert.Equal("address_taken", Assert.Single(refused.Refusals).Code);
        Assert.True(corrected.IsDone);
    }

    private static Task<Domain.Results.Result> CorrectAsync(Office office, int mark, string address) =>
        office.DoAsync(services => services.GetRequiredService<CorrectAddress>().ExecuteAsync(new(mark, office.People["qt"], address, "Sai một chữ"), default));
}
