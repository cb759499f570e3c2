using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Exchange;
using PartyWorkflow.Workflows.Tests.FollowUps;

namespace PartyWorkflow.Workflows.Tests.Exchange;

public sealed class ImportUnitsTests
{
    private const string Headers = "Mã đơn vị;Tên đơn vị;Loại đơn vị;Hiệu lực từ;Hết hiệu lực từ ngày;Đơn vị kế thừa\n";

    private const string Merger = Headers
        + "DUX-A;Đảng ủy xã A;Huyện ủy;1/7/2026;;\n"
        + "HU-1;Huyện ủy Một;K;1/1/2020;01/07/2026;dux-a\n"
        + "HU-2;HU-2;;;;\n";

    [Theory, Stores]
    public async Task Units_AreFoundedChangedAndEnded_WithASuccessorOfTheSameFile_AndTheSecondTimeNothingIs(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var preview = (await PreviewAsync(office, Merger)).Required;
        Assert.Equal(["2 DUX-A New", "3 HU-1 Changed", "4 HU-2 Unchanged"], preview.Lines.Select(line => $"{line.Row} {line.Key} {line.Outcome}"));
        Assert.Equal(
            ["NameVi: HU-1 > Huyện ủy Một", "LastDay:  > 1/7/2026", "Successor:  > DUX-A"],
            preview.Lines[1].Changes.Select(change => $"{change.Field}: {change.Old} > {(change.New is DateOnly date ? date.ToString("d/M/yyyy", CultureInfo.InvariantCulture) : change.New)}"));
        Assert.Equal(3, await office.AskAsync(db => db.Units.CountAsync()));

        Assert.True((await ApplyAsync(office, Merger, preview.Stamp)).IsDone);

        var ended = await office.AskAsync(db => db.Units.AsNoTracking().SingleAsync(unit => unit.Code == "HU-1"));
        var heir = await office.AskAsync(db => db.Units.AsNoTracking().SingleAsync(unit => unit.Code == "DUX-A"));
        Assert.Equal((new DateOnly(2026, 7, 1), heir.Id, "K", "Đảng ủy xã A"), (ended.ValidTo, ended.SuccessorId, heir.KindCode, heir.NameEn));
        Assert.Equal(
            ["UnitFounded unit:DUX-A", "UnitChanged unit:HU-1", "UnitsImported office"],
            await office.AskAsync(db => db.Audit.OrderBy(row => row.Sequence).Select(row => row.Action + " " + row.Subject).ToListAsync()));
        var again = await PreviewAsync(office, Merger);
        Assert.All(again.Required.Lines, line => Assert.Equal(ImportOutcome.Unchanged, line.Outcome));
        Assert.Equal("import_nothing_to_do", (await ApplyAsync(office, Merger, again.Required.Stamp)).Refusals.Single().Code);
    }

    public static IReadOnlyList<(string Rows, string Address, string Code)> WrongRows { get; } =
    [
        ("HU-9;Chín;K;1/7/2026;;\nHU-9;Mười;K;1/7/2026;;\n", "A3", "import_twice"),
        ("hu 9;Chín;K;1/7/2026;;\n", "A2", "unit_code_wrong"),
        ("HU-9;C;K;1/7/2026;;\n", "B2", "name_length"),
        ("HU-9;Chín;Xã;1/7/2026;;\n", "C2", "import_kind_unknown"),
        ("HU-9;Chín;;1/7/2026;;\n", "C2", "unit_kind_missing"),
        ("HU-9;Chín;K;;;\n", "D2", "date_missing"),
        ("HU-9;Chín;K;31/6/2026;;\n", "D2", "import_date_wrong"),
        ("HU-9;Chín;K;1/7/0026;;\n", "D2", "import_date_wrong"),
        ("HU-9;Chín;K;1/7/2026;1/7/2026;\n", "E2", "unit_ends_before_it_begins"),
        ("HU-9;Chín;K;1/7/2026;1/8/2026;HU-10\n", "F2", "successor_unknown"),
        ("HU-9;Chín;K;1/7/2026;1/8/2026;HU-9\n", "F2", "successor_loop"),
        ("HU-9;Chín;K;1/7/2026;;HU-1\n", "E2", "successor_without_end"),
        ("HU-9;Chín;K;1/7/2026;;\nHU-1;Một;;;1/6/2026;HU-9\n", "F3", "successor_wrong"),
        ("HU-1;Một;A;;;\n", "C2", "import_kind_fixed"),
        ("HU-1;Một;K;2/1/2020;;\n", "D2", "import_first_day_fixed"),
        ("DUX-VIDU;Đảng ủy xã Ví Dụ;K;1/7/2025;;\n", "A2", "import_example_row"),
    ];

    [Fact]
    public async Task AWrongRow_IsRefusedByItsCell_AndNothingOfTheFileIsDone()
    {
        await using var office = await Office.OpenAsync();
        foreach (var (rows, address, code) in WrongRows)
        {
            var text = Headers + rows + "HU-77;Đúng;K;1/7/2026;;\n";
            var preview = (await PreviewAsync(office, text)).Required;
            Assert.Equal($"{address}: {code}", Assert.Single(preview.Lines.SelectMany(line => line.Refusals)).ToString());
            Assert.Equal("import_has_refused_rows", (await ApplyAsync(office, text, preview.Stamp)).Refusals.Single().Code);
        }

        Assert.Equal(3, await office.AskAsync(db => db.Units.CountAsync()));
        Assert.Equal(0, await office.AskAsync(db => db.Audit.CountAsync()));
    }

