using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PartyWorkflow.Web.SignedIn;

/// <summary>A form of ours whose token is no longer good, after a restart or a change of person, is kept and shown; one of unknown origin is refused as ever.</summary>
internal sealed class StaleTokenFilter(KeptForms forms) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult && await forms.ReadAsync(context.HttpContext.Request) is { } kept)
        {
            KeptForm.Set(context.HttpContext, kept);
            context.Result = new EmptyResult();
        }

        await next();
    }
}
