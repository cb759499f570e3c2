namespace PartyWorkflow.Workflows.Tests.FollowUps;

/// <summary>
/// The follow-up processes once more, as small as they can be written from the requirements: no database, no definitions, no engine. The
/// product has to leave the same trace.
/// </summary>
internal sealed class Model(Func<string, int> idOf)
{
    public static readonly string[] Everybody = ["bt", "pbt", "nlb", "uq", "bt2", "xl", "cv", "tb", "gs", "qt"];

    private static readonly string[] Secretaries = ["bt", "pbt", "uq"];
    private static readonly string[] Board = ["cv", "tb"];

    /// <param name="Next">Where it leads.</param>
    /// <param name="By">"unit", "lead" or "board".</param>
    /// <param name="Asks">Letters: r reason, t text, a assignment, d date, o other, f findings, g figures.</param>
    private sealed record Way(string Outcome, string Next, string By, string Asks = "", string? NotWho = null);

    private static readonly Dictionary<string, Way[]> Difficulty = new()
    {
        ["triage"] = [new("assign", "in-progress", "board", "a"), new("ask-more", "more-information", "board", "r"), new("merge", "merged", "board", "o"), new("decline", "declined", "board", "r")],
        ["more-information"] = [new("supplement", "triage", "unit", "t"), new("take-back", "cancelled", "unit", "r")],
        ["in-progress"] = [new("answer", "answered", "lead", "t"), new("progress", "in-progress", "lead", "t"), new("hand-back", "triage", "lead", "r"), new("reassign", "in-progress", "board", "ar")],
        ["answered"] = [new("confirm", "closed", "unit", "", "answer"), new("reopen", "in-progress", "unit", "r"), new("confirm-for-unit", "closed", "board", "r", "answer")],
    };

    private static readonly Dictionary<string, Way[]> Inspection = new()
    {
        ["planned"] = [new("carry-out", "findings", "board", "tf"), new("postpone", "planned", "board", "dr"), new("cancel", "cancelled", "board", "r")],
        ["findings"] = [new("send", "with-unit", "board"), new("revise", "findings", "board", "fr")],
        ["with-unit"] = [new("accept", "following-up", "unit"), new("dispute", "findings", "unit", "r")],
        ["following-up"] = [],
    };

    private static readonly Dictionary<string, Way[]> Duty = new()
    {
        ["in-progress"] = [new("answer", "answered", "lead", "t"), new("progress", "in-progress", "lead", "t"), new("hand-back", "handover", "lead", "r"), new("reassign", "in-progress", "unit", "ar")],
        ["handover"] = [new("reassign", "in-progress", "unit", "ar"), new("take-back", "cancelled", "unit", "r")],
        ["answered"] = [new("confirm", "closed", "unit", "", "answer"), new("reopen", "in-progress", "unit", "r")],
    };

    private static readonly Dictionary<string, Way[]> Adjustment = new()
    {
        ["review"] = [new("approve", "in-force", "board", "", "resubmit"), new("return", "correction", "board", "r")],
        ["correction"] = [new("resubmit", "review", "unit", "gr"), new("take-back", "cancelled", "unit", "r")],
    };

    private static readonly (string Kind, Dictionary<string, Way[]> Steps)[] Processes = [("difficulty", Difficulty), ("inspection", Inspection), ("duty", Duty), ("adjustment", Adjustment)];

    public static readonly string[] Outcomes = [.. Processes.SelectMany(process => process.Steps.Values).SelectMany(ways => ways).Select(way => way.Outcome).Distinct(), "children-closed", "withdraw"];

    public sealed class Case(string number, string kind, string step, Case? parent)
    {
        public string Number { get; } = number;

        public string Kind { get; } = kind;

        public string Step { get; set; } = step;

        public int Visit { get; set; } = 1;

        public Case? Parent { get; } = parent;

        /// <summary>"unit", "other", "agency" or "board".</summary>
        public string Lead { get; set; } = "board";

        public int Findings { get; set; }

        public List<string> History { get; } = [];

        public string? Answerer { get; set; }

        public bool IsClosed => Step is "closed" or "merged" or "declined" or "cancelled" or "in-force";
    }

    /// <summary>Every way that there is, as "kind step>outcome".</summary>
    public static IEnumerable<string> Ways => from process in Processes
                                              from step in process.Steps
                                              from way in step.Value
                                              select $"{process.Kind} {step.Key}>{way.Outcome}";

    /// <summary>Which of them were taken.</summary>
    public IEnumerable<string> Taken => Cases.SelectMany(known => known.History, (known, line) => $"{known.Kind} {line.Split(" by ")[0]}");

    public List<Case> Cases { get; } = [];

    /// <summary>What makes sense in the step, and who could do it; none: it is closed or waits for others.</summary>
    public static (string Outcome, string[] By)[] SensibleIn(Case about) => WaysOf(about).Select(way => (way.Outcome, Everybody.Where(name => May(way.By, about, name)).ToArray())).ToArray();

