using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence.Scope;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Navigation;

public sealed record NavigationEntry(string Label, string Icon, string Page);

/// <summary>The main menu: which page stands in it for whom.</summary>
public static class MainNavigation
{
    public static IReadOnlyList<NavigationEntry> For(Viewer viewer, Words words)
    {
        var entries = new List<NavigationEntry>();
        void Add(bool isShown, string vietnamese, string english, string icon, string page)
        {
            if (isShown)
            {
                entries.Add(new NavigationEntry(words[vietnamese, english], icon, page));
            }
        }

        var isAdministrator = viewer.Roles.Contains(Role.Administrator);
        Add(viewer.SeesAllUnits, "Tổng quan", "Overview", "house-door", "/Dashboard/Index");
        var isOfUnitOrAgency = viewer.UnitIds.Count > 0 || viewer.AgencyIds.Count > 0;
        Add(isOfUnitOrAgency, "Việc cần làm", "My tasks", "list-check", "/Tasks/Index");
        Add(viewer.IsBoard, "Chờ duyệt", "Review queue", "check2-square", "/Review/Index");
        Add(viewer.SeesAllUnits, "Quá hạn", "Overdue", "exclamation-triangle-fill", "/Escalations/Index");
        Add(viewer.SeesAllUnits || viewer.UnitIds.Count > 0, "Báo cáo phải nộp", "Obligations", "clipboard-check", "/Obligations/Index");
        Add(viewer.SeesAllUnits || isOfUnitOrAgency, "Theo dõi việc", "Follow-up", "clock-history", "/FollowUps/Index");
        Add(viewer.IsBoard || isAdministrator, "Việc của Ban", "Board items", "bell", "/BoardItems/Index");
        Add(viewer.IsBoard, "Thư sắp gửi", "Notices to come", "envelope", "/Notices/Coming");
        Add(isAdministrator, "Thiết lập", "Set-up", "gear", "/Admin/Office/FirstSteps");
        Add(isAdministrator, "Người dùng", "People", "people", "/Admin/People");
        Add(isAdministrator, "Thư đi", "Outbox", "envelope", "/Admin/Outbox");
        Add(isAdministrator, "Thư đến", "Incoming mail", "arrow-return-left", "/Admin/Incoming");
        Add(isAdministrator, "Gửi thư", "Mail", "send", "/Admin/Mail");
        Add(isAdministrator, "Lịch", "Calendar", "calendar-week", "/Admin/Calendar");
        Add(isAdministrator, "Diễn tập", "Rehearsal", "play-circle", "/Admin/Rehearsal");
        Add(isAdministrator, "Quy trình", "Processes", "bullseye", "/Admin/Processes");
        return entries;
    }
}
