namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>A mail as its reader sees it.</summary>
public sealed record MailPreview(string Subject, string Text);
