namespace PartyWorkflow.Web.WebHost.FrontDoor;

/// <summary>The path of <c>Site:BaseUrl</c> stands before every address that the site writes: links, cookies, redirects, style sheets.</summary>
internal static class BasePath
{
    public static PathString Of(Uri baseUrl) => new(baseUrl.AbsolutePath.TrimEnd('/') is { Length: > 0 } path ? Uri.UnescapeDataString(path) : null);

    /// <summary>A proxy may pass the path on or strip it: either way the pages see the rest of it.</summary>
    public static void UseBasePath(this IApplicationBuilder app, PathString path)
    {
        if (!path.HasValue)
        {
            return;
        }

        app.UsePathBase(path);
        app.Use((context, next) =>
        {
            context.Request.PathBase = path;
            return next(context);
        });
    }
}
