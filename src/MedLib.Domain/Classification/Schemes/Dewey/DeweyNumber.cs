using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schemes.Dewey;

/// <summary>A call number of the Dewey decimal classification, such as <c>616.12 H45 1999</c> or <c>YR DVD 800.1</c>.</summary>
/// <remarks>
/// Any text can be read, those of MARC 21 field 082 included: marks of segmentation (<c>370.19/342</c>), numbers of series
/// (<c>(015.73) 015.791</c>), the edition (<c>332.6 021</c>). <see cref="ToString"/> writes it plainly, and two numbers are equal when they
/// are written alike. Whether a class exists is not known here: the schedules are OCLC's and not part of this library.
/// </remarks>
public sealed record DeweyNumber : ICallNumber, ISpanParsable<DeweyNumber>
{
    private readonly string _written;
    private string? _key; // one reference, so that two threads may both make it

    internal DeweyNumber(
        string original, string? prefix, ValueList<DeweyClass> numbers, int? edition, ValueList<ItemCutter> cutters, ValueList<CallNumberPart> item, string written)
    {
        (Original, Prefix, Numbers, Edition, Cutters, Item, _written) = (original, prefix, numbers, edition, cutters, item, written);
    }

    /// <inheritdoc/>
    public CallNumberScheme Scheme => CallNumberScheme.Ddc;

    /// <inheritdoc/>
    public string Original { get; }

    /// <summary>The words before the number, such as <c>YR DVD</c>, <c>j</c> or the <c>C</c> of Canada, or null. They file: a prefixed collection stands after the plain numbers.</summary>
    public string? Prefix { get; }

    /// <summary>The number that says the place on the shelf: the first one.</summary>
    public DeweyClass Class => Numbers[0];

    /// <summary>All numbers of the text, at least one.</summary>
    public ValueList<DeweyClass> Numbers { get; }

    /// <summary>The edition of the classification, where it stands in the text, or null.</summary>
    public int? Edition { get; }

    /// <summary>The cutters.</summary>
    public ValueList<ItemCutter> Cutters { get; }

    /// <summary>Everything after the numbers in the order of the text.</summary>
    public ValueList<CallNumberPart> Item { get; }

    /// <inheritdoc/>
    public ShelfKey Key => ShelfKey.Made(_key ??= ShelfKey.Of(Scheme, Original).Value);

    /// <summary>The last year, with what hangs on it, or null.</summary>
    public string? Year => Item.LastOrDefault(static part => part.Kind == CallNumberPartKind.Year)?.Text;

    /// <summary>Volumes, parts, numbers and copies.</summary>
    public ValueList<string> Enumeration => [.. Item.Where(static part => part.Kind == CallNumberPartKind.Enumeration).Select(static part => part.Text)];

    /// <inheritdoc/>
    public ValueList<CallNumberPart> Parts =>
    [
        .. Prefix is null ? [] : new[] { new CallNumberPart(CallNumberPartKind.Prefix, Prefix) },
        .. Numbers.Select(static number => new CallNumberPart(CallNumberPartKind.ClassNumber, number.ToString())),
        .. Item,
    ];

    /// <summary>Reads any text and says what is wrong with it.</summary>
    /// <param name="text">The call number.</param>
    /// <returns>
    /// What could be read, with the findings <c>CLS-050</c> and <c>CLS-045</c> (errors), <c>CLS-049</c>, <c>CLS-051</c> and <c>CLS-053</c> (warnings),
    /// <c>CLS-040</c>, <c>CLS-052</c>, <c>CLS-054</c> and <c>CLS-055</c>. There is no number where there is no Dewey number.
    /// </returns>
    public static CallNumberReading<DeweyNumber> Analyze(ReadOnlySpan<char> text) => DeweyParser.Read(text);

    /// <summary>Reads a text that is a Dewey call number.</summary>
    /// <param name="text">The call number.</param>
    /// <exception cref="FormatException">The text has an error by <see cref="Analyze"/>.</exception>
    public static DeweyNumber Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is not a Dewey call number.");

    /// <summary>Reads a text, if it is a Dewey call number without errors.</summary>
    /// <param name="text">The call number.</param>
    /// <param name="number">The call number, or null.</param>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out DeweyNumber? number)
    {
        var reading = Analyze(text);
        number = reading.IsValid ? reading.Number : null;
        return number is not null;
    }

    /// <summary>Whether both are written alike.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(DeweyNumber? other) => other is not null && string.Equals(_written, other._written, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_written, StringComparison.Ordinal);

    /// <summary>The call number written plainly: three digits before the point, no marks of segmentation, no dot before cutters.</summary>
    public override string ToString() => _written;

    static DeweyNumber IParsable<DeweyNumber>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static DeweyNumber ISpanParsable<DeweyNumber>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<DeweyNumber>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out DeweyNumber result) => TryParse(s, out result);

    static bool ISpanParsable<DeweyNumber>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out DeweyNumber result) => TryParse(s, out result);
}
