using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Exchange;
using PartyWorkflow.Workflows.Tests.FollowUps;

namespace PartyWorkflow.Workflows.Tests.Exchange;

public sealed class ImportPeopleTests
{
    private const string Headers = "Họ và tên\tThư điện tử\tVai trò\tMã đơn vị\tĐơn vị theo dõi\n";

    private const string Two = Headers
        + "Bí thư 2\tBT2@x.vn\tBí thư đơn vị\tHU-2\t\n"
        + "Nguyễn Văn Mới\tmoi@x.vn\tbi thu don vi; Người lập biểu\thu-2\t\n"
        + "Chuyên viên Hai\tcv@x.vn\tChuyên viên Ban\t\tHU-1;HU-2\n";

    /// <summary>Each with the cell and the code of its refusal.</summary>
    private static readonly (string Row, string Address, string Code)[] WrongRows =
    [
        ("Một\tmot@x.vn\tBí thư đơn vị\t\t\n", "D2", "role_needs_unit"),
        ("Một\tmot@x.vn\tBí thư đơn vị\tHU-9\t\n", "D2", "import_unit_unknown"),
        ("Một\tmot@x.vn\tTrưởng phòng\tHU-1\t\n", "C2", "import_role_unknown"),
        ("Một\tmot@x.vn\t\t\t\n", "C2", "role_required"),
        ("Một\tmot tai x.vn\tGiám sát\t\t\n", "B2", "email_wrong"),
        ("M\tmot@x.vn\tGiám sát\t\t\n", "A2", "name_length"),
        ("Một\tmot@x.vn\tGiám sát\tHU-1\t\n", "D2", "import_unit_of_no_role"),
        ("Một\tmot@x.vn\tGiám sát\t\tHU-1\n", "E2", "import_portfolio_of_staff"),
        ("Một\tmot@x.vn\tQuản trị;Giám sát\t\t\n", "C2", "administrator_alone"),
        ("Một\tmot@x.vn\tBí thư đơn vị;Người lập biểu\tHU-1;HU-2;SO-1\t\n", "D2", "import_units_and_roles"),
        ("Một\tmot@x.vn\tGiám sát\t\t\nHai\tMOT@x.vn\tGiám sát\t\t\n", "B3", "import_twice"),
        ("Bí thư 2\tbt2@x.vn\tGiám sát\t\t\n", "C2", "import_needs_heir"),
        ("Quản trị\tqt@x.vn\tGiám sát\t\t\n", "C2", "not_oneself"),
        ("Nguyễn Văn Ví Dụ\tvi.du@example.org\tGiám sát\t\t\n", "B2", "import_example_row"),
    ];

    [Theory, Stores]
    public async Task People_AreEnteredAndChanged_AndTheSecondTimeNothingIs(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var preview = (await PreviewAsync(office, Two)).Required;
        Assert.Equal(["Unchanged", "New", "Changed"], preview.Lines.Select(line => line.Outcome.ToString()));
        Assert.Equal(["Name: Chuyên viên > Chuyên viên Hai", "Portfolio:  > HU-1; HU-2"], preview.Lines[2].Changes.Select(change => $"{change.Field}: {change.Old} > {change.New}"));

        Assert.True((await ApplyAsync(office, Two, preview.Stamp)).IsDone);

        var entered = await office.AskAsync(db => db.People.AsNoTracking().SingleAsync(person => person.Email == "moi@x.vn"));
        Assert.Equal(["UnitSecretary", "Preparer"], entered.Roles.Where(held => held.UnitId == office.OtherUnit).Select(held => held.Role.ToString()).OrderDescending());
        Assert.Equal(["PersonEntered", "AccountReserved", "PersonInvited", "PersonChanged", "PeopleImported"], await office.AskAsync(db => db.Audit.OrderBy(row => row.Sequence).Select(row => row.Action).ToListAsync()));
        // Whoever gets another name does so in the log, too.
        Assert.Contains("\"renamed\":[\"name\"]", await office.AskAsync(db => db.Audit.Where(row => row.Action == "PersonChanged").Select(row => row.Data).SingleAsync()), StringComparison.Ordinal);
        Assert.All((await PreviewAsync(office, Two)).Required.Lines, line => Assert.Equal(ImportOutcome.Unchanged, line.Outcome));
    }

    [Fact]
    public async Task AWrongRow_IsRefusedByItsCell_AndNothingOfTheFileIsDone()
    {
        await using var office = await Office.OpenAsync();
        foreach (var (row, address, code) in WrongRows)
        {
            var text = Headers + row + "Đúng\tdung@x.vn\tGiám sát\t\t\n";
            var preview = (await PreviewAsync(office, text)).Required;
            Assert.Equal($"{address}: {code}", Assert.Single(preview.Lines.SelectMany(line => line.Refusals)).ToString());
            Assert.Equal("import_has_refused_rows", (await ApplyAsync(office, text, preview.Stamp)).Refusals.Single().Code);
        }

        Assert.Equal(0, await office.AskAsync(db => db.People.CountAsync(person => person.Email == "dung@x.vn")));
    }

    [Fact]
    public async Task AThousandPeople_AreImportedInSeconds()
    {
        await using var office = await Office.OpenAsync();
        var text = Headers + string.Concat(Enumerable.Range(1, 1000).Select(i => $"Người {i}\tnguoi{i}@x.vn\tNgười lập biểu\tHU-1\t\n"));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.True((await ApplyAsync(office, text, (await PreviewAsync(office, text)).Required.Stamp)).IsDone);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    private static Task<Result<ImportPreview>> PreviewAsync(Office office, string text) =>
        office.DoAsync(services => services.GetRequiredService<PreviewPeople>().ExecuteAsync(Rows(text), office.People["qt"], default));

    private static Task<Result<ImportPreview>> ApplyAsync(Office office, string text, string seen) =>
        office.DoAsync(services => services.GetRequiredService<ImportPeople>().ExecuteAsync(new(Rows(text), seen, office.People["qt"]), default));

    private static ImportRows Rows(string text) => ReadImport.From(Encoding.UTF8.GetBytes(text), PersonColumns.All).Required;
}
