namespace PartyWorkflow.Web.SignedIn;

public static class KeptFormPage
{
    /// <summary>Answers a request whose form was kept with the sign-in page, by a second run: a redirect could not carry the form.</summary>
    public static void UseKeptForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (KeptForm.Of(context) is null || context.Response.HasStarted)
        {
            return;
        }

        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        (context.Request.Method, context.Request.Path, context.Request.QueryString) = (HttpMethods.Get, "/Account/SignIn", QueryString.Empty);
        (context.Request.ContentLength, context.Request.ContentType) = (0, null);
        context.Response.StatusCode = context.User.Identity?.IsAuthenticated == true ? StatusCodes.Status400BadRequest : StatusCodes.Status401Unauthorized;
        await next(context);
    });
}
