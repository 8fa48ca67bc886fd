using System.Globalization;
using NodaTime;

namespace MedLib.Domain.Queries;

/// <summary>The order of the sort keys of every list: by code point, which is what databases do under a binary collation of UTF-8.</summary>
/// <remarks>
/// It differs from <see cref="string.CompareOrdinal(string, string)"/> only where one text has a character beyond U+FFFF and the other one
/// of U+E000 to U+FFFF at the same place.
/// </remarks>
public static class SortKeys
{
    private const char FirstSurrogate = '\uD800';
    private const char AfterSurrogates = '\uE000';
    private const int SurrogateCount = AfterSurrogates - FirstSurrogate;
    private const int PrivateAndAbove = 0x10000 - AfterSurrogates;

    /// <summary>The order by code point.</summary>
    public static IComparer<string> Order { get; } = Comparer<string>.Create(Compare);

    /// <summary>Compares two keys by code point.</summary>
    /// <param name="left">A key.</param>
    /// <param name="right">Another key.</param>
    /// <returns>Less than zero, zero or more than zero, as the left comes before, with or after the right.</returns>
    public static int Compare(string? left, string? right)
    {
        ReadOnlySpan<char> x = left;
        ReadOnlySpan<char> y = right;
        var same = x.CommonPrefixLength(y);
        return same == x.Length || same == y.Length
            ? x.Length.CompareTo(y.Length)
            : Rank(x[same]).CompareTo(Rank(y[same]));
    }

    /// <summary>An instant as a text that sorts as the instants do, from the year 0 on.</summary>
    /// <param name="at">The instant.</param>
    public static string Of(Instant at) => at.ToString("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffff", CultureInfo.InvariantCulture);

    // In UTF-16 the surrogates stand below U+E000; by code point what they stand for comes last.
    private static int Rank(char c) => c switch
    {
        < FirstSurrogate => c,
        < AfterSurrogates => c + PrivateAndAbove,
        _ => c - SurrogateCount,
    };
}
