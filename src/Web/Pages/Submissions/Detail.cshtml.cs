using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Submissions;

/// <summary>A submitted revision, as it was.</summary>
public sealed class DetailModel(Site site) : SubmissionPage(site);
