using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Demonstration;
using PartyWorkflow.Scheduler.Rehearsal;

namespace PartyWorkflow.Web.CommandLine;

/// <summary><c>rehearse</c>: plays a scenario, or the demonstration year, in a database of its own and tells every event.</summary>
internal static class RehearseCommand
{
    public static Command Create()
    {
        var scenario = new Option<string?>("--scenario") { Description = "The scenario (JSON). Left out: the demonstration year." };
        var events = new Option<string?>("--events") { Description = "Write every event to this file, one JSON object a line." };
        var mailDir = new Option<string?>("--mail-dir") { Description = "Write every mail to this folder as an .eml file." };
        var smtp = new Option<string?>("--smtp") { Description = "Send every mail to this server, HOST:PORT, without TLS." };
        var store = new Option<string>("--store") { Description = "The store to rehearse on.", DefaultValueFactory = _ => "sqlite" };
        store.AcceptOnlyFromAmong("sqlite", "postgres", "sqlserver");
        var connection = new Option<string?>("--connection") { Description = "The server for --store postgres or sqlserver. A database of the rehearsal's own is made on it, and removed." };
        var command = new Command("rehearse", "Play a year in seconds and see what would be sent, to whom and when.") { scenario, events, mailDir, smtp, store, connection };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(scenario), parsed.GetValue(events), parsed.GetValue(mailDir), parsed.GetValue(smtp), parsed.GetValue(store)!, parsed.GetValue(connection), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? scenarioFile, string? eventsFile, string? mailDir, string? smtp, string store, string? connection, CancellationToken cancellationToken)
    {
        try
        {
            var transports = Transports(mailDir, smtp);
            var server = Server(store, connection);
            await using var host = scenarioFile is null
                ? await OpenDemonstrationAsync(new OfficeClock(TimeProvider.System), transports, server, cancellationToken)
                : await RehearsalHost.OpenAsync(ScenarioReader.Read(await File.ReadAllTextAsync(scenarioFile, cancellationToken)), transports, cancellationToken, server);
            var told = await host.PlayAsync(new ProgressLine().Show, cancellationToken);
            await WriteAsync(told, eventsFile, cancellationToken);
            return 0;
        }
        catch (ScenarioException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 2;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 2;
        }
        catch (DbException fault) when (connection is not null)
        {
            await Console.Error.WriteLineAsync($"--connection: {fault.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
    }

    private static Task<RehearsalHost> OpenDemonstrationAsync(OfficeClock clock, IMailTransportFactory transports, StoreConnection? server, CancellationToken cancellationToken) =>
        RehearsalHost.OpenAsync(DemonstrationYear.For(clock.Now), transports,
            (_, db, token) => DemonstrationOffice.WriteAsync(new DemonstrationData(clock.Today), db, clock, token), cancellationToken, server);

    /// <summary>Null: a temporary SQLite file.</summary>
    private static StoreConnection? Server(string store, string? connection)
    {
        if (store == "sqlite")
        {
            return connection is null ? null : throw new ScenarioException("--connection", "only with --store postgres or sqlserver; SQLite rehearses in a temporary file");
        }

        var server = new StoreConnection(store == "postgres" ? StoreKind.PostgreSql : StoreKind.SqlServer, connection ?? throw new ScenarioException("--connection", $"is needed with --store {store}"));
        return server.InDatabase("x").Fault() is { } fault ? throw new ScenarioException("--connection", fault) : server;
    }

    private static IMailTransportFactory Transports(string? mailDir, string? smtp)
    {
        if (smtp is null)
        {
            return mailDir is null ? new NullTransportFactory() : new MailTransportFactory(new MailOptions { PickupFolder = mailDir }, TimeProvider.System);
        }

        var parts = smtp.Split(':');
        if (mailDir is not null || parts.Length != 2 || parts[0].Length == 0 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535)
        {
            throw new ScenarioException("--smtp", mailDir is not null ? "not together with --mail-dir" : "must be HOST:PORT");
        }

        // One connection, so that the mails arrive in the order of their events.
        return new MailTransportFactory(new MailOptions { Transport = MailTransportKind.Smtp, Smtp = new SmtpOptions { Host = parts[0], Port = port, Security = MailSecurity.None, Connections = 1 } }, TimeProvider.System);
    }

    private static async Task WriteAsync(IReadOnlyList<RehearsalEvent> told, string? eventsFile, CancellationToken cancellationToken)
    {
        if (eventsFile is not null)
        {
            await File.WriteAllLinesAsync(eventsFile, told.Select(happened => happened.ToJson()), cancellationToken);
        }

        await using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var happened in told)
        {
            var fields = string.Join("  ", happened.Fields.Where(field => field.Value is not null && field.Key != "messageId").Select(field => $"{field.Key}: {field.Value}"));
            await output.WriteLineAsync($"{OfficeZone.ToLocal(happened.At):yyyy-MM-dd HH:mm}  {happened.Type,-16} {fields}");
        }

        await output.WriteLineAsync();
        foreach (var type in told.GroupBy(happened => happened.Type).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            await output.WriteLineAsync($"{type.Count(),8}  {type.Key}");
        }
    }

    /// <summary>One line on standard error, rewritten each time the rehearsal enters another month.</summary>
    private sealed class ProgressLine
    {
        private DateOnly _shown;

        public void Show(DateTimeOffset at)
        {
            var date = OfficeZone.LocalDate(at);
            if ((date.Year, date.Month) != (_shown.Year, _shown.Month))
            {
                _shown = date;
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rehearsing {date:yyyy-MM}"));
            }
        }
    }
}
