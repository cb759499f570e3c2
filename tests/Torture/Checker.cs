using System.Globalization;
using PartyWorkflow.Scheduler.Tests.Reference;

namespace PartyWorkflow.Torture;

/// <summary>Holds what a run left behind against an independent computation of R1 to R23. Every difference is one line that names it.</summary>
internal sealed class Checker
{
    private static readonly string[] Happenings = ["opened", "submitted", "withdrawn", "reviewed", "approved", "returned", "extended", "waived", "transferred", "refused"];

    private readonly IReadOnlyList<ReferenceEvent> _expected;
    private readonly ReferenceCalendar _calendar;

    public Checker(string scenarioJson)
    {
        var scenario = ReferenceScenarioReader.Read(scenarioJson);
        _expected = ReferenceSimulator.Run(scenarioJson);
        _calendar = new ReferenceCalendar(scenario.Holidays, scenario.ExtraWorkingDays);
    }

    /// <summary>The notices of the calendar that the rules give.</summary>
    public IEnumerable<ExpectedNotice> Scheduled => _expected.Select(NoticeOf).OfType<ExpectedNotice>().Where(notice => !notice.IsOfAnEvent);

    public IReadOnlyList<string> Differences(Evidence evidence) =>
    [
        .. Notices(evidence), .. Mails(evidence), .. Hours(evidence), .. LeftBehind(evidence), .. Escalations(evidence), .. Obligations(evidence), .. History(evidence),
        .. evidence.AuditFault is { } fault ? [$"audit chain: {fault}"] : Array.Empty<string>(),
    ];

    /// <summary>
    /// R23: mails of the calendar's notices that are not whole digests, as they would be if nodes that sweep at once shared out what is due (ADR 0012).
    /// </summary>
    public IReadOnlyList<string> DigestsInParts(Evidence evidence)
    {
        var expected = Scheduled.GroupBy(notice => (notice.At, notice.To)).Select(mail => Describe(mail.Key.At, mail.Key.To, mail.Count()));
        var ofEvents = evidence.Outbox.Where(row => row.IsOfAnEvent).Select(row => row.MessageId).ToHashSet();
        var sent = evidence.Mails.Where(mail => !ofEvents.Contains(mail.MessageId)).OrderBy(mail => mail.At).DistinctBy(mail => mail.MessageId).Select(mail => Describe(mail.At, mail.To, mail.Tasks.Count));
        return [.. Compare(expected, sent, "digest missing", "digest too many")];

        static string Describe(DateTimeOffset at, string to, int items) => FormattableString.Invariant($"{at.ToOffset(ReferenceCalendar.Offset):yyyy-MM-dd} {items} notices to {to}");
    }

    /// <summary>Null: the event is no notice.</summary>
    private static ExpectedNotice? NoticeOf(ReferenceEvent happened)
    {
        var what = happened.Type switch
        {
            "reminder" or "late" => $"{happened.Type} {happened.Field("milestone")}",
            "escalated" => $"escalated {happened.Field("level")}",
            "review-reminder" or "review-overdue" => happened.Type,
            "notice" => $"notice {happened.Field("kind")}",
            _ => null,
        };
        return what is null ? null : new ExpectedNotice(happened.Field("obligation"), what, happened.Field("to"), happened.At, happened.Type == "notice");
    }

    private IEnumerable<string> Notices(Evidence evidence) =>
        Compare(_expected.Select(NoticeOf).OfType<ExpectedNotice>().Select(notice => notice.Line), evidence.Received(), "notice missing", "notice too many");

    /// <summary>R22: a mail is what the outbox says it is, and a repeat is the same mail, of one that was not yet known to be accepted.</summary>
    private static IEnumerable<string> Mails(Evidence evidence)
    {
        var rows = evidence.Outbox.Where(row => row.MessageId is not null && row.State == "Sent").ToLookup(row => row.MessageId!);
        foreach (var mail in evidence.Mails)
        {
            var named = rows[mail.MessageId].ToList();
            if (!named.Select(row => row.ObligationId).Order().SequenceEqual(mail.Tasks) || named.Any(row => row.To != mail.To))
            {
                yield return $"mail {mail.MessageId} to {mail.To} at {mail.At:O} has {mail.Tasks.Count} notices, the outbox knows {named.Count} under its name";
            }
            else if (named.Any(row => row.SentAt < mail.At))
            {
                yield return $"mail {mail.MessageId} to {mail.To} was repeated at {mail.At:O}, after its acceptance was committed";
            }
        }
    }

