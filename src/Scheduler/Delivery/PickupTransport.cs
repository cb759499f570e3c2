using System.Security.Cryptography;
using System.Text;

namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>
/// Writes each mail to a folder, named after its Message-ID. A repeat replaces the same file. Written beside and renamed, so that a reader
/// never meets half a mail, and flushed before it counts as accepted.
/// </summary>
public sealed class PickupTransport(MailComposer composer, string folder) : IMailTransport
{
    public async Task<DeliveryResult> SendAsync(MailContent content, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, FileName(content.MessageId));
            var beside = $"{path}.{Guid.NewGuid():N}.tmp";
            await using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                await composer.Compose(content).WriteToAsync(file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
            return new DeliveryResult.Accepted();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Away(fault);
        }
    }

    public Task<DeliveryResult> ProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return Task.FromResult<DeliveryResult>(new DeliveryResult.Accepted());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult<DeliveryResult>(Away(fault));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static DeliveryResult.Unreachable Away(Exception fault) =>
        new(fault.GetType().Name, $"the pickup folder can't be written ({fault.GetType().Name}). Check Mail:PickupFolder and the space on its disk");

    internal static string FileName(string messageId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId))) + ".eml";
}
