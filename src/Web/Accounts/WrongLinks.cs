using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace PartyWorkflow.Web.Accounts;

/// <summary>
/// Links with a token that no invitation has, counted by the address that they come from as wrong passwords are by account: so many in so
/// many minutes. A good link is not refused for it: a whole office can share one address, and nobody guesses 256 bits.
/// </summary>
public sealed class WrongLinks(IOptions<IdentityOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(
        address => RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.Value.Lockout.MaxFailedAccessAttempts,
            Window = options.Value.Lockout.DefaultLockoutTimeSpan,
        }));

    /// <summary>Counts one more. False: there were too many from there; it is answered, and neither kept nor looked into.</summary>
    public bool Count(IPAddress? from)
    {
        using var lease = _limiter.AttemptAcquire(NetworkOf(from));
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>One who has an IPv6 address has 2^64 of them.</summary>
    private static string NetworkOf(IPAddress? from)
    {
        var address = from is { IsIPv4MappedToIPv6: true } ? from.MapToIPv4() : from;
        return address is { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : $"{address}";
    }
}
