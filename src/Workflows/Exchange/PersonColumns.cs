namespace PartyWorkflow.Workflows.Exchange;

/// <summary>The columns of a file of people.</summary>
public static class PersonColumns
{
    public static IReadOnlyList<ImportColumn> All { get; } =
    [
        new("Name", "Họ và tên", "Name", true, "Nguyễn Văn Ví Dụ", "Họ và tên đầy đủ.", "The full name.", "Họ tên", "Tên", "Full name"),
        new("Email", "Thư điện tử", "E-mail", true, "vi.du@example.org", "Địa chỉ riêng của từng người; hệ thống nhận ra người đã có theo địa chỉ này.", "Each person's own address, by which a person who is known is recognised.", "Email", "Địa chỉ thư", "Địa chỉ thư điện tử", "E-mail address"),
        new("UserName", "Tên đăng nhập", "User name", false, "",
            "Chỉ cho người chưa có tài khoản: 3 đến 40 chữ không dấu, chữ số, dấu chấm, gạch nối. Để trống: lấy phần trước @ của địa chỉ.",
            "Only for people without an account: 3 to 40 letters, digits, dots, hyphens. Empty: what stands before the @ of the address.",
            "Tài khoản", "Login", "Account"),
        new("Roles", "Vai trò", "Roles", true, "Bí thư đơn vị", "Một hoặc nhiều vai trò trong danh sách, cách nhau bằng dấu chấm phẩy.", "One or more roles from the list, with semicolons between.", "Role", "Chức vụ trong hệ thống"),
        new("Unit", "Mã đơn vị", "Unit code", false, "", "Đơn vị của vai trò. Nhiều đơn vị: cách nhau bằng dấu chấm phẩy, đúng thứ tự của vai trò. Vai trò của Ban, giám sát, quản trị: để trống.", "The role's unit. Several: with semicolons between, in the order of the roles. Empty for roles of the board, supervisors and administrators.", "Đơn vị", "Unit"),
        new("Portfolio", "Đơn vị theo dõi", "Portfolio", false, "", "Chỉ cho chuyên viên Ban: mã các đơn vị theo dõi, cách nhau bằng dấu chấm phẩy.", "Board staff only: codes of the units looked after, with semicolons between.", "Đơn vị phụ trách", "Các đơn vị theo dõi"),
    ];
}
