using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.Forms;

namespace PartyWorkflow.Web.Pages.Submissions;

/// <summary>The unit's proof (I3): number, instant, on time or late, hash. Printable.</summary>
public sealed class ReceiptModel(Site site, FormDesk forms) : SubmissionPage(site, forms);
