namespace PartyWorkflow.Torture;

/// <summary>A mail that the server took.</summary>
/// <param name="At">On the clock of the test.</param>
/// <param name="Tasks">The obligations that its links lead to, one for each notice in it.</param>
/// <param name="IsAnswered">The sender heard of it.</param>
internal sealed record AcceptedMail(string MessageId, string To, DateTimeOffset At, IReadOnlyList<Guid> Tasks, bool IsAnswered);

/// <summary>A row of the outbox.</summary>
/// <param name="What">"reminder 7", "late LATE-0", "escalated 2", "notice returned" …, in the words of the rehearsal's events.</param>
internal sealed record OutboxRow(
    Guid ObligationId, string Obligation, string What, string To, bool IsOfAnEvent, DateTimeOffset DueAt, string State, string? MessageId, DateTimeOffset? SentAt);

/// <summary>A notice that the rules give; of an event the instant is that of its act, or of the scheduler's coming up after it.</summary>
internal sealed record ExpectedNotice(string Obligation, string What, string To, DateTimeOffset At, bool IsOfAnEvent)
{
    public string Line => Evidence.Line(Obligation, What, To, IsOfAnEvent ? null : At);
}

/// <param name="Processes">How many processes run for it.</param>
/// <param name="OpenTasks">How many steps of them are open.</param>
internal sealed record ObligationRow(string Obligation, string State, int Processes, string Step, bool IsFinished, int OpenTasks);

/// <param name="On">The local date on which it was raised.</param>
internal sealed record EscalationRow(string Obligation, int Level, DateOnly On);

/// <summary>Everything that a run left behind: at the mail server, and in the database.</summary>
/// <param name="History">Acts, openings and transfers, as events of a rehearsal; refusals too.</param>
/// <param name="AuditFault">What is wrong with the audit chain; null: nothing.</param>
internal sealed record Evidence(
    IReadOnlyList<AcceptedMail> Mails,
    IReadOnlyList<OutboxRow> Outbox,
    IReadOnlyList<string> History,
    IReadOnlyList<ObligationRow> Obligations,
    IReadOnlyList<EscalationRow> Escalations,
    string? AuditFault)
{
    /// <summary>What people got, each notice once: what, to whom, and for what keeps to sending hours the day.</summary>
    public IEnumerable<string> Received()
    {
        var first = Mails.GroupBy(mail => mail.MessageId).ToDictionary(mail => mail.Key, mail => mail.Min(copy => copy.At));
        return from row in Outbox
               where row.MessageId is not null && first.ContainsKey(row.MessageId)
               select Line(row.Obligation, row.What, row.To, row.IsOfAnEvent ? null : first[row.MessageId!]);
    }

    public int Repeats => Mails.Count - Mails.DistinctBy(mail => mail.MessageId).Count();

    public static string Line(string obligation, string what, string to, DateTimeOffset? at) =>
        at is { } day ? FormattableString.Invariant($"{day.ToOffset(TimeSpan.FromHours(7)):yyyy-MM-dd} {obligation} {what} to {to}") : $"{obligation} {what} to {to}";
}