    [Fact]
    public async Task UnitsThatSucceedEachOtherInACircle_AreRefusedWithTheCircle()
    {
        await using var office = await Office.OpenAsync();

        var preview = (await PreviewAsync(office, Headers + "HU-1;HU-1;;;1/7/2026;HU-9\nHU-9;Chín;K;1/1/2020;1/8/2026;HU-2\nHU-2;HU-2;;;1/9/2026;HU-1\n")).Required;

        Assert.Equal(
            ["F2: HU-1 → HU-9 → HU-2 → HU-1", "F3: HU-9 → HU-2 → HU-1 → HU-9", "F4: HU-2 → HU-1 → HU-9 → HU-2"],
            preview.Lines.SelectMany(line => line.Refusals).Select(refusal => $"{refusal.Field}: {refusal.Args[0]}"));
    }

    [Fact]
    public async Task AnEndThatIsPast_IsNotTakenBack_AndOneToComeIs()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync(async db =>
        {
            (await db.Units.SingleAsync(unit => unit.Code == "HU-1")).End(new DateOnly(2026, 5, 1), null);
            (await db.Units.SingleAsync(unit => unit.Code == "HU-2")).End(new DateOnly(2026, 8, 1), null);
            return await db.SaveChangesAsync();
        });

        var preview = (await PreviewAsync(office, Headers + "HU-1;HU-1;;;;\nHU-2;HU-2;;;;\n")).Required;

        Assert.Equal("E2: unit_already_ended", preview.Lines[0].Refusals.Single().ToString());
        Assert.Equal(("LastDay", (object)new DateOnly(2026, 8, 1), (object?)null), (preview.Lines[1].Changes.Single().Field, preview.Lines[1].Changes.Single().Old, preview.Lines[1].Changes.Single().New));
    }

    [Theory, Stores]
    public async Task AnOfficeThatChangedSinceThePreview_IsNotImportedInto_AndOfTwoAtOnceOneIs(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var seen = (await PreviewAsync(office, Merger)).Required.Stamp;

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ApplyAsync(office, Merger, seen))));

        Assert.Single(answers, answer => answer.IsDone);
        Assert.All(answers.Where(answer => !answer.IsDone), answer => Assert.Equal("import_nothing_to_do", answer.Refusals.Single().Code));
        var other = await ApplyAsync(office, Merger.Replace("Huyện ủy Một", "Huyện ủy Mốt", StringComparison.Ordinal), seen);
        Assert.Equal("import_changed_meanwhile", other.Refusals.Single().Code);
        Assert.Equal(("Huyện ủy Một", "Huyện ủy Mốt"), (other.Value!.Lines[1].Changes.Single().Old, other.Value.Lines[1].Changes.Single().New));
    }

    [Fact]
    public async Task OnlyAnAdministrator_OrTheOperator_Imports()
    {
        await using var office = await Office.OpenAsync();

        var asked = await office.DoAsync(services => services.GetRequiredService<PreviewUnits>().ExecuteAsync(Rows(Merger), office.People["tb"], default));
        var tried = await office.DoAsync(services => services.GetRequiredService<ImportUnits>().ExecuteAsync(new(Rows(Merger), "", office.People["tb"]), default));
        var seen = (await office.DoAsync(services => services.GetRequiredService<PreviewUnits>().ExecuteAsync(Rows(Merger), null, default))).Required.Stamp;
        var done = await office.DoAsync(services => services.GetRequiredService<ImportUnits>().ExecuteAsync(new(Rows(Merger), seen, null), default));

        Assert.Equal(["not_yours_to_do", "not_yours_to_do"], new[] { asked, tried }.Select(answer => answer.Refusals.Single().Code));
        Assert.True(done.IsDone);
    }

    [Fact]
    public async Task FiveHundredUnits_AreImportedInSeconds()
    {
        await using var office = await Office.OpenAsync();
        var text = Headers + string.Concat(Enumerable.Range(1, 500).Select(i => $"DUX-{i};Đảng ủy xã {i};K;1/7/2025;;\n"));
        var watch = Stopwatch.StartNew();

        Assert.True((await ApplyAsync(office, text, (await PreviewAsync(office, text)).Required.Stamp)).IsDone);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
        Assert.Equal(503, await office.AskAsync(db => db.Units.CountAsync()));
    }

    private static Task<Result<ImportPreview>> PreviewAsync(Office office, string text) =>
        office.DoAsync(services => services.GetRequiredService<PreviewUnits>().ExecuteAsync(Rows(text), office.People["qt"], default));

    private static Task<Result<ImportPreview>> ApplyAsync(Office office, string text, string seen) =>
        office.DoAsync(services => services.GetRequiredService<ImportUnits>().ExecuteAsync(new(Rows(text), seen, office.People["qt"]), default));

    private static ImportRows Rows(string text) => ReadImport.From(Encoding.UTF8.GetBytes(text), UnitColumns.All).Required;
}
