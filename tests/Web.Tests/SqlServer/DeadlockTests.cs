using System.Net;
using PartyWorkflow.TestSupport.SqlServer;

namespace PartyWorkflow.Web.Tests.SqlServer;

/// <summary>SQL Server chooses one of two to give way, at any statement of theirs.</summary>
public sealed class DeadlockTests(StandInSite site) : IClassFixture<StandInSite>
{
    [Fact]
    public async Task WhoGivesWay_IsAskedToSendItAgain_AndThenItIsDone()
    {
        using var staff = await site.VisitorAsync("chuyenvien1");
        await staff.GetAsync("/BoardItems");
        var item = PageForm.In(staff.Body, "/BoardItems").First(form => form.Action.Contains("handler=Resolve", StringComparison.Ordinal));
        foreach (var (statement, number) in new[] { ("sp_getapplock", 50002), ("UPDATE [BoardItems]", 1205) })
        {
            site.Sent.Refused = (statement, SqlServerFault.Of(number));

            await staff.PostAsync(item.Action, item.Fields);

            Assert.Equal(HttpStatusCode.Conflict, staff.Status);
            Assert.Contains("Người khác thao tác cùng lúc", WebUtility.HtmlDecode(staff.Body), StringComparison.Ordinal);
            await staff.GetAsync("/BoardItems");
        }

        await staff.PostAsync(item.Action, item.Fields);
        Assert.Contains("Đã đánh dấu xong.", WebUtility.HtmlDecode(staff.Body), StringComparison.Ordinal);
    }
}
