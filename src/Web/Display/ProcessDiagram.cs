using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Workflows.Definitions;

namespace PartyWorkflow.Web.Display;

/// <summary>
/// A process as a picture: steps as boxes one below the other, each way out a line in its box, from which an arrow runs in a lane of its own on the
/// right to where it leads. Narrow enough for a phone, and no label ever lies on an arrow.
/// </summary>
public sealed class ProcessDiagram
{
    public const int BoxLeft = 2;
    public const int BoxWidth = 300;
    public const int Heading = 40;
    public const int Line = 24;

    private const int Gap = 18;
    private const int LaneWidth = 9;

    private ProcessDiagram(string title, string description, IReadOnlyList<Box> boxes, IReadOnlyList<Arrow> arrows, int width, int height)
    {
        (Title, Description, Boxes, Arrows) = (title, description, boxes, arrows);
        (Width, Height) = (width, height);
    }

    public sealed record Box(string Name, string Note, int Top, int Height, bool IsCurrent, bool IsEnd, IReadOnlyList<string> Outcomes);

    /// <param name="Path">SVG path data, ending at the box that it leads to.</param>
    public sealed record Arrow(string Path, bool IsBack);

    public string Title { get; }

    /// <summary>The same in sentences, for who can't see it.</summary>
    public string Description { get; }

    public IReadOnlyList<Box> Boxes { get; }

    public IReadOnlyList<Arrow> Arrows { get; }

    public int Width { get; }

    public int Height { get; }

    /// <param name="running">Marks its step, and the time spent in each; null: the definition alone.</param>
    public static ProcessDiagram Of(ProcessDefinition definition, Words words, RunningProcess? running, DateTimeOffset now)
    {
        var times = running is null ? new Dictionary<string, TimeSpan>() : ProcessWords.TimeIn(running, now);
        var tops = new Dictionary<string, int>();
        var boxes = new List<Box>();
        var top = 4;
        foreach (var step in definition.Steps)
        {
            var height = step.IsEnd ? Heading : Heading + (Line * step.Outcomes.Count) + 4;
            var isCurrent = running?.Step == step.Code;
            var note = times.TryGetValue(step.Code, out var spent) ? words.Duration(spent) : words.Due(step);
            boxes.Add(new Box(words.Step(step.Code), note, top, height, isCurrent, step.IsEnd, [.. step.Outcomes.Select(outcome => $"{words.Outcome(outcome.Code)} ({words.Who(outcome)})")]));
            tops[step.Code] = top;
            top += height + Gap;
        }

        var (arrows, lanes) = Route(definition, tops);
        var title = words.Process(definition.Code);
        return new ProcessDiagram(title, Describe(definition, words, running), boxes, arrows, BoxLeft + BoxWidth + 14 + (LaneWidth * lanes), top);
    }

    /// <summary>Each arrow gets the innermost lane in which nothing else runs at its height.</summary>
    private static (IReadOnlyList<Arrow> Arrows, int Lanes) Route(ProcessDefinition definition, Dictionary<string, int> tops)
    {
        var edges = from step in definition.Steps
                    from way in step.Outcomes.Select((outcome, index) => (outcome, index))
                    let start = tops[step.Code] + Heading + (Line * way.index) + (Line / 2)
                    let end = tops[way.outcome.Next] + (Heading / 2)
                    select (Start: start, End: end);
        var lanes = new List<List<(int Low, int High)>>();
        var arrows = new List<Arrow>();
        // Short ones first, so that they lie inside.
        foreach (var (start, end) in edges.OrderBy(edge => Math.Abs(edge.Start - edge.End)))
        {
            var (low, high) = (Math.Min(start, end) - 3, Math.Max(start, end) + 3);
            var lane = lanes.FindIndex(used => used.All(span => span.High < low || span.Low > high));
            if (lane < 0)
            {
                lanes.Add([]);
                lane = lanes.Count - 1;
            }

            lanes[lane].Add((low, high));
            var (edge, turn) = (BoxLeft + BoxWidth, BoxLeft + BoxWidth + 10 + (LaneWidth * lane));
            arrows.Add(new Arrow($"M{edge} {start}H{turn}V{end}H{edge + 2}", end < start));
        }

        return (arrows, lanes.Count);
    }

    private static string Describe(ProcessDefinition definition, Words words, RunningProcess? running)
    {
        var steps = definition.Steps.Select((step, index) => step.IsEnd
            ? $"{index + 1}. {words.Step(step.Code)}: {words["kết thúc", "end"]}."
            : $"{index + 1}. {words.Step(step.Code)}: {string.Join("; ", step.Outcomes.Select(outcome => $"{words.Outcome(outcome.Code)} ({words.Who(outcome)}) → {words.Step(outcome.Next)}"))}.");
        var where = running is null ? "" : words[$" Hiện ở bước: {words.Step(running.Step)}.", $" Now in: {words.Step(running.Step)}."];
        return string.Join(" ", steps) + where;
    }
}
