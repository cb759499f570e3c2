using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Submissions;

/// <summary>The unit's proof (I3): number, instant, on time or late, hash. Printable.</summary>
public sealed class ReceiptModel(Site site) : SubmissionPage(site);
