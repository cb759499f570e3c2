using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace PartyWorkflow.Web.WebHost;

/// <summary>Why the program can't listen where it is told to, and what to do about it, in one line.</summary>
internal static class ListenAdvice
{
    private const string Where = "--urls or ASPNETCORE_URLS";

    /// <summary>Null: the fault is of another kind.</summary>
    public static string? For(Exception fault)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            if (inner is AddressInUseException)
            {
                return $"Another program listens there already, perhaps another node. End it, or name another address with {Where}.";
            }

            if (inner is SocketException { SocketErrorCode: SocketError.AccessDenied })
            {
                return $"This user may not listen there: ports below 1024 need a right (docs/operations.md). Or name another with {Where}.";
            }

            if (inner is SocketException { SocketErrorCode: SocketError.AddressNotAvailable })
            {
                return $"This machine has no such address. Name another with {Where}.";
            }
        }

        return null;
    }
}
