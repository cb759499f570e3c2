using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Workflows.Exchange;
using PartyWorkflow.Workflows.Tests.FollowUps;

namespace PartyWorkflow.Workflows.Tests.Exchange;

/// <summary>Who a file of people enters gets a user name and an invitation.</summary>
public sealed class ImportUserNamesTests
{
    private const string Headers = "Họ và tên\tThư điện tử\tVai trò\tTên đăng nhập\n";

    [Fact]
    public async Task NewPeople_GetUserNames_TypedOrMade_AndAnInvitationEach()
    {
        await using var office = await Office.OpenAsync();
        await ReserveAsync(office, "gs", "gs.tinh");
        var text = Headers
            + "Người một\tAn@x.vn\tGiám sát\t\n"
            + "Người hai\tan@y.vn\tGiám sát\tAn.Nguyen\n"
            + "Người ba\tan.nguyen@y.vn\tGiám sát\t\n"
            + "Người bốn\ttran_b+c@y.vn\tGiám sát\t\n";
        var preview = await PreviewAsync(office, text);
        Assert.Equal(["an.x", "an.nguyen", "an.nguyen2", "tran-b-c"],
            preview.Lines.Select(line => line.Changes.Single(change => change.Field == "UserName").New));

        Assert.True((await ApplyAsync(office, text, preview.Stamp)).IsDone);

        var accounts = await office.AskAsync(db => db.Users.AsNoTracking().Where(account => account.UserName != "gs.tinh").OrderBy(account => account.Id).ToListAsync());
        Assert.Equal(["an.x", "an.nguyen", "an.nguyen2", "tran-b-c"], accounts.Select(account => account.UserName));
        Assert.All(accounts, account => Assert.Null(account.PasswordHash));
        var invited = await office.AskAsync(db => db.Notices.Where(notice => notice.Kind == NoticeKind.Invitation).Select(notice => notice.RecipientId).ToListAsync());
        Assert.Equal(accounts.Select(account => account.PersonId).Order(), invited.Order());
        // The same file again invites nobody.
        Assert.Equal("import_nothing_to_do", (await ApplyAsync(office, text, (await PreviewAsync(office, text)).Stamp)).Refusals.Single().Code);
    }

    [Theory]
    [InlineData("Một\tmot@x.vn\tGiám sát\tGS.Tinh\n", "D2", "user_name_taken")]
    [InlineData("Một\tmot@x.vn\tGiám sát\tngười một\n", "D2", "user_name_wrong")]
    [InlineData("Một\tmot@x.vn\tGiám sát\tab\n", "D2", "user_name_wrong")]
    [InlineData("Một\tmot@x.vn\tGiám sát\tmot.hai\nHai\thai@x.vn\tGiám sát\tMot.Hai\n", "D3", "import_twice")]
    [InlineData("Giám sát\tgs@x.vn\tGiám sát\tkhac\n", "D2", "import_user_name_kept")]
    public async Task AWrongUserName_IsRefusedByItsCell(string row, string address, string code)
    {
        await using var office = await Office.OpenAsync();
        await ReserveAsync(office, "gs", "gs.tinh");

        var preview = await PreviewAsync(office, Headers + row);

        Assert.Equal($"{address}: {code}", Assert.Single(preview.Lines.SelectMany(line => line.Refusals)).ToString());
    }

    [Fact]
    public async Task SomebodyKnownWithoutAnAccount_GetsTheTypedName_AndIsNotInvited()
    {
        await using var office = await Office.OpenAsync();
        var text = Headers + "Giám sát\tgs@x.vn\tGiám sát\tgiam.sat\n";
        var preview = await PreviewAsync(office, text);
        Assert.Equal(ImportOutcome.Changed, preview.Lines.Single().Outcome);

        Assert.True((await ApplyAsync(office, text, preview.Stamp)).IsDone);

        Assert.Equal("giam.sat", await office.AskAsync(db => db.Users.Where(account => account.PersonId == office.People["gs"]).Select(account => account.UserName).SingleAsync()));
        Assert.Equal(0, await office.AskAsync(db => db.Invitations.CountAsync()));
        Assert.Equal(ImportOutcome.Unchanged, (await PreviewAsync(office, text)).Lines.Single().Outcome);
    }

    private static Task<int> ReserveAsync(Office office, string person, string userName) => office.AskAsync(async db =>
    {
        AccountHolders.Reserve(db, await db.People.SingleAsync(row => row.Id == office.People[person]), userName);
        return await db.SaveChangesAsync();
    });

    private static async Task<ImportPreview> PreviewAsync(Office office, string text) =>
        (await office.DoAsync(services => services.GetRequiredService<PreviewPeople>().ExecuteAsync(Rows(text), office.People["qt"], default))).Required;

    private static Task<Result<ImportPreview>> ApplyAsync(Office office, string text, string seen) =>
        office.DoAsync(services => services.GetRequiredService<ImportPeople>().ExecuteAsync(new(Rows(text), seen, office.People["qt"]), default));

    private static ImportRows Rows(string text) => ReadImport.From(Encoding.UTF8.GetBytes(text), PersonColumns.All).Required;
}
