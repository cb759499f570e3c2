using System.Security.Cryptography;
using System.Text;

namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>
/// Writes each mail to a folder, named after its Message-ID. A repeat replaces the same file. Written beside and renamed, so that a reader
/// never meets half a mail, and flushed before it counts as accepted.
/// </summary>
public sealed class PickupTransport(MailComposer composer, string folder) : IMailTransport
{
    /// <summary>As much as a long mail: a disk that is full is found by writing only.</summary>
    private static readonly byte[] Trial = new byte[64 * 1024];

    public Task<DeliveryResult> SendAsync(MailContent content, CancellationToken cancellationToken) => TryAsync(async () =>
    {
        var path = Path.Combine(folder, FileName(content.MessageId));
        var beside = $"{path}.{Guid.NewGuid():N}.tmp";
        await WriteAsync(beside, file => composer.Compose(content).WriteToAsync(file, cancellationToken));
        File.Move(beside, path, overwrite: true);
    });

    public Task<DeliveryResult> ProbeAsync(CancellationToken cancellationToken) => TryAsync(async () =>
    {
        var trial = Path.Combine(folder, $"trial.{Guid.NewGuid():N}.tmp");
        await WriteAsync(trial, file => file.WriteAsync(Trial, cancellationToken).AsTask());
        File.Delete(trial);
    });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<DeliveryResult> TryAsync(Func<Task> write)
    {
        try
        {
            Directory.CreateDirectory(folder);
            await write();
            return new DeliveryResult.Accepted();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Away(fault);
        }
    }

    /// <summary>A half-written file is not left behind: on a full disk each try would leave one more.</summary>
    private static async Task WriteAsync(string path, Func<FileStream, Task> write)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            await write(file);
            file.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private static DeliveryResult.Unreachable Away(Exception fault) =>
        new(fault.GetType().Name, $"the pickup folder can't be written ({fault.GetType().Name}). Check Mail:PickupFolder and the space on its disk");

    internal static string FileName(string messageId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId))) + ".eml";
}
