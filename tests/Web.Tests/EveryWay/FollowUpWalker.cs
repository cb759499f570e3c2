using System.Globalization;
using System.Text.RegularExpressions;
using PartyWorkflow.TestSupport;
using PartyWorkflow.Workflows.Definitions;

namespace PartyWorkflow.Web.Tests.EveryWay;

/// <summary>Difficulties, inspections, duties and adjustments of one unit; what is assigned goes to one agency and then to the other.</summary>
internal sealed class FollowUpWalker(ProgramUnderTest program, string code) : Walker(program)
{
    private const string Unit = "Thành ủy Lam Giang";
    private const string Secretary = "ld.twulg";

    private static readonly (string Name, string Officer)[] Agencies = [("Bảo hiểm xã hội tỉnh", "xl.bhxh"), ("Sở Kế hoạch và Đầu tư", "xl.skhdt")];

    private string _id = "";
    private int _lead;
    private int _figure = 90;

    protected override string Page => $"/FollowUps/{_id}";

    public override async Task<Place> BeginAsync()
    {
        _id = code switch
        {
            FollowUpProcesses.Difficulty => await RaiseAsync(),
            FollowUpProcesses.Inspection => await StartAsync("chuyenvien1", "/FollowUps/Plan", page => new() { ["Unit"] = OptionOf(page, Unit), ["Title"] = "Kiểm tra chuyên đề", ["Date"] = "2026-02-20" }),
            FollowUpProcesses.Duty => await StartAsync(Secretary, $"/Obligations/{await TargetsAsync()}/Duty", page => new() { ["Title"] = "Cung cấp danh sách", ["Lead"] = OptionOf(page, Agencies[_lead].Name), ["Due"] = "2026-03-10" }),
            FollowUpProcesses.Adjustment => await StartAsync(Secretary, $"/Obligations/{await TargetsAsync()}/Adjust", _ => new() { ["Figures[PO_NEW]"] = NextFigure(), ["Reason"] = "Thêm doanh nghiệp." }),
            _ => throw new ArgumentException($"Nobody knows how a {code} starts on the pages.", nameof(code)),
        };
        return new Place(ProcessCatalogue.Current.Single(definition => definition.Code == code).First.Code);
    }

    public override async Task TakeAsync(Place at, Outcome outcome)
    {
        if (outcome.Code == Outcomes.ChildrenClosed)
        {
            await CloseChildrenAsync();
            return;
        }

        var user = outcome.Of switch { Party.Unit => Secretary, Party.Lead => Agencies[_lead].Officer, _ => OfBoard(outcome) };
        await TakeAsync(await AsAsync(user), _id, outcome);
    }

    private async Task TakeAsync(Visitor visitor, string id, Outcome outcome)
    {
        var other = outcome.Needs.HasFlag(Inputs.Other) ? await NumberOfAnotherAsync() : "";
        await visitor.GetAsync($"/FollowUps/{id}");
        Assert.Contains($"name=\"Outcome\" value=\"{outcome.Code}\"", visitor.Body, StringComparison.Ordinal);
        var fields = new Dictionary<string, string> { ["Outcome"] = outcome.Code, ["Visit"] = Regex.Match(visitor.Body, "name=\"Visit\" value=\"([0-9]+)\"").Groups[1].Value };
        foreach (var (name, value) in Enum.GetValues<Inputs>().Where(needed => needed != Inputs.None && outcome.Needs.HasFlag(needed)).SelectMany(needed => Fill(needed, visitor, other)))
        {
            fields[name] = value;
        }

        await visitor.PostAsync($"/FollowUps/{id}", fields);
    }

    private IEnumerable<(string Name, string Value)> Fill(Inputs needed, Visitor page, string other) => needed switch
    {
        Inputs.Reason => [("Reason", "Có lý do.")],
        Inputs.Text => [("Text", "Đã làm.")],
        Inputs.Assignment => [("Lead", OptionOf(page, Agencies[_lead = 1 - _lead].Name)), ("Due", "2026-03-10")],
        Inputs.Date => [("Date", "2026-02-25")],
        Inputs.Other => [("Other", other)],
        Inputs.Findings => [("Findings", "Chưa rà soát đủ\nSinh hoạt không định kỳ")],
        Inputs.Figures => [("Figures[PO_NEW]", NextFigure())],
        _ => throw new ArgumentException($"Nobody knows how {needed} is filled in on the page.", nameof(needed)),
    };

    private async Task CloseChildrenAsync()
    {
        var staff = await AsAsync("chuyenvien1");
        await staff.GetAsync(Page);
        var children = Regex.Matches(staff.Body, "/FollowUps/([0-9a-f-]{36})\">KK-").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(2, children.Count);
        foreach (var child in children)
        {
            await TakeAsync(staff, child, FollowUpProcesses.DifficultyVersion1.First.Find(Outcomes.Decline)!);
        }
    }

    private async Task<string> RaiseAsync() =>
        await StartAsync(Secretary, "/FollowUps/Raise", page => new() { ["Unit"] = Regex.Match(page.Body, "name=\"Unit\" value=\"([0-9]+)\"").Groups[1].Value, ["Title"] = "Doanh nghiệp chậm đóng bảo hiểm", ["Severity"] = "High" });

    private async Task<string> NumberOfAnotherAsync()
    {
        var reader = await AsAsync("giamsat1");
        await reader.GetAsync($"/FollowUps/{await RaiseAsync()}");
        return Regex.Match(reader.Body, "KK-2026-[0-9]{4}").Value;
    }

    private async Task<string> StartAsync(string user, string form, Func<Visitor, Dictionary<string, string>> fields)
    {
        var visitor = await AsAsync(user);
        await visitor.GetAsync(form);
        await visitor.PostAsync(form, fields(visitor));
        return Regex.Match(visitor.Url.AbsolutePath, "^/FollowUps/([0-9a-f-]{36})$").Groups[1].Value;
    }

    private async Task<string> TargetsAsync()
    {
        var secretary = await AsAsync(Secretary);
        await secretary.GetAsync("/Obligations?status=all");
        return Regex.Match(secretary.Body, "/Tasks/([0-9a-f-]{36})\">Đăng ký chỉ tiêu năm 2026").Groups[1].Value;
    }

    private string NextFigure() => (++_figure).ToString(CultureInfo.InvariantCulture);

    private static string OptionOf(Visitor page, string name) => Regex.Match(page.Body, $"<option value=\"([0-9]+)\">{name}</option>").Groups[1].Value;
}
