using System.Net.Mail;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.UseCases.Offices;

/// <summary>
/// An administrator founds a unit, corrects its name, or ends it with or without a successor (R18). Code, kind and first day stay once it is founded:
/// a unit that becomes another one by decision ends, and the other one is founded, so that a past year shows as it was (I10).
/// </summary>
public sealed partial class SaveUnit(OfficeChange change)
{
    private const int LongestName = 200;

    /// <param name="Id">Null: a new unit.</param>
    /// <param name="LastDay">Included; null: it goes on.</param>
    public sealed record Request(int? Id, string? Seen, int ById, string? Code, string? Kind, DateOnly? ValidFrom, string? NameVi, string? NameEn, string? Mailbox, DateOnly? LastDay, int? SuccessorId);

    /// <summary>The unit's id.</summary>
    public async Task<Result<int>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        if (!await change.IsAdministratorAsync(request.ById, cancellationToken))
        {
            return await change.Desk.ForbidAsync($"unit:{request.Id}", "unit", request.ById, cancellationToken);
        }

        await using var transaction = await change.BeginAsync(cancellationToken);
        var db = change.Desk.Db;
        var book = await OfficeBookCache.ReadAsync(db, cancellationToken);
        var unit = request.Id is { } id ? await db.Units.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) : null;
        if (request.Id is not null && unit is null)
        {
            return new Refusal("not_found");
        }

        if (unit is not null && StampOf(unit) != request.Seen)
        {
            return new Refusal("changed_by_another");
        }

        var faults = FaultsOf(request, unit, book).ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        var before = unit is null ? null : Facts(unit);
        var mailbox = string.IsNullOrWhiteSpace(request.Mailbox) ? null : request.Mailbox.Trim();
        unit ??= db.Units.Add(ReportingUnit.Found(request.Code!.Trim(), "", "", request.Kind!, request.ValidFrom!.Value, enteredOn: change.Desk.Clock.Today)).Entity;
        unit.Rename(request.NameVi!.Trim(), request.NameEn!.Trim(), mailbox);
        if (request.LastDay is { } last)
        {
            unit.End(last.AddDays(1), request.SuccessorId);
        }
        else
        {
            unit.GoOn();
        }

        var saved = await change.CommitAsync(transaction, before is null ? "UnitFounded" : "UnitChanged", $"unit:{unit.Code}", request.ById, new { before, after = Facts(unit) }, cancellationToken);
        return saved.IsDone ? unit.Id : new Result<int>(0, saved.Refusals);
    }

    public static string StampOf(ReportingUnit unit) => OfficeChange.Stamp(Facts(unit));

    private static object Facts(ReportingUnit unit) => new { unit.Code, unit.NameVi, unit.NameEn, unit.KindCode, unit.ValidFrom, unit.ValidTo, unit.SuccessorId, unit.Mailbox };

    private IEnumerable<Refusal> FaultsOf(Request request, ReportingUnit? unit, OfficeBook book)
    {
        if ((request.NameVi?.Trim().Length ?? 0) is < 2 or > LongestName)
        {
            yield return new Refusal("name_length", "NameVi", 2, LongestName);
        }

        if ((request.NameEn?.Trim().Length ?? 0) is < 2 or > LongestName)
        {
            yield return new Refusal("english_name_length", "NameEn", 2, LongestName);
        }

        if (unit is null)
        {
            foreach (var fault in FaultsOfFounding(request, book))
            {
                yield return fault;
            }
        }

        if (request.Mailbox?.Trim() is { Length: > 0 } mailbox && (mailbox.Length > 254 || !MailAddress.TryCreate(mailbox, out _)))
        {
            yield return new Refusal("email_wrong", "Mailbox");
        }

        var newEnd = request.LastDay?.AddDays(1);
        if (unit is not null && unit.HasEndedBy(change.Desk.Clock.Today) && (newEnd != unit.ValidTo || request.SuccessorId != unit.SuccessorId))
        {
            yield return new Refusal("unit_already_ended", "LastDay");
        }
        else if (request.LastDay < (unit?.ValidFrom ?? request.ValidFrom))
        {
            yield return new Refusal("unit_ends_before_it_begins", "LastDay");
        }
        else if (newEnd is { } end && request.SuccessorId is { } successor && !CanSucceed(book, successor, request.Id, end))
        {
            yield return new Refusal("successor_wrong", "Successor");
        }
        else if (newEnd is null && request.SuccessorId is not null)
        {
            yield return new Refusal("successor_without_end", "LastDay");
        }
    }

    private static IEnumerable<Refusal> FaultsOfFounding(Request request, OfficeBook book)
    {
        if (!CodePattern().IsMatch(request.Code?.Trim() ?? ""))
        {
            yield return new Refusal("unit_code_wrong", "Code");
        }
        else if (book.FindUnit(request.Code!.Trim()) is not null)
        {
            yield return new Refusal("unit_code_taken", "Code");
        }

        if (book.Kinds.All(kind => kind.Code != request.Kind))
        {
            yield return new Refusal("unit_kind_missing", "Kind");
        }

        if (request.ValidFrom is null)
        {
            yield return new Refusal("date_missing", "ValidFrom");
        }
    }

    /// <summary>Another unit that exists when this one no longer does, and is not succeeded by it in its turn.</summary>
    private static bool CanSucceed(OfficeBook book, int successor, int? id, DateOnly on) =>
        book.Succession.Units.FirstOrDefault(unit => unit.Id == successor) is { } heir && heir.Id != id && heir.ExistsOn(on) && (id is null || heir.SuccessorId != id);

    [GeneratedRegex("^[A-Z0-9][A-Z0-9-]{1,39}$")]
    private static partial Regex CodePattern();
}
