using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.Forms;

namespace PartyWorkflow.Web.Pages.Submissions;

/// <summary>A submitted revision, as it was.</summary>
public sealed class DetailModel(Site site, FormDesk forms) : SubmissionPage(site, forms);