    public Case Start(string kind, string step, Case? parent = null, string lead = "board")
    {
        var prefix = kind switch { "difficulty" => "KK", "inspection" => "KT", "duty" => "NV", _ => "DC" };
        var made = new Case($"{prefix}-2026-{Cases.Count(known => known.Kind == kind) + 1:0000}", kind, step, parent) { Lead = lead };
        Cases.Add(made);
        return made;
    }

    /// <summary>The codes of the refusals, or none.</summary>
    public IReadOnlyList<string> Take(Case about, Deed deed)
    {
        if (deed.Visit != 0 && deed.Visit != about.Visit)
        {
            return ["step_already_done"];
        }

        if (WaysOf(about).FirstOrDefault(way => way.Outcome == deed.Outcome) is not { } taken)
        {
            return ["outcome_not_possible"];
        }

        if (!May(taken.By, about, deed.By))
        {
            return ["not_yours_to_do"];
        }

        // The delegate acts for the secretary who is away: what one did the other may not confirm.
        string[] together = deed.By == "uq" ? ["uq", "bt"] : [deed.By];
        if (taken.NotWho is not null && about.Answerer is { } answerer && together.Any(me => me == answerer || (answerer == "uq" && me == "bt")))
        {
            return ["own_answer"];
        }

        var faults = FaultsOf(taken, deed, about).ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        Apply(about, taken, deed);
        return [];
    }

    private static Way[] WaysOf(Case about) => about.IsClosed ? [] : Processes.Single(process => process.Kind == about.Kind).Steps[about.Step];

    private static bool May(string party, Case about, string by) => party switch
    {
        "board" => Board.Contains(by),
        "unit" => Secretaries.Contains(by),
        _ => about.Lead switch { "board" => Board.Contains(by), "unit" => Secretaries.Contains(by), "other" => by == "bt2", _ => by == "xl" },
    };

    private IEnumerable<string> FaultsOf(Way way, Deed deed, Case about)
    {
        if (way.Asks.Contains('r', StringComparison.Ordinal) && deed.Reason is null) { yield return "reason_required"; }
        if (way.Asks.Contains('t', StringComparison.Ordinal) && deed.Text is null) { yield return "text_required"; }
        if (way.Asks.Contains('a', StringComparison.Ordinal) && (deed.Lead is null || (deed.Lead == "board" && about.Kind != "difficulty"))) { yield return "lead_required"; }
        if (way.Asks.Contains('a', StringComparison.Ordinal) && !deed.IsDateGood) { yield return "due_not_ahead"; }
        if (way.Asks.Contains('d', StringComparison.Ordinal) && !deed.IsDateGood) { yield return "date_not_ahead"; }
        if (way.Asks.Contains('g', StringComparison.Ordinal) && deed.Figure is null) { yield return "figures_unchanged"; }
        if (way.Asks.Contains('o', StringComparison.Ordinal) && !Cases.Any(other => other.Number == deed.Other && other != about && other.Kind == "difficulty" && !other.IsClosed)) { yield return "other_not_found"; }
    }

    private void Apply(Case about, Way way, Deed deed)
    {
        string?[] said = [way.Asks.Contains('r', StringComparison.Ordinal) ? deed.Reason : null, way.Asks.Contains('t', StringComparison.Ordinal) ? deed.Text : null, way.Asks.Contains('o', StringComparison.Ordinal) ? deed.Other : null];
        Move(about, way.Outcome, way.Next, $"{idOf(deed.By)}{(deed.By == "uq" ? $"/{idOf("bt")}" : "")}", string.Join(" – ", said.Where(part => part is not null)));
        about.Lead = way.Asks.Contains('a', StringComparison.Ordinal) ? deed.Lead! : about.Lead;
        about.Answerer = way.Outcome == "answer" ? deed.By : about.Answerer;
        about.Findings = way.Asks.Contains('f', StringComparison.Ordinal) ? deed.Findings : about.Findings;
        if (about is { Kind: "inspection", Step: "following-up" })
        {
            for (var i = 0; i < about.Findings; i++)
            {
                Start("difficulty", "triage", about);
            }

            GoOnIfNoneIsOpen(about);
        }

        if (about.IsClosed && about.Parent is { Step: "following-up" } parent)
        {
            GoOnIfNoneIsOpen(parent);
        }
    }

    private void GoOnIfNoneIsOpen(Case waiting)
    {
        if (Cases.All(other => other.Parent != waiting || other.IsClosed))
        {
            Move(waiting, "children-closed", "closed", "", "");
        }
    }

    private static void Move(Case about, string outcome, string next, string by, string said)
    {
        about.History.Add($"{about.Step}>{outcome} by {by}: {said}");
        (about.Step, about.Visit) = (next, about.Visit + 1);
    }
}

/// <summary>Somebody's attempt: maybe the wrong person, the wrong step, or something left out.</summary>
internal sealed record Deed(string By, string Outcome, int Visit, string? Reason, string? Text, string? Lead, bool IsDateGood, string? Other, int Findings, string? Figure);
