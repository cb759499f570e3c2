using System.Net;
using System.Text.RegularExpressions;
using PartyWorkflow.TestSupport;
using PartyWorkflow.Workflows.Definitions;

namespace PartyWorkflow.Web.Tests.EveryWay;

/// <summary>Takes outcomes on the pages, each signed in as somebody whose it is.</summary>
internal abstract class Walker(ProgramUnderTest program) : IDisposable
{
    private readonly Dictionary<string, Visitor> _visitors = [];

    protected ProgramUnderTest Program => program;

    /// <summary>Where the matter has its page.</summary>
    protected abstract string Page { get; }

    /// <summary>Starts a matter, or takes the next that waits, and tells where it stands.</summary>
    public abstract Task<Place> BeginAsync();

    public abstract Task TakeAsync(Place at, Outcome outcome);

    /// <summary>The step that its page tells to who can't see the diagram.</summary>
    public async Task<string> StepAsync()
    {
        var reader = await AsAsync("giamsat1");
        await reader.GetAsync(Page);
        return Regex.Match(WebUtility.HtmlDecode(reader.Body), "Hiện ở bước: ([^.]+)\\.").Groups[1].Value;
    }

    public void Dispose()
    {
        foreach (var visitor in _visitors.Values)
        {
            visitor.Dispose();
        }
    }

    protected async Task<Visitor> AsAsync(string user)
    {
        if (!_visitors.TryGetValue(user, out var visitor))
        {
            visitor = _visitors[user] = new Visitor(program.Address);
            await visitor.SignInAsync(user);
        }

        return visitor;
    }

    /// <summary>Whoever of the board the outcome is for.</summary>
    protected static string OfBoard(Outcome outcome) => outcome.By.Contains(Domain.People.Role.BoardStaff) ? "chuyenvien1" : "truongban";
}
