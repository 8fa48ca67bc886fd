using System.Globalization;
using NodaTime;

namespace MedLib.Domain.Identifiers.Books;

/// <summary>Which ranges of ISBNs each country or language area, and within them each publisher, has: this tells the parts of an ISBN.</summary>
/// <remarks>
/// Facts of the Range Message of the International ISBN Agency. Ranges are given out all the time: a number in one that is newer than
/// <see cref="Edition"/> is a right number, whose parts are not known here.
/// </remarks>
public sealed class IsbnRanges
{
    private const int Digits = 12; // of a number without its check digit
    private const int PrefixDigits = 3;
    private static readonly Lazy<IsbnRanges> LazyEmbedded = new(IsbnRangeText.ReadEmbedded);
    private readonly IReadOnlyDictionary<int, IsbnRangeGroup> _groups;

    internal IsbnRanges(LocalDate edition, IReadOnlyDictionary<int, IsbnRangeGroup> groups) => (Edition, _groups) = (edition, groups);

    /// <summary>The ranges that come with the library.</summary>
    public static IsbnRanges Embedded => LazyEmbedded.Value;

    /// <summary>The day of the Range Message.</summary>
    public LocalDate Edition { get; }

    /// <summary>The parts of a number.</summary>
    /// <param name="isbn">The number.</param>
    /// <returns>Its elements, or null where its range is not given out to anyone, and for <see cref="Isbn.None"/>.</returns>
    public IsbnElements? Split(Isbn isbn)
    {
        Span<char> digits = stackalloc char[Digits + 1];
        if (isbn.IsNone || !isbn.Number.TryFormat(digits, out _, [], CultureInfo.InvariantCulture))
        {
            return null;
        }

        var prefix = digits[..PrefixDigits];
        var groupDigits = Find(prefix)?.LengthAt(digits[PrefixDigits..Digits]) ?? 0;
        var registrantStart = PrefixDigits + groupDigits;
        if (groupDigits == 0 || Find(digits[..registrantStart]) is not { } group || group.LengthAt(digits[registrantStart..Digits]) is not (> 0 and var registrantDigits))
        {
            return null;
        }

        var publicationStart = registrantStart + registrantDigits;
        return new IsbnElements(
            prefix.ToString(),
            digits[PrefixDigits..registrantStart].ToString(),
            digits[registrantStart..publicationStart].ToString(),
            digits[publicationStart..Digits].ToString(),
            digits[^1],
            group.Agency);
    }

    private IsbnRangeGroup? Find(ReadOnlySpan<char> digits) =>
        _groups.GetValueOrDefault(int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture));
}
