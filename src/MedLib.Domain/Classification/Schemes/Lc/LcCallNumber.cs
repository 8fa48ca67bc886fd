using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schemes.Lc;

/// <summary>A call number of the Library of Congress classification, such as <c>KF4558 15th .G8</c> or <c>PN1995.9.N3 N75 1970</c>.</summary>
/// <remarks>
/// Any text can be read; what is wrong with it is told by findings. <see cref="ToString"/> writes it as the Library of Congress
/// does: no space in the class, a dot before the first cutter. Two numbers are equal when they are written alike. Whether a class
/// exists is not known here: the schedules of the Library of Congress are not part of this library.
/// </remarks>
public sealed record LcCallNumber : ICallNumber, ISpanParsable<LcCallNumber>
{
    private readonly string _written;
    private string? _key; // one reference, so that two threads may both make it

    internal LcCallNumber(string original, LcClassNumber classNumber, ValueList<ItemCutter> cutters, ValueList<CallNumberPart> item, string written)
    {
        (Original, Class, Cutters, Item, _written) = (original, classNumber, cutters, item, written);
    }

    /// <inheritdoc/>
    public CallNumberScheme Scheme => CallNumberScheme.Lcc;

    /// <inheritdoc/>
    public string Original { get; }

    /// <summary>The class.</summary>
    public LcClassNumber Class { get; }

    /// <summary>The cutters, up to three in a well-made number; those that divide the class are not told from those of the item.</summary>
    public ValueList<ItemCutter> Cutters { get; }

    /// <summary>Everything after the class in the order of the text: dates, cutters, years, volumes and what could not be understood.</summary>
    public ValueList<CallNumberPart> Item { get; }

    /// <inheritdoc/>
    public ShelfKey Key => ShelfKey.Made(_key ??= ShelfKey.Of(Scheme, Original).Value);

    /// <summary>The date or ordinal between class and first cutter, such as <c>15th</c> or <c>1888</c>, or null.</summary>
    public string? ClassDate => Cutters.IsEmpty ? null : Item.TakeWhile(static part => part.Kind != CallNumberPartKind.Cutter).FirstOrDefault(static part => char.IsAsciiDigit(part.Text[0]))?.Text;

    /// <summary>The last year that is not the date of the class, with what hangs on it, or null.</summary>
    public string? Year => (Cutters.IsEmpty ? Item : Item.SkipWhile(static part => part.Kind != CallNumberPartKind.Cutter)).LastOrDefault(static part => part.Kind == CallNumberPartKind.Year)?.Text;

    /// <summary>Volumes, parts, numbers, ordinals and copies after the first cutter.</summary>
    public ValueList<string> Enumeration =>
        [.. Item.SkipWhile(part => !Cutters.IsEmpty && part.Kind != CallNumberPartKind.Cutter).Where(static part => part.Kind == CallNumberPartKind.Enumeration).Select(static part => part.Text)];

    /// <inheritdoc/>
    public ValueList<CallNumberPart> Parts =>
        [new(CallNumberPartKind.ClassLetters, Class.Letters), new(CallNumberPartKind.ClassNumber, Class.NumberText), .. Item];

    /// <summary>Reads any text and says what is wrong with it.</summary>
    /// <param name="text">The call number, without prefix.</param>
    /// <returns>
    /// What could be read, with the findings <c>CLS-041</c>, <c>CLS-042</c>, <c>CLS-044</c> and <c>CLS-045</c> (errors),
    /// <c>CLS-043</c>, <c>CLS-047</c> and <c>CLS-048</c> (warnings), <c>CLS-040</c> and <c>CLS-046</c>. There is no number where
    /// there is no class of the Library of Congress.
    /// </returns>
    public static CallNumberReading<LcCallNumber> Analyze(ReadOnlySpan<char> text) => LcParser.Read(text);

    /// <summary>Reads a text that is a Library of Congress number.</summary>
    /// <param name="text">The call number, without prefix.</param>
    /// <exception cref="FormatException">The text has an error by <see cref="Analyze"/>.</exception>
    public static LcCallNumber Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is not a Library of Congress call number.");

    /// <summary>Reads a text, if it is a Library of Congress number without errors.</summary>
    /// <param name="text">The call number, without prefix.</param>
    /// <param name="number">The call number, or null.</param>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out LcCallNumber? number)
    {
        var reading = Analyze(text);
        number = reading.IsValid ? reading.Number : null;
        return number is not null;
    }

    /// <summary>Whether both are written alike.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(LcCallNumber? other) => other is not null && string.Equals(_written, other._written, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_written, StringComparison.Ordinal);

    /// <summary>The call number as the Library of Congress writes it: <c>PN1995.9.N3 N75 1970</c>.</summary>
    public override string ToString() => _written;

    static LcCallNumber IParsable<LcCallNumber>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static LcCallNumber ISpanParsable<LcCallNumber>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<LcCallNumber>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out LcCallNumber result) => TryParse(s, out result);

    static bool ISpanParsable<LcCallNumber>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out LcCallNumber result) => TryParse(s, out result);
}
