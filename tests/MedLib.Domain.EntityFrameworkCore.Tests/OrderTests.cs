using System.Text;
using FsCheck.Xunit;
using MedLib.Domain.Queries;
using Microsoft.EntityFrameworkCore;

namespace MedLib.Domain.EntityFrameworkCore.Tests;

/// <summary>What the database compares, it compares as the core does: cursors and sorted lists hang on it.</summary>
public sealed class OrderTests : IDisposable
{
    private static readonly string[] Borders =
        ["", "a", "a\t", "a ", "ab", "A", "~", "\u007F", "é", "\uD7FF", "\uE000", "\uFB01", "\uFFFD", "\U00010000", "\U00020BB7", "\U0010FFFF"];

    private readonly TemporaryLibrary _library = new();

    [Property]
    public bool Ids_as_text_are_in_the_order_of_ids(Guid left, Guid right) =>
        Math.Sign(string.CompareOrdinal(left.ToString("D"), right.ToString("D"))) == Math.Sign(left.CompareTo(right));

    [Property]
    public bool Keys_are_in_the_order_of_their_utf8(string? left, string? right)
    {
        var (x, y) = (Whole(left), Whole(right));
        var bytes = Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y));
        return Math.Sign(SortKeys.Compare(x, y)) == Math.Sign(bytes);
    }

    [Fact]
    public async Task The_database_sorts_and_compares_keys_as_the_core_does()
    {
        string[] keys = [.. Borders.SelectMany(static _ => Borders, static (first, second) => first + second).Distinct(StringComparer.Ordinal)];
        using var database = new SqliteDatabase(_library.FilePath, SqliteSchema.OfThisRelease());
        await using var db = await database.OpenAsync(TestContext.Current.CancellationToken);
        db.Funds.AddRange(keys.Select(static (key, i) => new Rows.FundRow
        {
            Id = new Guid(i, 0, 0, new byte[8]),
            SortKey = key,
            Currency = "USD",
            IsOverdrawn = false,
            Json = "{}",
        }));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var sorted = await db.Funds.OrderBy(static row => row.SortKey).Select(static row => row.SortKey).ToListAsync(TestContext.Current.CancellationToken);
        var expected = keys.Order(SortKeys.Order).ToList();

        Assert.Equal(expected, sorted);
        for (var i = 0; i < expected.Count; i++)
        {
            var key = expected[i];
            Assert.Equal(i, await db.Funds.CountAsync(row => string.Compare(row.SortKey, key) < 0, TestContext.Current.CancellationToken));
        }
    }

    public void Dispose() => _library.Dispose();

    // What a store is given is whole: half a surrogate pair has no UTF-8.
    private static string Whole(string? text) => string.Concat((text ?? "").EnumerateRunes().Select(static rune => rune.ToString()));
}
