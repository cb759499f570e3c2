using PartyWorkflow.Domain.Calendar;

namespace PartyWorkflow.Web.WebHost;

/// <summary>
/// R3: the instant at which a request was there whole. It is read once, when the last byte of the form has come, and before anything that may
/// wait is asked: the database, a lock, another's act.
/// </summary>
public static class RequestReceipt
{
    private sealed record Receipt(DateTimeOffset At);

    /// <summary>Stands before whatever asks the database. Forms with files are read, and stamped, by <see cref="RequestSize.UseUploads"/>.</summary>
    public static void UseRequestReceipt(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Request.HasFormContentType && context.Features.Get<Receipt>() is null)
        {
            try
            {
                await context.Request.ReadFormAsync(context.RequestAborted);
            }
            catch (Exception fault) when (fault is InvalidDataException or IOException)
            {
                // Who reads the form for its fields meets the same fault, and answers it.
            }

            context.StampReceipt();
        }

        await next(context);
    });

    /// <summary>The request has been read to its end now.</summary>
    public static void StampReceipt(this HttpContext context) =>
        context.Features.Set(new Receipt(context.RequestServices.GetRequiredService<OfficeClock>().Now));

    /// <summary>UTC.</summary>
    /// <exception cref="InvalidOperationException">The request has no form: nobody submits by it.</exception>
    public static DateTimeOffset ReceivedAt(this HttpContext context) =>
        context.Features.Get<Receipt>()?.At ?? throw new InvalidOperationException("A request without a form has no receipt.");
}
