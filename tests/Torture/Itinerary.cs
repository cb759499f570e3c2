using PartyWorkflow.Scheduler.Tests.Reference;

namespace PartyWorkflow.Torture;

/// <summary>The instants at which the clock stops, by the independent computation and not by the product's own account of what is due.</summary>
internal sealed class Itinerary
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private readonly ReferenceCalendar _calendar;
    private readonly List<DateTimeOffset> _busy;

    public Itinerary(string scenarioJson)
    {
        var scenario = ReferenceScenarioReader.Read(scenarioJson);
        _calendar = new ReferenceCalendar(scenario.Holidays, scenario.ExtraWorkingDays);
        var happenings = ReferenceSimulator.Run(scenarioJson).Select(happened => happened.At).ToHashSet();
        _busy = [.. happenings.Order()];
        var stops = new SortedSet<DateTimeOffset>(happenings) { scenario.Start };
        // Midnights and sending times of every day, and the quarters around them on which nothing may happen.
        for (var date = ReferenceCalendar.DateOf(scenario.Start); ReferenceCalendar.Midnight(date) < scenario.End; date = date.AddDays(1))
        {
            stops.UnionWith([ReferenceCalendar.Midnight(date), ReferenceCalendar.SendingTime(date)]);
            if (happenings.Contains(ReferenceCalendar.SendingTime(date)))
            {
                stops.UnionWith([ReferenceCalendar.SendingTime(date) - Quarter, ReferenceCalendar.SendingTime(date).AddHours(10)]);
            }
        }

        // A sweep before and after whatever people do.
        foreach (var action in scenario.Actions)
        {
            var before = action.At.AddTicks(-(action.At.UtcTicks % Quarter.Ticks));
            stops.UnionWith([before, action.At, before + Quarter]);
        }

        Stops = [.. stops.Where(stop => stop >= scenario.Start && stop < scenario.End)];
    }

    public IReadOnlyList<DateTimeOffset> Stops { get; }

    /// <summary>Whether something happens there.</summary>
    public bool IsBusy(DateTimeOffset stop) => _busy.BinarySearch(stop) >= 0;

    /// <summary>How many busy stops there are from this one on.</summary>
    public int BusyFrom(DateTimeOffset stop)
    {
        var place = _busy.BinarySearch(stop);
        return _busy.Count - (place >= 0 ? place : ~place);
    }

    public bool IsInSendingHours(DateTimeOffset instant) => _calendar.IsSendingHour(instant);
}
