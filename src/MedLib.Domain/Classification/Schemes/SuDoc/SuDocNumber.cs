using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schemes.SuDoc;

/// <summary>A number of the Superintendent of Documents classification, such as <c>HE 20.4002:AD 9/2</c>.</summary>
/// <remarks>
/// The stem before the colon is agency, office and series; the rest is the document. Numbers are whole numbers, points only
/// separate. Years stand before letters and letters before numbers, and <c>/996</c> is 1996 and stands before <c>/2003</c>: this is how
/// most depository libraries shelve (Stanford's SearchWorks has the same rules as tests). Libraries vary: some put letters
/// after numbers, or years among the numbers.
/// </remarks>
public sealed record SuDocNumber : ICallNumber, ISpanParsable<SuDocNumber>
{
    private readonly string _numbers;
    private string? _key; // one reference, so that two threads may both make it

    internal SuDocNumber(string original, string agency, string numbers, string? item, int? year) =>
        (Original, Agency, _numbers, Item, Year) = (original, agency, numbers, item, year);

    /// <inheritdoc/>
    public CallNumberScheme Scheme => CallNumberScheme.Sudocs;

    /// <inheritdoc/>
    public string Original { get; }

    /// <summary>The letters of the department or agency, such as <c>HE</c>.</summary>
    public string Agency { get; }

    /// <summary>Agency, office and series, without the colon: <c>HE 20.4002</c>, <c>Y 4.AG 8</c>, <c>PREX 3.10/4-5</c>.</summary>
    public string Stem => $"{Agency} {_numbers}";

    /// <summary>The document within the series: <c>AD 9/2</c>. Empty where nothing stands after the colon, null where there is no colon.</summary>
    public string? Item { get; }

    /// <summary>The last year in the number of the document, in four digits, or null.</summary>
    public int? Year { get; }

    /// <inheritdoc/>
    public ShelfKey Key => ShelfKey.Made(_key ??= ShelfKey.Of(Scheme, Original).Value);

    /// <inheritdoc/>
    public ValueList<CallNumberPart> Parts =>
    [
        new(CallNumberPartKind.ClassLetters, Agency),
        new(CallNumberPartKind.ClassNumber, _numbers + (Item is null ? "" : ":")),
        .. string.IsNullOrEmpty(Item) ? [] : new[] { new CallNumberPart(CallNumberPartKind.ItemNumber, Item) },
    ];

    /// <summary>Reads any text and says what is wrong with it.</summary>
    /// <param name="text">The number.</param>
    /// <returns>
    /// What could be read, with the findings <c>CLS-061</c> (error), <c>CLS-062</c> and <c>CLS-063</c> (warnings), <c>CLS-040</c>, <c>CLS-046</c>
    /// and <c>CLS-064</c>. There is no number where there is no stem.
    /// </returns>
    public static CallNumberReading<SuDocNumber> Analyze(ReadOnlySpan<char> text) => SuDocParser.Read(text);

    /// <summary>Reads a text that is a SuDoc number.</summary>
    /// <param name="text">The number.</param>
    /// <exception cref="FormatException">The text has an error by <see cref="Analyze"/>.</exception>
    public static SuDocNumber Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is not a SuDoc number.");

    /// <summary>Reads a text, if it is a SuDoc number without errors.</summary>
    /// <param name="text">The number.</param>
    /// <param name="number">The number, or null.</param>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out SuDocNumber? number)
    {
        var reading = Analyze(text);
        number = reading.IsValid ? reading.Number : null;
        return number is not null;
    }

    /// <summary>Whether both are written alike.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(SuDocNumber? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    /// <summary>The number with the spaces that the Superintendent of Documents writes: <c>Y 4.ED 8/1:117-48</c>.</summary>
    public override string ToString() => Item is null ? Stem : $"{Stem}:{Item}";

    static SuDocNumber IParsable<SuDocNumber>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static SuDocNumber ISpanParsable<SuDocNumber>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<SuDocNumber>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out SuDocNumber result) => TryParse(s, out result);

    static bool ISpanParsable<SuDocNumber>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out SuDocNumber result) => TryParse(s, out result);
}
