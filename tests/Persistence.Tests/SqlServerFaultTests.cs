using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Persistence.SqlServer;
using PartyWorkflow.TestSupport.SqlServer;

namespace PartyWorkflow.Persistence.Tests;

/// <summary>How SQL Server's answers are read, by their numbers; the other stores' are provoked for real.</summary>
public sealed class SqlServerFaultTests
{
    [Theory]
    [InlineData(1205, true)]
    [InlineData(2601, true)]
    [InlineData(2627, true)]
    [InlineData(50002, true)]
    [InlineData(547, false)]
    [InlineData(50001, false)]
    public async Task LostRace_IsADeadlock_AKeyWrittenBefore_OrALockHeldTooLong(int number, bool isLost)
    {
        await using var db = new SqlServerPartyWorkflowDbContext(new DbContextOptionsBuilder<SqlServerPartyWorkflowDbContext>().UseSqlServer().Options);

        Assert.Equal(isLost, db.IsLostRace(new DbUpdateException("x", SqlServerFault.Of(number))));
    }

    [Theory]
    [InlineData(-2, StoreTrouble.Away)]
    [InlineData(18456, StoreTrouble.SignInRefused)]
    [InlineData(4060, StoreTrouble.NoSuchDatabase)]
    [InlineData(1105, StoreTrouble.DiskFull)]
    [InlineData(1205, null)]
    [InlineData(50002, null)]
    public void Trouble_IsToldByItsNumber(int number, StoreTrouble? expected) => Assert.Equal(expected, StoreTroubles.Of(new InvalidOperationException("x", SqlServerFault.Of(number))));
}
