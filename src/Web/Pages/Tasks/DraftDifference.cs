namespace PartyWorkflow.Web.Pages.Tasks;

/// <summary>A field in which a saved draft says something else than what was typed.</summary>
/// <param name="Key">Of the choice between the two, "figure:PO_END".</param>
/// <param name="Label">Whose the saved text is, and of when.</param>
/// <param name="Saved">Empty: nothing stands in the field.</param>
/// <param name="ProposesSaved">It was not typed in here: the saved text is the newer.</param>
public sealed record DraftDifference(string Key, string Label, string Saved, bool ProposesSaved);
