using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Domain.Calendar;

/// <summary>A line of a pasted announcement: the days that it names, or why it can't be read.</summary>
/// <param name="Number">Counted from 1, empty lines included, as an editor counts them.</param>
public sealed record AnnouncementLine(int Number, string Text, IReadOnlyList<EnteredDay> Days, Refusal? Fault);