    /// <summary>R5, R16: nothing before it is due, and what is not of an event in sending hours only.</summary>
    private IEnumerable<string> Hours(Evidence evidence)
    {
        var rows = evidence.Outbox.Where(row => row.MessageId is not null).ToLookup(row => row.MessageId!);
        return from mail in evidence.Mails
               from row in rows[mail.MessageId]
               let fault = !row.IsOfAnEvent && !_calendar.IsSendingHour(mail.At) ? "outside sending hours" : mail.At < row.DueAt ? "before it was due" : null
               where fault is not null
               select $"{fault}: {mail.At.ToOffset(ReferenceCalendar.Offset):yyyy-MM-dd HH:mm} {row.Obligation} {row.What} to {row.To}";
    }

    private static IEnumerable<string> LeftBehind(Evidence evidence)
    {
        var taken = evidence.Mails.Select(mail => mail.MessageId).ToHashSet();
        return from row in evidence.Outbox
               let fault = row.State is not ("Sent" or "Cancelled") ? $"is left {row.State}" : row.State == "Sent" && !taken.Contains(row.MessageId!) ? "is Sent, and no mail server took it" : null
               where fault is not null
               select $"{row.Obligation} {row.What} to {row.To} {fault}";
    }

    /// <summary>R13: every level that the rules give was also raised, once.</summary>
    private IEnumerable<string> Escalations(Evidence evidence)
    {
        var expected = _expected.Where(happened => happened.Type == "escalated")
            .Select(happened => (happened.Field("obligation"), happened.Field("level"), ReferenceCalendar.DateOf(happened.At))).Distinct();
        var raised = evidence.Escalations.Select(row => (row.Obligation, row.Level.ToString(CultureInfo.InvariantCulture), row.On));
        return Compare(expected.Select(Describe), raised.Select(Describe), "escalation lost", "escalation too many");

        static string Describe((string Obligation, string Level, DateOnly On) escalation) => FormattableString.Invariant($"{escalation.On:yyyy-MM-dd} {escalation.Obligation} level {escalation.Level}");
    }

    /// <summary>Each obligation as the history leaves it: one process, in the step of its state, with exactly one open task or finished.</summary>
    public IEnumerable<ObligationRow> ExpectedObligations => States().Select(entry =>
    {
        var (step, isFinished) = entry.Value switch
        {
            "Open" => ("prepare", false),
            "Returned" => ("correct", false),
            "Submitted" => ("review-1", false),
            "Reviewed" => ("review-2", false),
            var final => (final.ToLowerInvariant(), true),
        };
        return new ObligationRow(entry.Key, entry.Value == "Reviewed" ? "Submitted" : entry.Value, 1, step, isFinished, isFinished ? 0 : 1);
    });

    private IEnumerable<string> Obligations(Evidence evidence) =>
        Compare(ExpectedObligations.Select(row => row.ToString()), evidence.Obligations.Select(row => row.ToString()), "obligation is not in the one state", "obligation in two states");

    private Dictionary<string, string> States()
    {
        var states = new Dictionary<string, string>();
        var returned = new HashSet<string>();
        foreach (var happened in _expected.Where(happened => happened.Type is "opened" or "submitted" or "withdrawn" or "reviewed" or "approved" or "returned" or "waived"))
        {
            var key = happened.Field("obligation");
            if (happened.Type == "returned")
            {
                returned.Add(key);
            }

            states[key] = happened.Type switch
            {
                "opened" => "Open",
                "reviewed" => "Reviewed",
                "withdrawn" => returned.Contains(key) ? "Returned" : "Open",
                var type => char.ToUpperInvariant(type[0]) + type[1..],
            };
        }

        return states;
    }

    /// <summary>What people did stands as they did it. What the scheduler did stands on its day: it may have been killed at the minute.</summary>
    private IEnumerable<string> History(Evidence evidence)
    {
        var difference = RehearsalComparison.Diff(
            _expected.Where(happened => Happenings.Contains(happened.Type)).Select(happened => OnItsDay(happened.ToJson())), evidence.History.Select(OnItsDay));
        return difference is null ? [] : [$"history: {difference}"];
    }

    private static string OnItsDay(string line)
    {
        var happened = System.Text.Json.Nodes.JsonNode.Parse(line)!.AsObject();
        if ((string?)happened["type"] is "opened" or "transferred")
        {
            happened["at"] = $"{((string)happened["at"]!)[..10]}T00:00:00+07:00";
        }

        return happened.ToJsonString();
    }

    private static IEnumerable<string> Compare(IEnumerable<string> expected, IEnumerable<string> actual, string missing, string tooMany)
    {
        var balance = new Dictionary<string, int>();
        foreach (var line in expected)
        {
            balance[line] = balance.GetValueOrDefault(line) + 1;
        }

        foreach (var line in actual)
        {
            balance[line] = balance.GetValueOrDefault(line) - 1;
        }

        return from entry in balance
               where entry.Value != 0
               orderby entry.Key
               select $"{(entry.Value > 0 ? missing : tooMany)}: {entry.Key}{(Math.Abs(entry.Value) > 1 ? $" x{Math.Abs(entry.Value)}" : "")}";
    }
}
