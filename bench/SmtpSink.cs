using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PartyWorkflow.Bench;

/// <summary>Postfix's smtp-sink (Debian: postfix) on a free port of loopback: takes every mail and throws it away.</summary>
internal sealed class SmtpSink : IDisposable
{
    /// <summary>The sink ends when its shell has nothing more to read: at the end of the bench, however it ends.</summary>
    private const string Guarded = """
        "$@" & read -r _; kill $!
        """;

    private readonly Process _process;

    private SmtpSink(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public static async Task<SmtpSink> StartAsync()
    {
        var port = FreePort();
        var address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
        var program = new[] { "/usr/sbin/smtp-sink", "/usr/bin/smtp-sink" }.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("smtp-sink is missing; install Debian's package postfix");
        // As root it wants to be somebody else.
        string[] arguments = Environment.UserName == "root" ? ["-u", "nobody", address, "128"] : [address, "128"];
        var shell = new ProcessStartInfo("/bin/sh", ["-c", Guarded, "sh", program, .. arguments]) { RedirectStandardInput = true };
        var sink = new SmtpSink(Process.Start(shell) ?? throw new InvalidOperationException("smtp-sink does not start"), port);
        for (var tries = 0; tries < 200; tries++)
        {
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return sink;
            }
            catch (SocketException)
            {
                await Task.Delay(25);
            }
        }

        throw new InvalidOperationException("smtp-sink does not answer");
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
