using MedLib.Domain.Queries;

namespace MedLib.Domain.Testing.InMemory;

/// <summary>One row of a list with what it is sorted by.</summary>
internal readonly record struct SortedRow<T>(string SortKey, Guid Id, T Row);

/// <summary>Sorts and pages lists in memory, by code point, with the id as the last key: as every store must.</summary>
internal static class InMemoryPaging
{
    public static IEnumerable<SortedRow<T>> InOrder<T>(this IEnumerable<SortedRow<T>> rows, SortDirection direction) =>
        direction == SortDirection.Ascending
            ? rows.OrderBy(static row => row.SortKey, SortKeys.Order).ThenBy(static row => row.Id)
            : rows.OrderByDescending(static row => row.SortKey, SortKeys.Order).ThenByDescending(static row => row.Id);

    public static Page<T> Take<T>(this IEnumerable<SortedRow<T>> rows, SortDirection direction, PageRequest page)
    {
        var sorted = rows.InOrder(direction)
            .Where(row => page.After is not { } after || IsPast(row, after, direction))
            .Take(page.EffectiveSize + 1)
            .ToList();
        var more = sorted.Count > page.EffectiveSize;
        var last = more ? sorted[page.EffectiveSize - 1] : default;
        return new Page<T>(
            [.. sorted.Take(page.EffectiveSize).Select(static row => row.Row)],
            more ? new Cursor(last.SortKey, last.Id) : null);
    }

    private static bool IsPast<T>(SortedRow<T> row, Cursor after, SortDirection direction)
    {
        var order = SortKeys.Compare(row.SortKey, after.SortKey);
        var compared = order != 0 ? order : row.Id.CompareTo(after.Id);
        return direction == SortDirection.Ascending ? compared > 0 : compared < 0;
    }
}
