namespace PartyWorkflow.Web.Display;

/// <summary>A fault in what was typed: the id of the field that it links to ("" for the whole form), and the sentence.</summary>
public sealed record FormError(string FieldId, string Message);
