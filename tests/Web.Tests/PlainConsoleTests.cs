using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PartyWorkflow.Web.WebHost;

namespace PartyWorkflow.Web.Tests;

/// <summary>The log on the console: what can be put right is a sentence, what must not happen is shown whole.</summary>
public sealed class PlainConsoleTests
{
    [Fact]
    public void FullDisk_IsASentence()
    {
        var text = Write(Thrown(new InvalidOperationException("outer", new SqliteException("database or disk is full", 13))));

        Assert.Contains("The database's disk is full, and nothing can be saved. Make room on it", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AnythingElse_IsShownWhole() => Assert.Contains("   at ", Write(Thrown(new InvalidOperationException("x"))), StringComparison.Ordinal);

    private static InvalidOperationException Thrown(InvalidOperationException fault)
    {
        try
        {
            throw fault;
        }
        catch (InvalidOperationException thrown)
        {
            return thrown;
        }
    }

    private static string Write(Exception fault)
    {
        using var writer = new StringWriter();
        var console = new PlainConsole(TimeProvider.System);
        console.Write(new LogEntry<string>(LogLevel.Error, "x", default, "did not work", fault, (state, _) => state), null, writer);
        return writer.ToString();
    }
}
