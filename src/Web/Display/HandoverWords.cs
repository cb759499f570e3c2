using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Display;

public static class HandoverWords
{
    /// <summary>"Từ Sở Xây dựng, hạn trước ngày 10/6/2026, sang Ban, hạn trước ngày 1/7/2026".</summary>
    public static string Of(Words words, Assignment given, OfficeBook book)
    {
        string Unit(int? id) => id is { } known ? words[book.Unit(known).NameVi, book.Unit(known).NameEn] : words["Ban", "the board"];
        var (to, due) = (Unit(given.LeadUnitId), words.Date(given.DueBefore));
        if (given.DueBeforeThen is not { } then)
        {
            return words[$"Giao {to}, hạn trước ngày {due}", $"Given to {to}, due before {due}"];
        }

        var (from, dueThen) = (Unit(given.LeadUnitIdThen), words.Date(then));
        return words[
            $"Từ {from}, hạn trước ngày {dueThen}, sang {to}, hạn trước ngày {due}",
            $"From {from}, due before {dueThen}, to {to}, due before {due}"];
    }
}
