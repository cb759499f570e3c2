using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Persistence;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Pages.Error;

/// <summary>What went wrong and what to do, in the reader's language.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class IndexModel(Words words, PartyWorkflowDbContext db) : PageModel
{
    public string Heading { get; private set; } = "";

    public string Remedy { get; private set; } = "";

    public void OnGet(int code) => Show(code);

    public void OnPost(int code)
    {
        // Whoever gave way has nothing to report: the same, sent again, is likely to pass.
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is { } told && db.IsLostRace(told.Error))
        {
            code = Response.StatusCode = StatusCodes.Status409Conflict;
        }

        Show(code);
    }

    private void Show(int code) => (Heading, Remedy) = code switch
    {
        400 => (words["Không nhận được biểu mẫu", "The form was not accepted"],
            words["Phiên làm việc có thể đã hết. Bấm nút Quay lại của trình duyệt: nội dung đã nhập vẫn còn; tải lại trang rồi gửi lại.", "Your session may have ended. Press Back in the browser: what you typed is still there; reload and send again."]),
        403 => (words["Đồng chí không có quyền làm việc này", "You may not do this"], words["Nếu cần quyền, hãy liên hệ quản trị hệ thống của Ban.", "If you need the right, ask the board's administrator."]),
        404 => (words["Không tìm thấy trang này", "This page was not found"], words["Đường dẫn có thể đã cũ, hoặc nội dung không thuộc đơn vị của đồng chí.", "The link may be old, or it is not your unit's."]),
        409 => (words["Người khác thao tác cùng lúc", "Others acted at the same moment"],
            words["Chưa có gì được lưu. Bấm nút Quay lại của trình duyệt: nội dung đã nhập vẫn còn; tải lại trang rồi gửi lại.", "Nothing was saved. Press Back in the browser: what you typed is still there; reload and send again."]),
        413 => (words["Nội dung gửi lên quá lớn", "Too much was sent"], words["Mỗi tệp tối đa 20 MB. Quay lại, bỏ bớt tệp rồi gửi lại.", "A file may have 20 MB. Go back, remove some files and send again."]),
        _ => (words["Hệ thống gặp lỗi", "Something went wrong"], words["Lỗi đã được ghi lại. Thử lại sau ít phút; nếu vẫn lỗi, hãy báo quản trị hệ thống.", "The fault was logged. Try again in some minutes; if it stays, tell the administrator."]),
    };
}
