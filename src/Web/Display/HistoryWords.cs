using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Display;

public static class HistoryWords
{
    public static string Event(this Words words, HistoryEvent what) => what switch
    {
        HistoryEvent.Opened => words["Mở nghĩa vụ báo cáo", "Opened"],
        HistoryEvent.Submitted => words["Nộp báo cáo", "Submitted"],
        HistoryEvent.Withdrawn => words["Rút lại", "Withdrawn"],
        HistoryEvent.Reviewed => words["Chuyên viên đã duyệt", "Reviewed"],
        HistoryEvent.Approved => words["Phê duyệt", "Approved"],
        HistoryEvent.Returned => words["Trả lại để sửa", "Returned"],
        HistoryEvent.Extended => words["Gia hạn", "Extended"],
        HistoryEvent.Waived => words["Miễn nộp", "Waived"],
        HistoryEvent.Transferred => words["Chuyển đơn vị chịu trách nhiệm", "Transferred"],
        HistoryEvent.ReviewAssigned => words["Giao duyệt", "Review given to"],
        HistoryEvent.Adjusted => words["Điều chỉnh chỉ tiêu có hiệu lực", "Targets adjusted"],
        HistoryEvent.PassedToBoard => words["Đơn vị kết thúc, chuyển về Ban", "Passed to the board"],
    };
}
