using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Workflows.UseCases.Kinds;

namespace PartyWorkflow.Workflows.Tests.Installation;

/// <summary>
/// Kinds of unit as administrators change them: who may, who was first, what is refused, and what a past year shows (I8, I10).
/// </summary>
public sealed class UnitKindChangesTests
{
    private static readonly DateOnly Decided = new(2026, 1, 15);

    [Fact]
    public async Task Rename_HoldsFromItsDay_AndOfTwoAtOnceTheSecondIsTold()
    {
        await using var office = await EmptyOffice.InstalledAsync();
        var seen = KindChange.StampOf(await KindAsync(office));

        Assert.True((await RenameAsync(office, seen, Decided, "Quận ủy")).IsDone);
        var second = await RenameAsync(office, seen, null, "Huyện uỷ");

        Assert.Equal("changed_by_another", second.Refusals[0].Code);
        var kind = await KindAsync(office);
        Assert.Equal(("Huyện ủy", "Quận ủy"), (kind.NameOn(Decided.AddDays(-1)).NameVi, kind.NameOn(Decided).NameVi));
        Assert.True(await office.ReadAsync(db => db.Audit.AnyAsync(row => row.Action == "KindRenamed"
            && row.ActorId == office.AdministratorId)));
    }

    [Fact]
    public async Task Rename_WithoutADay_CorrectsTheNameInForce_AndANameOfAnotherKindIsRefused()
    {
        await using var office = await EmptyOffice.InstalledAsync();

        Assert.True((await RenameAsync(office, KindChange.StampOf(await KindAsync(office)), null, "Huyện uỷ")).IsDone);
        var taken = await RenameAsync(office, KindChange.StampOf(await KindAsync(office)), null, "thị ủy");

        Assert.Equal("Huyện uỷ", Assert.Single((await KindAsync(office)).Names).NameVi);
        Assert.Equal(("name_exists", "NameVi"), (taken.Refusals[0].Code, taken.Refusals[0].Field));
    }

    [Fact]
    public async Task End_IsRefusedWithTheUnitsThatUseTheKind_AndTakenBack()
    {
        await using var office = await EmptyOffice.InstalledAsync();
        var unit = await office.FoundAsync("HU-A", "DISTRICT_COMMITTEE");

        var refused = await EndAsync(office, new(2026, 6, 30));
        Assert.Equal("kind_in_use", refused.Refusals[0].Code);
        Assert.Contains("HU-A", refused.Refusals[0].Args[1].ToString()!, StringComparison.Ordinal);
        await office.InAsync(async services =>
        {
            var db = services.GetRequiredService<Persistence.PartyWorkflowDbContext>();
            (await db.Units.SingleAsync(row => row.Id == unit.Id)).End(new(2026, 7, 1), null);
            await db.SaveChangesAsync();
        });
        Assert.True((await EndAsync(office, new(2026, 6, 30))).IsDone);
        Assert.Equal(new DateOnly(2026, 7, 1), (await KindAsync(office)).ValidTo);

        Assert.True((await EndAsync(office, null)).IsDone);
        Assert.Null((await KindAsync(office)).ValidTo);
    }

    [Fact]
    public async Task Add_MakesTheCodeFromTheName_AndRefusesASecondOfTheName()
    {
        await using var office = await EmptyOffice.InstalledAsync();
        Task<Result<string>> Add(string nameVi, string nameEn, params string[] owes) =>
            office.AskAsync(services => services.GetRequiredService<AddKind>().ExecuteAsync(new(office.AdministratorId, null, nameVi,
                nameEn, owes), default));

        Assert.Equal("UNIVERSITY_COMMITTEE", (await Add("Đảng ủy đại học", "University committee", "ANNUAL")).Required);
        Assert.Equal("Code: code_taken, NameVi: name_exists", Told(await Add("Đảng uỷ ĐẠI HỌC".Replace("uỷ", "ủy",
            StringComparison.Ordinal), "University committee")));
        Assert.Equal("NameEn: english_name_length, NameVi: name_length", Told(await Add("", "")));
        Assert.Equal("Owes: cycle_not_owed_then", Told(await Add("Loại khác", "Another", "NO_SUCH_CYCLE")));
    }

    [Fact]
    public async Task NobodyButAnAdministrator_ChangesAKind_AndTheAttemptIsAudited()
    {
        await using var office = await EmptyOffice.InstalledAsync();
        var leader = Person.Enrol("truongban@example.org", "Trần Thị Bích").Assign(Role.BoardLeader, null);
        await office.SaveAsync(leader);

        var refused = await office.AskAsync(services => services.GetRequiredService<EndKind>().ExecuteAsync(new("TOWN_COMMITTEE", "",
            leader.Id, new(2026, 6, 30)), default));

        Assert.Equal("not_yours_to_do", refused.Refusals[0].Code);
        Assert.True(await office.ReadAsync(db => db.Audit.AnyAsync(row => row.ActorId == leader.Id
            && row.Subject == "kind:TOWN_COMMITTEE")));
    }

    private static string Told(Result<string> refused) =>
        string.Join(", ", refused.Refusals.Select(refusal => refusal.ToString()).Order(StringComparer.Ordinal));

    private static Task<UnitKind> KindAsync(EmptyOffice office) =>
        office.ReadAsync(db => db.UnitKinds.SingleAsync(row => row.Code == "DISTRICT_COMMITTEE"));

    private static Task<Result> RenameAsync(EmptyOffice office, string seen, DateOnly? from, string name) => office.AskAsync(services =>
        services.GetRequiredService<RenameKind>().ExecuteAsync(new("DISTRICT_COMMITTEE", seen, office.AdministratorId, from, name,
            "District committee"), default));

    private static async Task<Result> EndAsync(EmptyOffice office, DateOnly? lastDay)
    {
        var seen = KindChange.StampOf(await KindAsync(office));
        return await office.AskAsync(services => services.GetRequiredService<EndKind>().ExecuteAsync(new("DISTRICT_COMMITTEE", seen,
            office.AdministratorId, lastDay), default));
    }
}
