using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Workflows.Definitions;

namespace PartyWorkflow.Web.Display;

/// <summary>Processes in the reader's words.</summary>
public static class ProcessWords
{
    public static string Process(this Words words, string code) => In(words, ProcessNames.OfProcess(code));

    public static string Step(this Words words, string code) => In(words, ProcessNames.OfStep(code));

    public static string Outcome(this Words words, string code) => In(words, ProcessNames.OfOutcome(code));

    public static string Kind(this Words words, FollowUp followUp) => In(words, ProcessNames.OfKind(followUp));

    public static string Severity(this Words words, Severity severity) => severity switch
    {
        Domain.FollowUps.Severity.Low => words["thấp", "low"],
        Domain.FollowUps.Severity.Medium => words["vừa", "medium"],
        Domain.FollowUps.Severity.High => words["cao", "high"],
    };

    /// <summary>Who may take it, as the definition has it.</summary>
    public static string Who(this Words words, Outcome outcome) => outcome.By.Count == 0
        ? words["tự động", "automatic"]
        : outcome.Of switch
        {
            Party.Unit => words["đơn vị", "unit"],
            Party.Lead => words["nơi được giao", "assignee"],
            Party.Board => outcome.By.Contains(Domain.People.Role.BoardStaff) ? words["Ban", "board"] : words["lãnh đạo Ban", "board leader"],
        };

    public static string Due(this Words words, ProcessStep step) => step.Due switch
    {
        StepDue.None => "",
        StepDue.Deadline => words["theo hạn nộp", "by the deadline"],
        StepDue.Review => words["theo hạn duyệt", "by the review deadline"],
        StepDue.Assigned => words["theo hạn được giao", "by the date given"],
        StepDue.WorkingDays => words[$"trong {step.WorkingDays} ngày làm việc", $"within {step.WorkingDays} working days"],
        StepDue.Planned => words["theo ngày kế hoạch", "by the planned day"],
    };

    /// <summary>How long somebody, or something, took, in whole days or hours.</summary>
    public static string Duration(this Words words, TimeSpan time) => time.TotalDays >= 1
        ? words[$"{(int)time.TotalDays} ngày", $"{(int)time.TotalDays} d"]
        : words[$"{(int)time.TotalHours} giờ", $"{(int)time.TotalHours} h"];

    /// <summary>Time spent in each step so far, all its visits together.</summary>
    public static IReadOnlyDictionary<string, TimeSpan> TimeIn(RunningProcess process, DateTimeOffset now) =>
        process.Tasks.GroupBy(task => task.Step).ToDictionary(visits => visits.Key, visits => visits.Aggregate(TimeSpan.Zero, (sum, task) => sum + ((task.CompletedAt ?? now) - task.OpenedAt)));

    private static string In(Words words, (string Vi, string En) name) => words[name.Vi, name.En];
}
