namespace PartyWorkflow.Web.WebHost;

/// <summary>Which runtime has the processes.</summary>
public enum RuntimeKind
{
    /// <summary>Our tables alone.</summary>
    Native,

    /// <summary>Our tables, and Elsa after them: docs/elsa.md.</summary>
    Elsa,
}
