using PartyWorkflow.Scheduler.Delivery;

namespace PartyWorkflow.Web.Tests;

/// <summary>The pickup folder of the program under test.</summary>
internal static class Mails
{
    /// <summary>Waits for a mail to the person with these words in its subject or text, told by the file system when one arrives.</summary>
    public static async Task<MailboxMail> WaitForAsync(string folder, string email, string words)
    {
        var mailbox = new PickupMailbox(folder);
        using var arrived = new SemaphoreSlim(0);
        using var watcher = new FileSystemWatcher(folder, "*.eml") { EnableRaisingEvents = true };
        watcher.Renamed += (_, _) => arrived.Release();
        watcher.Created += (_, _) => arrived.Release();
        while (true)
        {
            if (mailbox.List(50, email).Select(entry => mailbox.Read(entry.Id)!).FirstOrDefault(mail => (mail.Entry.Subject + mail.Text).Contains(words, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }

            Assert.True(await arrived.WaitAsync(TimeSpan.FromSeconds(60)), $"no mail to {email} says \"{words}\"");
        }
    }
}
