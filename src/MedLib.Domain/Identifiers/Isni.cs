using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <summary>An International Standard Name Identifier of a person or body (ISO 27729), such as <c>0000 0001 2103 2683</c>.</summary>
/// <remarks>
/// Fifteen digits and a check character (ISO 7064, modulus 11, radix 2). Texts are read with hyphens and spaces anywhere and nothing else;
/// <see cref="Extract"/> finds one inside other text. It may name a person, so neither exceptions nor findings hold it. The default
/// value is <see cref="None"/>: it formats as the empty string and no text parses to it.
/// </remarks>
public readonly record struct Isni : IExtractable<Isni>, ISpanFormattable
{
    private const long PastFirst = 100_000_000_000; // those given out so far begin with 0000

    private static readonly string[] Labels = ["ISNI", "isni.org"];

    private readonly long _digitsPlusOne; // 0 is default(Isni)

    private Isni(long fifteen) => _digitsPlusOne = fifteen + 1;

    /// <summary>No number.</summary>
    public static Isni None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _digitsPlusOne == 0;

    /// <summary>The number that a text says.</summary>
    /// <param name="text">Sixteen characters, with hyphens or spaces or without.</param>
    /// <exception cref="FormatException">The text is not an ISNI. What it was is not told.</exception>
    public static Isni Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var isni) ? isni : throw new FormatException("The text is not an ISNI.");

    /// <summary>Reads a text, if it is an ISNI.</summary>
    /// <param name="text">Sixteen characters, with hyphens or spaces or without.</param>
    /// <param name="isni">The number, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Isni isni)
    {
        isni = NameNumber.TryRead(text, out var fifteen, out _) ? new Isni(fifteen) : None;
        return !isni.IsNone;
    }

    /// <summary>What keeps a text from being an ISNI.</summary>
    /// <param name="text">The text, as a record has it.</param>
    /// <returns>Null when it is one; else <c>IDN-026</c> shape or <c>IDN-027</c> check character.</returns>
    public static Finding? Diagnose(ReadOnlySpan<char> text) =>
        NameNumber.TryRead(text, out _, out var expected) ? null
            : expected == '\0' ? Finding.Error(IdentifierCodes.IsniShape)
            : Finding.Error(IdentifierCodes.IsniCheckDigit, new FindingArg.Text("expected", expected.ToString()));

    /// <summary>The first ISNI in a text such as <c>ISNI 0000 0001 2103 2683</c>.</summary>
    /// <remarks>
    /// Four groups of four count where they begin with 0000 and are not set aside for ORCID; other numbers, and digits without groups, only after
    /// <c>ISNI</c> or its address, or alone.
    /// </remarks>
    /// <param name="text">Any text; it is walked through once.</param>
    /// <returns>The number, or <see cref="None"/>.</returns>
    public static Isni Extract(ReadOnlySpan<char> text) => Extraction.First<Isni>(text);

    /// <summary>Every ISNI in a text, in its order.</summary>
    /// <param name="text">Any text; it is walked through once.</param>
    public static ValueList<Isni> ExtractAll(ReadOnlySpan<char> text) => Extraction.All<Isni>(text);

    /// <summary>The ORCID iD that it is, or <see cref="Orcid.None"/> where ISNI did not set it aside for ORCID.</summary>
    public Orcid ToOrcid() => NameNumber.IsOfOrcid(_digitsPlusOne - 1) ? Orcid.OfDigits(_digitsPlusOne - 1) : Orcid.None;

    /// <summary>The sixteen characters without spaces, as MARC 21 records hold them; empty of none.</summary>
    public string ToCompact() => IsNone ? "" : NameNumber.Write(_digitsPlusOne - 1, '\0');

    /// <summary>The address; null of none.</summary>
    public Uri? ToUri() => IsNone ? null : new Uri($"https://isni.org/isni/{ToCompact()}");

    /// <summary>The four groups with spaces, as ISO 27729 shows them.</summary>
    public override string ToString() => IsNone ? "" : NameNumber.Write(_digitsPlusOne - 1, ' ');

    internal static Isni OfDigits(long fifteen) => new(fifteen);

    static bool IExtractable<Isni>.TryFindNext(ReadOnlySpan<char> text, ref int from, out Isni found)
    {
        if (Extraction.TryWhole(text, ref from, out found))
        {
            return true;
        }

        var isFound = NameNumber.TryFindNext(text, ref from, Labels, static number => number < PastFirst && !NameNumber.IsOfOrcid(number), out var fifteen);
        found = isFound ? new Isni(fifteen) : None;
        return isFound;
    }

    static Isni IParsable<Isni>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Isni ISpanParsable<Isni>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Isni>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Isni result) => TryParse(s, out result);

    static bool ISpanParsable<Isni>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Isni result) => TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryCopy(ToString(), destination, out charsWritten);
}
