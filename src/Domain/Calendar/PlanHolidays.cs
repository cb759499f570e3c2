namespace PartyWorkflow.Domain.Calendar;

/// <summary>The fixed-date holidays as they are installed (R4). From then on they are data that an administrator edits.</summary>
public static class PlanHolidays
{
    /// <summary>New ones at each call, to be written into a database. A later one, such as 24/11, is one more row.</summary>
    public static IReadOnlyList<FixedHoliday> Fixed() =>
    [
        FixedHoliday.On(1, 1, "Tết Dương lịch"),
        FixedHoliday.On(30, 4, "Ngày Chiến thắng"),
        FixedHoliday.On(1, 5, "Ngày Quốc tế Lao động"),
        FixedHoliday.On(2, 9, "Quốc khánh"),
    ];
}
