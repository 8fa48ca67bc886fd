using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schemes.Udc;

/// <summary>A call number of the Universal decimal classification, such as <c>616.12-008.331.1(410)"19"=111 SMI</c>.</summary>
/// <remarks>
/// <para>
/// The shelf keeps the filing order that the UDC tables give with their signs (Table 1a: compounds with <c>+</c>, then with <c>/</c>, stand before the simple
/// number; then <c>:</c>, <c>::</c>, <c>[ ]</c>, <c>=</c>, <c>(0...)</c>, <c>(1/9)</c>, <c>(=...)</c>, <c>"..."</c>, <c>*</c>, <c>A/Z</c>, <c>.00</c>,
/// <c>-</c>, <c>.0</c>, <c>'</c>, as I. C. McIlwaine's Guide to the use of UDC prints it), from the general to the special; then comes the next longer number. Libraries vary: some leave
/// out auxiliaries on labels, some file <c>+</c> and <c>/</c> after the simple number.
/// </para>
/// <para>A point before <c>0</c> begins a special auxiliary; other points only group digits. The tables are the UDC Consortium's and not part of this library.</para>
/// </remarks>
public sealed record UdcNumber : ICallNumber, ISpanParsable<UdcNumber>
{
    private readonly string _written;
    private string? _key; // one reference, so that two threads may both make it

    internal UdcNumber(
        string original, string? prefix, string notation, ValueList<UdcElement> elements, ValueList<ItemCutter> cutters, ValueList<CallNumberPart> item, string written)
    {
        (Original, Prefix, Notation, Elements, Cutters, Item, _written) = (original, prefix, notation, elements, cutters, item, written);
    }

    /// <inheritdoc/>
    public CallNumberScheme Scheme => CallNumberScheme.Udc;

    /// <inheritdoc/>
    public string Original { get; }

    /// <summary>The words before the number, or null. They file: a prefixed collection stands before the main numbers.</summary>
    public string? Prefix { get; }

    /// <summary>The whole number with its auxiliaries, without spaces.</summary>
    public string Notation { get; }

    /// <summary>The elements of the number, at least one; joined they are <see cref="Notation"/>.</summary>
    public ValueList<UdcElement> Elements { get; }

    /// <summary>The cutters.</summary>
    public ValueList<ItemCutter> Cutters { get; }

    /// <summary>Everything after the number in the order of the text, such as the letters of an author.</summary>
    public ValueList<CallNumberPart> Item { get; }

    /// <inheritdoc/>
    public ShelfKey Key => ShelfKey.Made(_key ??= ShelfKey.Of(Scheme, Original).Value);

    /// <inheritdoc/>
    public ValueList<CallNumberPart> Parts =>
    [
        .. Prefix is null ? [] : new[] { new CallNumberPart(CallNumberPartKind.Prefix, Prefix) },
        .. Elements.Select(static element => new CallNumberPart(element.IsAuxiliary ? CallNumberPartKind.Auxiliary : CallNumberPartKind.ClassNumber, element.Text)),
        .. Item,
    ];

    /// <summary>Reads any text and says what is wrong with it.</summary>
    /// <param name="text">The call number.</param>
    /// <returns>
    /// What could be read, with the findings <c>CLS-056</c> and <c>CLS-057</c> (errors), <c>CLS-058</c> and <c>CLS-059</c> (warnings),
    /// <c>CLS-040</c> and <c>CLS-060</c>. There is no number where there is no digit.
    /// </returns>
    public static CallNumberReading<UdcNumber> Analyze(ReadOnlySpan<char> text) => new UdcParser(text).Read();

    /// <summary>Reads a text that is a UDC number.</summary>
    /// <param name="text">The call number.</param>
    /// <exception cref="FormatException">The text has an error by <see cref="Analyze"/>.</exception>
    public static UdcNumber Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is not a UDC number.");

    /// <summary>Reads a text, if it is a UDC number without errors.</summary>
    /// <param name="text">The call number.</param>
    /// <param name="number">The call number, or null.</param>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out UdcNumber? number)
    {
        var reading = Analyze(text);
        number = reading.IsValid ? reading.Number : null;
        return number is not null;
    }

    /// <summary>Whether both are written alike.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(UdcNumber? other) => other is not null && string.Equals(_written, other._written, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_written, StringComparison.Ordinal);

    /// <summary>The call number without spaces in the number and with straight quotation marks.</summary>
    public override string ToString() => _written;

    static UdcNumber IParsable<UdcNumber>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static UdcNumber ISpanParsable<UdcNumber>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<UdcNumber>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out UdcNumber result) => TryParse(s, out result);

    static bool ISpanParsable<UdcNumber>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out UdcNumber result) => TryParse(s, out result);
}
