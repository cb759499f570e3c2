using PartyWorkflow.Domain.FollowUps;

namespace PartyWorkflow.Workflows.Definitions;

/// <summary>What processes, their steps and outcomes are called, in Vietnamese and English. A test sees that each has its name.</summary>
public static class ProcessNames
{
    private static readonly Dictionary<string, (string Vi, string En)> Processes = new()
    {
        [ReportProcesses.TargetRegistration] = ("Đăng ký chỉ tiêu năm", "Annual target registration"),
        [ReportProcesses.PeriodicReport] = ("Báo cáo định kỳ", "Periodic report"),
        [FollowUpProcesses.Difficulty] = ("Theo dõi khó khăn, vướng mắc", "Difficulty follow-up"),
        [FollowUpProcesses.Inspection] = ("Theo dõi kiểm tra, giám sát", "Inspection follow-up"),
        [FollowUpProcesses.Adjustment] = ("Điều chỉnh chỉ tiêu", "Target adjustment"),
        [FollowUpProcesses.Duty] = ("Nhiệm vụ của cơ quan liên quan", "Duty of an agency"),
    };

    private static readonly Dictionary<string, (string Vi, string En)> Steps = new()
    {
        [ReportProcesses.Prepare] = ("Lập báo cáo", "Prepare"),
        [ReportProcesses.Correct] = ("Sửa theo yêu cầu", "Correct"),
        [ReportProcesses.Review(0)] = ("Duyệt bước 1", "Review, step 1"),
        [ReportProcesses.Review(1)] = ("Duyệt bước 2", "Review, step 2"),
        [ReportProcesses.Approved] = ("Đã phê duyệt", "Approved"),
        [ReportProcesses.Waived] = ("Được miễn nộp", "Waived"),
        [FollowUpProcesses.Review] = ("Ban duyệt", "Review by the board"),
        [FollowUpProcesses.Corrected] = ("Đơn vị sửa đề nghị", "Correction by the unit"),
        [FollowUpProcesses.InForce] = ("Có hiệu lực", "In force"),
        [FollowUpProcesses.Triage] = ("Ban phân loại", "Triage by the board"),
        [FollowUpProcesses.MoreInformation] = ("Chờ bổ sung", "More information"),
        [FollowUpProcesses.InProgress] = ("Đang xử lý", "In progress"),
        [FollowUpProcesses.Answered] = ("Đã trả lời, chờ xác nhận", "Answered"),
        [FollowUpProcesses.Planned] = ("Đã lên kế hoạch", "Planned"),
        [FollowUpProcesses.Findings] = ("Lập kết quả kiểm tra", "Findings"),
        [FollowUpProcesses.WithUnit] = ("Đơn vị xem kết quả", "With the unit"),
        [FollowUpProcesses.FollowingUp] = ("Chờ tháo gỡ từng phát hiện", "Findings followed up"),
        [FollowUpProcesses.Handover] = ("Cơ quan trả lại", "Handed back"),
        [FollowUpProcesses.Closed] = ("Đã đóng", "Closed"),
        [FollowUpProcesses.Merged] = ("Đã gộp", "Merged"),
        [FollowUpProcesses.Declined] = ("Không tiếp nhận", "Declined"),
        [FollowUpProcesses.Cancelled] = ("Đã hủy", "Cancelled"),
    };

    private static readonly Dictionary<string, (string Vi, string En)> OutcomeNames = new()
    {
        [Outcomes.Submit] = ("Nộp", "Submit"),
        [Outcomes.Withdraw] = ("Rút lại", "Withdraw"),
        [Outcomes.WithdrawCorrection] = ("Rút lại bản sửa", "Withdraw the correction"),
        [Outcomes.Approve] = ("Phê duyệt", "Approve"),
        [Outcomes.Return] = ("Trả lại", "Return"),
        [Outcomes.Extend] = ("Gia hạn", "Extend"),
        [Outcomes.Waive] = ("Miễn nộp", "Waive"),
        [Outcomes.Assign] = ("Tiếp nhận và giao xử lý", "Accept and assign"),
        [Outcomes.AskMore] = ("Yêu cầu bổ sung", "Ask for more"),
        [Outcomes.Merge] = ("Gộp vào việc khác", "Merge with another"),
        [Outcomes.Decline] = ("Không tiếp nhận", "Decline"),
        [Outcomes.Supplement] = ("Bổ sung thông tin", "Supplement"),
        [Outcomes.TakeBack] = ("Rút lại", "Take back"),
        [Outcomes.Answer] = ("Trả lời kết quả", "Answer"),
        [Outcomes.Progress] = ("Ghi tiến độ", "Note progress"),
        [Outcomes.HandBack] = ("Trả lại vì không thuộc thẩm quyền", "Hand back"),
        [Outcomes.Reassign] = ("Giao lại", "Reassign"),
        [Outcomes.Confirm] = ("Xác nhận đã tháo gỡ", "Confirm and close"),
        [Outcomes.ConfirmForUnit] = ("Ban xác nhận thay đơn vị", "Confirm for the unit"),
        [Outcomes.Reopen] = ("Mở lại", "Reopen"),
        [Outcomes.CarryOut] = ("Ghi kết quả kiểm tra", "Record what was found"),
        [Outcomes.Postpone] = ("Đổi ngày", "Move to another day"),
        [Outcomes.Cancel] = ("Hủy kiểm tra", "Cancel the inspection"),
        [Outcomes.Send] = ("Gửi đơn vị", "Send to the unit"),
        [Outcomes.Revise] = ("Sửa phát hiện", "Revise the findings"),
        [Outcomes.Accept] = ("Tiếp thu", "Accept"),
        [Outcomes.Dispute] = ("Có ý kiến khác", "Dispute"),
        [Outcomes.Resubmit] = ("Gửi lại đề nghị", "Propose again"),
        [Outcomes.ChildrenClosed] = ("Mọi phát hiện đã đóng", "All findings closed"),
    };

    public static (string Vi, string En) OfProcess(string code) => Processes[code];

    public static (string Vi, string En) OfStep(string code) => Steps[code];

    public static (string Vi, string En) OfOutcome(string code) => OutcomeNames[code];

    public static (string Vi, string En) OfKind(FollowUp followUp) => followUp switch
    {
        Difficulty => ("Khó khăn, vướng mắc", "Difficulty"),
        Inspection => ("Kiểm tra, giám sát", "Inspection"),
        Duty => ("Nhiệm vụ", "Duty"),
        TargetAdjustment => ("Điều chỉnh chỉ tiêu", "Target adjustment"),
        _ => throw new ArgumentException($"{followUp.GetType().Name} has no name.", nameof(followUp)),
    };
}
