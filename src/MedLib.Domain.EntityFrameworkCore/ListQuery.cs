using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using MedLib.Domain.EntityFrameworkCore.Rows;
using MedLib.Domain.Queries;
using Microsoft.EntityFrameworkCore;

namespace MedLib.Domain.EntityFrameworkCore;

/// <summary>A list that was asked for: narrowed, in an order, and read page by page, as a count or as a stream.</summary>
/// <param name="narrow">Leaves out what the filter does not want.</param>
/// <param name="sortKey">What it is sorted by; the id breaks ties in the same direction.</param>
/// <param name="direction">Which way.</param>
/// <typeparam name="TRow">The table's row.</typeparam>
/// <typeparam name="TEntry">What a row shows.</typeparam>
internal sealed class ListQuery<TRow, TEntry>(
    Func<IQueryable<TRow>, IQueryable<TRow>> narrow, Expression<Func<TRow, string>> sortKey, SortDirection direction)
    where TRow : ListRow
{
    private readonly Func<TRow, string> _sortKeyOf = sortKey.Compile();

    private bool Ascending => direction == SortDirection.Ascending;

    public async ValueTask<Page<TEntry>> PageAsync(ILibraryDatabase database, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        await using var db = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        var rows = await InOrder(Past(Rows(db), page.After)).Take(page.EffectiveSize + 1).ToListAsync(cancellationToken).ConfigureAwait(false);
        var more = rows.Count > page.EffectiveSize;
        var last = more ? rows[page.EffectiveSize - 1] : null;
        return new Page<TEntry>(
            [.. rows.Take(page.EffectiveSize).Select(static row => StateText.Read<TEntry>(row.Json))],
            last is null ? null : new Cursor(_sortKeyOf(last), last.Id));
    }

    public async ValueTask<int> CountAsync(ILibraryDatabase database, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await Rows(db).CountAsync(cancellationToken).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<TEntry> StreamAsync(ILibraryDatabase database, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        var rows = InOrder(Rows(db)).Select(static row => row.Json).AsAsyncEnumerable();
        await foreach (var json in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return StateText.Read<TEntry>(json);
        }
    }

    private IQueryable<TRow> Rows(MedLibDbContext db) => narrow(db.Set<TRow>().AsNoTracking());

    private IOrderedQueryable<TRow> InOrder(IQueryable<TRow> rows) => Ascending
        ? rows.OrderBy(sortKey).ThenBy(static row => row.Id)
        : rows.OrderByDescending(sortKey).ThenByDescending(static row => row.Id);

    // (key, id) > (after.key, after.id), written for any order.
    private IQueryable<TRow> Past(IQueryable<TRow> rows, Cursor? after)
    {
        if (after is null)
        {
            return rows;
        }

        var (key, id) = after;
        var row = sortKey.Parameters[0];
        Expression<Func<string, bool>> keyIsPast = Ascending ? text => string.Compare(text, key) > 0 : text => string.Compare(text, key) < 0;
        Expression<Func<string, bool>> keyIsSame = text => text == key;
        Expression<Func<TRow, bool>> idIsPast = Ascending ? entry => entry.Id.CompareTo(id) > 0 : entry => entry.Id.CompareTo(id) < 0;
        var past = Expression.OrElse(
            Put(keyIsPast, sortKey.Body),
            Expression.AndAlso(Put(keyIsSame, sortKey.Body), Put(idIsPast, row)));
        return rows.Where(Expression.Lambda<Func<TRow, bool>>(past, row));
    }

    private static Expression Put(LambdaExpression condition, Expression value) =>
        new Replacement(condition.Parameters[0], value).Visit(condition.Body);

    private sealed class Replacement(ParameterExpression parameter, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? value : node;
    }
}
