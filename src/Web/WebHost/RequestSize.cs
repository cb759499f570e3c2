using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace PartyWorkflow.Web.WebHost;

/// <summary>How much a request may send. Answered before the body is read, with a page that says so: a form that is cut off while it is read only fails for want of its token.</summary>
public static class RequestSize
{
    /// <summary>Texts alone are far smaller.</summary>
    public const long Usual = 8L * 1024 * 1024;

    /// <summary>A report with its files: as many as may be attached, each as large as it may be.</summary>
    public const long WithFiles = 210L * 1024 * 1024;

    private const long MostSwallowed = 1024L * 1024 * 1024;

    public static void UseRequestSize(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Usual;
        if (context.Request.ContentLength > limit)
        {
            await SwallowAsync(context);
            // The page that tells of it is made by a second run of the same request, in which there is nothing more to read.
            (context.Request.ContentLength, context.Request.ContentType) = (0, null);
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        await next(context);
    });

    /// <summary>A browser reads no answer before it has sent everything; with its connection closed meanwhile it would show an error of its own.</summary>
    private static async Task SwallowAsync(HttpContext context)
    {
        if (context.Request.ContentLength <= MostSwallowed && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }
    }
}
