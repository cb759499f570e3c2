using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.Web.WebHost;

/// <summary>The log on the console: a line for each entry, with an exception's whole text below, unless it is one that whoever runs the program can put right: then what to do.</summary>
public sealed class PlainConsole(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "plain";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception).ReplaceLineEndings(" ");
        textWriter.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{OfficeZone.ToLocal(time.GetUtcNow()):yyyy-MM-dd HH:mm:ss} {Level(logEntry.LogLevel)} {logEntry.Category}: {message}"));
        if (logEntry.Exception is { } fault)
        {
            var advice = StoreTroubles.Of(fault) is { } trouble ? StoreAdvice.For(trouble) : ListenAdvice.For(fault);
            textWriter.WriteLine(advice is null ? fault.ToString() : $"  {advice}");
        }
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warning",
        LogLevel.Error => "error",
        LogLevel.Critical => "critical",
        LogLevel.None => "",
    };
}
