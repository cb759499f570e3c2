using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Web.WebHost;

/// <summary>How much a request may send.</summary>
public static class RequestSize
{
    /// <summary>Texts alone are far smaller.</summary>
    public const long Usual = 8L * 1024 * 1024;

    /// <summary>What is read at most, only to be dropped.</summary>
    private const long MostSwallowed = 1024L * 1024 * 1024;

    /// <summary>A report's form has fewer than a hundred fields, and ten files.</summary>
    private const int MostParts = 1000;

    /// <summary>Too much is answered before it is read, with a page that says so: a form that is cut off while it is read only fails for want of its token.</summary>
    public static void UseRequestSize(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Request.ContentLength > Usual && !TakesFiles(context))
        {
            await SwallowAsync(context);
            Refuse(context, StatusCodes.Status413PayloadTooLarge);
            return;
        }

        await next(context);
    });

    /// <summary>
    /// Reads the forms of pages that take files, before the database is asked for anything. Whoever is not signed in sends texts only: theirs are
    /// kept until they are.
    /// </summary>
    public static void UseUploads(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (TakesFiles(context) && context.Request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true)
        {
            Unlimit(context);
            var files = HasTicket(context) ? AttachFile.MaxFiles : 0;
            try
            {
                context.Request.Form = await new UploadReader(context, new(Usual, AttachFile.MaxSize, files, MostSwallowed, MostParts)).ReadAsync();
                context.StampReceipt();
            }
            catch (Exception fault) when (fault is InvalidDataException or IOException)
            {
                // Not ours to log as a fault: no form, or somebody who closed the window while it was being sent.
                Refuse(context, (fault as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest);
                return;
            }
        }

        await next(context);
    });

    /// <summary>A ticket of ours that has not run out. Whether its session was ended elsewhere only the database knows, which is asked later.</summary>
    private static bool HasTicket(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var ticket = options.TicketDataFormat.Unprotect(options.CookieManager.GetRequestCookie(context, options.Cookie.Name!));
        return ticket?.Properties.ExpiresUtc > (options.TimeProvider ?? TimeProvider.System).GetUtcNow();
    }

    private static bool TakesFiles(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<TakesFilesAttribute>() is not null;

    /// <summary>A browser reads no answer before it has sent everything; with its connection closed meanwhile it would show an error of its own.</summary>
    private static async Task SwallowAsync(HttpContext context)
    {
        if (context.Request.ContentLength <= MostSwallowed && Unlimit(context))
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }
    }

    /// <summary>The page that tells of it is made by a second run of the same request, in which there is nothing more to read.</summary>
    private static void Refuse(HttpContext context, int status)
    {
        (context.Request.ContentLength, context.Request.ContentType) = (0, null);
        context.Response.StatusCode = status;
    }

    private static bool Unlimit(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false } size)
        {
            return false;
        }

        size.MaxRequestBodySize = null;
        return true;
    }
}
