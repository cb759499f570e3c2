using System.Globalization;
using PartyWorkflow.Domain.Calendar;

namespace PartyWorkflow.Domain.Submissions;

/// <summary>
/// The number on a receipt, "2026/6T/HU-PT-01": year, sign of the cycle, unit and revision, without English codes, to be said on the telephone. Receipts
/// from before have the codes of their cycles and keep them.
/// </summary>
public static class ReceiptNumber
{
    public static string Of(int year, string cycleCode, string unitCode, int revision) =>
        string.Create(CultureInfo.InvariantCulture, $"{year}/{SignOf(cycleCode)}/{unitCode}-{revision:00}");

    /// <summary>A cycle that is added later is written by its own code, which an administrator chose.</summary>
    public static string SignOf(string cycleCode) => cycleCode switch
    {
        PlanCycles.Targets => "CT",
        PlanCycles.HalfYear => "6T",
        PlanCycles.Annual => "CN",
        _ => cycleCode,
    };

    /// <summary>A sign of the plan's cycles, which no other cycle may have for its code: two reports would get one number.</summary>
    public static bool IsTaken(string cycleCode) => cycleCode is "CT" or "6T" or "CN";
}
