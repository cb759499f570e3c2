using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Display;

/// <summary>English has two forms where Vietnamese has one.</summary>
internal static class Counted
{
    /// <summary>"1 unit", "3 units".</summary>
#pragma warning disable IDE0060 // Called on the words beside the sentences that it is a part of.
    public static string Count(this Words words, int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
#pragma warning restore IDE0060
}
