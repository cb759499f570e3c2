using PartyWorkflow.Workflows.Definitions;

namespace PartyWorkflow.Web.Tests.EveryWay;

/// <summary>Where a matter stands.</summary>
/// <param name="IsCorrection">What is under review was returned before: then another outcome takes it back (R19).</param>
internal sealed record Place(string Step, bool IsCorrection = false);

/// <summary>Leads through a definition until every way that it has was taken, the ends last: nobody has to write the walks, and a new outcome asks for its own.</summary>
internal sealed class Ways(ProcessDefinition definition)
{
    private readonly HashSet<(string Step, string Outcome)> _taken = [];

    public ProcessDefinition Definition => definition;

    /// <summary>"in-progress>answer", for each way that was not taken yet.</summary>
    public IEnumerable<string> Left => from step in definition.Steps
                                       from outcome in step.Outcomes
                                       where !_taken.Contains((step.Code, outcome.Code))
                                       select $"{step.Code}>{outcome.Code}";

    /// <summary>The first outcome on the shortest path to a way not taken yet. Null: none can be reached from here.</summary>
    public Outcome? Next(Place from) => FirstTowards(from, isEnd: false) ?? FirstTowards(from, isEnd: true);

    public Place Take(Place from, Outcome outcome)
    {
        _taken.Add((from.Step, outcome.Code));
        return After(from, outcome);
    }

    private Outcome? FirstTowards(Place from, bool isEnd)
    {
        var seen = new HashSet<Place> { from };
        var open = new Queue<(Place At, Outcome? First)>([(from, null)]);
        while (open.TryDequeue(out var next))
        {
            var possible = Possible(next.At).ToList();
            if (possible.Find(outcome => !_taken.Contains((next.At.Step, outcome.Code)) && definition.Step(outcome.Next).IsEnd == isEnd) is { } untaken)
            {
                return next.First ?? untaken;
            }

            foreach (var outcome in possible.Where(outcome => seen.Add(After(next.At, outcome))))
            {
                open.Enqueue((After(next.At, outcome), next.First ?? outcome));
            }
        }

        return null;
    }

    private IEnumerable<Outcome> Possible(Place at) => definition.Step(at.Step).Outcomes
        .Where(outcome => outcome.Code != (at.IsCorrection ? Outcomes.Withdraw : Outcomes.WithdrawCorrection));

    private static Place After(Place at, Outcome outcome) => new(outcome.Next, outcome.Code == Outcomes.Submit ? at.Step == ReportProcesses.Correct : at.IsCorrection);
}
