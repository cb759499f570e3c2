namespace PartyWorkflow.Domain.Calendar;

/// <summary>A date of the calendar data (R4): a public holiday, or an extra working day (làm bù).</summary>
public sealed class CalendarDay
{
    private CalendarDay()
    {
    }

    public DateOnly Date { get; private set; }

    public bool IsExtraWorkingDay { get; private set; }

    public string NameVi { get; private set; } = "";

    public static CalendarDay Holiday(DateOnly date, string nameVi) => new() { Date = date, NameVi = nameVi };

    public static CalendarDay ExtraWorkingDay(DateOnly date, string nameVi) => new() { Date = date, NameVi = nameVi, IsExtraWorkingDay = true };

    public void Change(string nameVi, bool isExtraWorkingDay) => (NameVi, IsExtraWorkingDay) = (nameVi, isExtraWorkingDay);
}
