using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Tests.Planning;
using PartyWorkflow.Scheduler.Tests.Rehearsal;

namespace PartyWorkflow.Scheduler.Tests.Nodes;

/// <summary>A store that chooses the sweep to give way in the middle of its own statements: the chunk is planned again, and nothing is lost or doubled.</summary>
public sealed class LostRaceTests
{
    [Theory]
    [InlineData(PostgresErrorCodes.DeadlockDetected)]
    [InlineData(PostgresErrorCodes.SerializationFailure)]
    [InlineData(PostgresErrorCodes.UniqueViolation)]
    public async Task Sweep_ThatGivesWay_PlansTheChunkAgain(string said)
    {
        await using var office = await OfficeAsync(said, times: 3);

        Assert.Equal(9, await PlanAsync(office));
        Assert.Equal(0, await PlanAsync(office));
    }

    [Fact]
    public async Task Sweep_ThatGivesWayForEver_Fails_AndChangesNothing()
    {
        await using var office = await OfficeAsync(PostgresErrorCodes.DeadlockDetected, times: 1000);

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => PlanAsync(office));

        Assert.Equal(PostgresErrorCodes.DeadlockDetected, Assert.IsType<PostgresException>(fault.GetBaseException()).SqlState);
        await office.DoAsync(async services => Assert.False(await services.GetRequiredService<PartyWorkflowDbContext>().Notices.AnyAsync()));
    }

    /// <summary>Nine units with a secretary each on PostgreSQL, which refuses to write their notices so many times.</summary>
    private static async Task<PlanningOffice> OfficeAsync(string said, int times)
    {
        var office = await PlanningOffice.OpenAsync("04-10 08:00", StoreKind.PostgreSql, Province.Of(8));
        await office.DoAsync(services => services.GetRequiredService<PartyWorkflowDbContext>().Database.ExecuteSqlRawAsync(
            $$"""
            CREATE SEQUENCE refusals;
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $refuse$
            BEGIN
              IF nextval('refusals') <= {{times}} THEN RAISE EXCEPTION 'give way' USING ERRCODE = '{{said}}'; END IF;
              RETURN NULL;
            END $refuse$;
            CREATE TRIGGER refuse BEFORE INSERT ON "Notices" FOR EACH STATEMENT EXECUTE FUNCTION refuse();
            """.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));
        return office;
    }

    private static async Task<int> PlanAsync(PlanningOffice office)
    {
        var planned = 0;
        await office.DoAsync(async services => planned = await services.GetRequiredService<Sweep>().PlanAsync(CancellationToken.None));
        return planned;
    }
}
