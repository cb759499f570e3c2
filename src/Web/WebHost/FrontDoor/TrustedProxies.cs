using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace PartyWorkflow.Web.WebHost.FrontDoor;

/// <summary>The proxies whose word counts for who asks, by which scheme and under which name.</summary>
public sealed record TrustedProxies(IReadOnlyList<IPAddress> Addresses, IReadOnlyList<IPNetwork> Networks)
{
    public const string Option = "Site:TrustedProxies";

    public bool IsNone => Addresses.Count == 0 && Networks.Count == 0;

    /// <exception cref="InvalidOperationException">With one line that names the wrong part.</exception>
    public static TrustedProxies From(string? text)
    {
        var (addresses, networks) = (new List<IPAddress>(), new List<IPNetwork>());
        foreach (var part in (text ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(part, out var address))
            {
                addresses.Add(address);
            }
            else if (IPNetwork.TryParse(part, out var network))
            {
                networks.Add(network);
            }
            else
            {
                throw new InvalidOperationException($"{Option}: \"{part}\" is neither an address like 10.1.2.3 nor a network like 10.1.0.0/16");
            }
        }

        return new TrustedProxies(addresses, networks);
    }

    public bool Trusts(IPAddress? peer)
    {
        var plain = peer is { IsIPv4MappedToIPv6: true } ? peer.MapToIPv4() : peer;
        return plain is not null && (Addresses.Contains(plain) || Networks.Any(network => network.Contains(plain)));
    }

    /// <param name="host">The only name that a proxy may give: one that passes on what a visitor made up is no reason to believe it.</param>
    public ForwardedHeadersOptions Forwarded(string host)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            // Through a chain, as far back as each of it is trusted.
            ForwardLimit = null,
            AllowedHosts = [host],
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var address in Addresses)
        {
            options.KnownProxies.Add(address);
        }

        foreach (var network in Networks)
        {
            options.KnownIPNetworks.Add(network);
        }

        return options;
    }
}
