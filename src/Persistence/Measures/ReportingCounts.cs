using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Measures;
using PartyWorkflow.Domain.Obligations;

namespace PartyWorkflow.Persistence.Measures;

/// <summary>The counts of R24 by the database: one query, whatever the number of units and years; what counts is said by <see cref="ReportingRule"/> alone.</summary>
public static class ReportingCounts
{
    /// <summary>For each unit whose figures are owed (or each cycle, or year) the measure of the span.</summary>
    /// <param name="visible">What the reader may see (I5).</param>
    /// <param name="by">What is counted apart.</param>
    public static async Task<IReadOnlyDictionary<TKey, ReportingMeasure>> MeasureAsync<TKey>(
        this IQueryable<Obligation> visible, MeasureSpan span, Expression<Func<Obligation, TKey>> by, DateTimeOffset now, CancellationToken cancellationToken)
        where TKey : notnull
    {
        var counted = await visible.Where(span.Covers).Select(With(by, ReportingRule.StandingAt(now)))
            .GroupBy(row => new { row.Key, row.Standing }).Select(group => new { group.Key.Key, group.Key.Standing, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return counted.GroupBy(row => row.Key).ToDictionary(rows => rows.Key, rows => rows.Aggregate(default(ReportingMeasure), (sum, row) => sum + ReportingMeasure.Of(row.Standing, row.Count)));
    }

    /// <summary>The two expressions about one and the same obligation.</summary>
    private static Expression<Func<Obligation, Counted<TKey>>> With<TKey>(Expression<Func<Obligation, TKey>> by, Expression<Func<Obligation, ReportStanding>> standing)
    {
        var row = standing.Parameters[0];
        var key = new Renaming(by.Parameters[0], row).Visit(by.Body);
        var made = Expression.MemberInit(
            Expression.New(typeof(Counted<TKey>)),
            Expression.Bind(typeof(Counted<TKey>).GetProperty(nameof(Counted<>.Key))!, key),
            Expression.Bind(typeof(Counted<TKey>).GetProperty(nameof(Counted<>.Standing))!, standing.Body));
        return Expression.Lambda<Func<Obligation, Counted<TKey>>>(made, row);
    }

    private sealed class Counted<TKey>
    {
        public TKey Key { get; init; } = default!;

        public ReportStanding Standing { get; init; }
    }

    private sealed class Renaming(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
