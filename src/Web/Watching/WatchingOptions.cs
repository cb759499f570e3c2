namespace PartyWorkflow.Web.Watching;

/// <summary>The configuration section <c>Watching</c>.</summary>
public sealed class WatchingOptions
{
    public const string Section = "Watching";

    /// <summary>Serves numbers for Prometheus at /metrics, to anybody who reaches it: no name and no address is among them.</summary>
    public bool Prometheus { get; set; }

    /// <summary>Where metrics and traces are sent by OTLP; empty: nowhere.</summary>
    public string? OtlpEndpoint { get; set; }

    /// <summary>One line that names the wrong option and what it must be; null: all is well.</summary>
    public string? Fault() =>
        string.IsNullOrEmpty(OtlpEndpoint) || (Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            ? null : "Watching:OtlpEndpoint: must be an http or https address";
}
