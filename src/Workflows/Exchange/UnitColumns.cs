namespace PartyWorkflow.Workflows.Exchange;

/// <summary>The columns of a file of units.</summary>
public static class UnitColumns
{
    public static IReadOnlyList<ImportColumn> All { get; } =
    [
        new("Code", "Mã đơn vị", "Unit code", true, "DUX-VIDU", "2 đến 40 chữ hoa không dấu, chữ số và gạch nối. Không đổi được về sau.", "2 to 40 capital letters, digits and hyphens. It can't be changed later.", "Mã", "Code"),
        new("NameVi", "Tên đơn vị", "Vietnamese name", true, "Đảng ủy xã Ví Dụ", "Tên đầy đủ bằng tiếng Việt.", "The full name in Vietnamese.", "Tên tiếng Việt", "Đơn vị", "Name", "Unit name"),
        new("NameEn", "Tên tiếng Anh", "English name", false, "Vi Du Commune Party Committee", "Để trống thì dùng tên tiếng Việt.", "Left empty: the Vietnamese name."),
        new("Kind", "Loại đơn vị", "Unit kind", true, "", "Tên hoặc mã của loại, xem danh sách bên dưới. Không đổi được về sau.", "Name or code of the kind, from the list below. It can't be changed later.", "Loại", "Kind"),
        new("ValidFrom", "Hiệu lực từ", "Valid from", true, "1/7/2025", "Ngày đầu tiên của đơn vị, ví dụ 1/7/2025.", "The unit's first day, for example 1/7/2025.", "Hiệu lực từ ngày", "Có hiệu lực từ", "Ngày hiệu lực", "Ngày đầu tiên", "Từ ngày"),
        new("LastDay", "Hết hiệu lực từ", "No longer valid from", false, "", "Ngày đầu tiên đơn vị không còn nữa (ngày sau ngày cuối cùng hoạt động). Để trống: đơn vị đang hoạt động.", "The first day on which the unit no longer exists (the day after its last day). Empty: it goes on.", "Hết hiệu lực từ ngày", "Hết hiệu lực", "Ngày hết hiệu lực", "Valid to"),
        new("Successor", "Đơn vị kế thừa", "Successor", false, "", "Mã của đơn vị nhận bàn giao, đã có hoặc ở trong tệp này.", "Code of the unit that takes over, known or in this file.", "Mã đơn vị kế thừa", "Kế thừa"),
        new("Mailbox", "Hộp thư", "Mailbox", false, "xavidu@example.org", "Hộp thư chung của đơn vị, nếu có.", "The unit's own mailbox, if any.", "Hộp thư của đơn vị", "Hộp thư đơn vị"),
    ];
}
