namespace PartyWorkflow.Domain.Submissions;

/// <summary>The bytes of an <see cref="Attachment"/>: apart, so that only who downloads the file reads them.</summary>
public sealed class AttachmentContent
{
    private AttachmentContent()
    {
    }

    public Guid AttachmentId { get; private set; }

    public byte[] Content { get; private set; } = [];

    public static AttachmentContent Of(Attachment attachment, byte[] content) => new() { AttachmentId = attachment.Id, Content = content };
}
