using System.Diagnostics.Metrics;

namespace PartyWorkflow.Scheduler.Watching;

/// <summary>What the scheduler counts, for OpenTelemetry. Numbers only: no name, no address.</summary>
public sealed class SchedulerMeter : IDisposable
{
    public const string Name = "PartyWorkflow.Scheduler";

    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.005, 0.025, 0.1, 0.5, 1, 5, 15, 60, 300] };

    private readonly Meter _meter;
    private readonly Counter<long> _planned;
    private readonly Counter<long> _sent;
    private readonly Counter<long> _putOff;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _leasesLost;
    private readonly Histogram<double> _sweep;
    private OutboxState _outbox = new(0, 0, 0, TimeSpan.Zero);

    /// <param name="name">Another than <see cref="Name"/> where nobody is to count: a rehearsal in the running program is not its mail.</param>
    public SchedulerMeter(string name)
    {
        _meter = new Meter(name);
        _planned = _meter.CreateCounter<long>("partyworkflow.notices.planned", "{notice}", "Notices planned by sweeps");
        _sent = _meter.CreateCounter<long>("partyworkflow.notices.sent", "{notice}", "Notices whose mail was accepted");
        _putOff = _meter.CreateCounter<long>("partyworkflow.notices.put_off", "{notice}", "Notices whose mail was refused for a while");
        _failed = _meter.CreateCounter<long>("partyworkflow.notices.failed", "{notice}", "Notices whose mail or address was refused for good");
        _leasesLost = _meter.CreateCounter<long>("partyworkflow.leases.lost", "{lease}", "Leases that ran out under their worker");
        _sweep = _meter.CreateHistogram<double>("partyworkflow.sweep.duration", "s", "Time that a job took", tags: null, advice: Seconds);
        _meter.CreateObservableGauge("partyworkflow.notices.due", () => _outbox.Due, "{notice}", "Notices that are due and wait");
        _meter.CreateObservableGauge("partyworkflow.notices.held", () => _outbox.Held, "{notice}", "Notices held because their address is refused");
        _meter.CreateObservableGauge("partyworkflow.notices.unsendable", () => _outbox.Failed, "{notice}", "Notices that failed and that nobody has dealt with");
        _meter.CreateObservableGauge("partyworkflow.notices.lag", () => _outbox.Lag.TotalSeconds, "s", "Sending time since the oldest due notice was due");
    }

    public void Planned(int notices) => _planned.Add(notices);

    public void Sent(int notices) => _sent.Add(notices);

    public void PutOff(int notices) => _putOff.Add(notices);

    public void Failed(int notices) => _failed.Add(notices);

    public void LeaseLost() => _leasesLost.Add(1);

    public void Swept(string job, TimeSpan took) => _sweep.Record(took.TotalSeconds, new KeyValuePair<string, object?>("job", job));

    public void Seen(OutboxState outbox) => _outbox = outbox;

    /// <summary>Whether the instrument is this meter's, where a process has several offices.</summary>
    public bool Owns(Instrument instrument) => instrument.Meter == _meter;

    public void Dispose() => _meter.Dispose();
}
