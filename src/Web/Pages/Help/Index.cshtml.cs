using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PartyWorkflow.Web.Pages.Help;

[AllowAnonymous]
public sealed class IndexModel : PageModel;
