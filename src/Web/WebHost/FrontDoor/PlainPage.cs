using System.Text.Encodings.Web;

namespace PartyWorkflow.Web.WebHost.FrontDoor;

/// <summary>What somebody sees who did not come by the site's own address: one sentence, and the way there. No page of ours would work for them.</summary>
internal static class PlainPage
{
    public static Task WriteAsync(HttpContext context, Uri baseUrl)
    {
        var address = HtmlEncoder.Default.Encode(baseUrl.AbsoluteUri);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Theo dõi báo cáo</title></head><body>
            <p>Trang này chỉ mở được tại <a href="{address}">{address}</a>; nếu đồng chí đã vào đúng địa chỉ đó, đề nghị báo quản trị hệ thống.</p>
            <p lang="en">This site is reached at <a href="{address}">{address}</a> only; if that is where you are, tell its administrators.</p>
            </body></html>
            """);
    }
}
