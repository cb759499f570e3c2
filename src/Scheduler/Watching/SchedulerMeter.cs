using System.Diagnostics.Metrics;

namespace PartyWorkflow.Scheduler.Watching;

/// <summary>What the scheduler counts, for OpenTelemetry. Numbers only: no name, no address. A counter is told from the start, as 0: whoever watches for its rise needs the value before it.</summary>
public sealed class SchedulerMeter : IDisposable
{
    public const string Name = "PartyWorkflow.Scheduler";

    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.005, 0.025, 0.1, 0.5, 1, 5, 15, 60, 300] };

    private readonly Meter _meter;
    private readonly Histogram<double> _sweep;
    private long _planned;
    private long _sent;
    private long _putOff;
    private long _failed;
    private long _leasesLost;
    private OutboxState _outbox = new(0, 0, 0, TimeSpan.Zero);

    /// <param name="name">Another than <see cref="Name"/> where nobody is to count: a rehearsal in the running program is not its mail.</param>
    public SchedulerMeter(string name)
    {
        _meter = new Meter(name);
        _meter.CreateObservableCounter("partyworkflow.notices.planned", () => Interlocked.Read(ref _planned), "{notice}", "Notices planned by sweeps");
        _meter.CreateObservableCounter("partyworkflow.notices.sent", () => Interlocked.Read(ref _sent), "{notice}", "Notices whose mail was accepted");
        _meter.CreateObservableCounter("partyworkflow.notices.put_off", () => Interlocked.Read(ref _putOff), "{notice}", "Notices whose mail was refused for a while");
        _meter.CreateObservableCounter("partyworkflow.notices.failed", () => Interlocked.Read(ref _failed), "{notice}", "Notices whose mail or address was refused for good");
        _meter.CreateObservableCounter("partyworkflow.leases.lost", () => Interlocked.Read(ref _leasesLost), "{lease}", "Leases that ran out under their worker");
        _sweep = _meter.CreateHistogram<double>("partyworkflow.sweep.duration", "s", "Time that a job took", tags: null, advice: Seconds);
        _meter.CreateObservableGauge("partyworkflow.notices.due", () => _outbox.Due, "{notice}", "Notices that are due and wait");
        _meter.CreateObservableGauge("partyworkflow.notices.held", () => _outbox.Held, "{notice}", "Notices held because their address is refused");
        _meter.CreateObservableGauge("partyworkflow.notices.unsendable", () => _outbox.Failed, "{notice}", "Notices that failed and that nobody has dealt with");
        _meter.CreateObservableGauge("partyworkflow.notices.lag", () => _outbox.Lag.TotalSeconds, "s", "Sending time since the oldest due notice was due");
    }

    public void Planned(int notices) => Interlocked.Add(ref _planned, notices);

    public void Sent(int notices) => Interlocked.Add(ref _sent, notices);

    public void PutOff(int notices) => Interlocked.Add(ref _putOff, notices);

    public void Failed(int notices) => Interlocked.Add(ref _failed, notices);

    public void LeaseLost() => Interlocked.Increment(ref _leasesLost);

    public void Swept(string job, TimeSpan took) => _sweep.Record(took.TotalSeconds, new KeyValuePair<string, object?>("job", job));

    public void Seen(OutboxState outbox) => _outbox = outbox;

    /// <summary>Whether the instrument is this meter's, where a process has several offices.</summary>
    public bool Owns(Instrument instrument) => instrument.Meter == _meter;

    public void Dispose() => _meter.Dispose();
}
