namespace PartyWorkflow.Web.WebHost;

/// <summary>The page takes files beside its texts. A file that is too large is refused, and never the texts for its sake.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute : Attribute;
