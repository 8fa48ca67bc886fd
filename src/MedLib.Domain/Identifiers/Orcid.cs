using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <summary>A researcher's ORCID iD, such as <c>0000-0002-1825-0097</c>.</summary>
/// <remarks>
/// Fifteen digits and a check character (ISO 7064, modulus 11, radix 2). Texts are read with hyphens and spaces anywhere and nothing else;
/// <see cref="Extract"/> takes it out of its address. It names a person, so neither exceptions nor findings hold it. The default
/// value is <see cref="None"/>: it formats as the empty string and no text parses to it.
/// </remarks>
public readonly record struct Orcid : IExtractable<Orcid>, ISpanFormattable
{
    private static readonly string[] Labels = ["ORCID", "orcid.org", "ORCID iD"];

    private readonly long _digitsPlusOne; // 0 is default(Orcid)

    private Orcid(long fifteen) => _digitsPlusOne = fifteen + 1;

    /// <summary>No number.</summary>
    public static Orcid None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _digitsPlusOne == 0;

    /// <summary>Whether it is one of the numbers that ISNI set aside for ORCID.</summary>
    public bool IsInOrcidBlock => NameNumber.IsOfOrcid(_digitsPlusOne - 1);

    /// <summary>The number that a text says.</summary>
    /// <param name="text">Sixteen characters, with hyphens or spaces or without.</param>
    /// <exception cref="FormatException">The text is not an ORCID iD. What it was is not told.</exception>
    public static Orcid Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var orcid) ? orcid : throw new FormatException("The text is not an ORCID iD.");

    /// <summary>Reads a text, if it is an ORCID iD.</summary>
    /// <param name="text">Sixteen characters, with hyphens or spaces or without.</param>
    /// <param name="orcid">The number, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Orcid orcid)
    {
        orcid = NameNumber.TryRead(text, out var fifteen, out _) ? new Orcid(fifteen) : None;
        return !orcid.IsNone;
    }

    /// <summary>What is wrong with a text that should be an ORCID iD.</summary>
    /// <param name="text">The text, as a record has it.</param>
    /// <returns>
    /// Null when nothing is; <c>IDN-023</c> shape or <c>IDN-024</c> check character, when it is none; the warning <c>IDN-025</c> when it is
    /// outside of the blocks that ISNI set aside for ORCID, and so probably the ISNI of someone.
    /// </returns>
    public static Finding? Diagnose(ReadOnlySpan<char> text) =>
        NameNumber.TryRead(text, out var fifteen, out var expected)
            ? NameNumber.IsOfOrcid(fifteen) ? null : Finding.Warning(IdentifierCodes.OrcidBlock)
            : expected == '\0' ? Finding.Error(IdentifierCodes.OrcidShape)
            : Finding.Error(IdentifierCodes.OrcidCheckDigit, new FindingArg.Text("expected", expected.ToString()));

    /// <summary>The first ORCID iD in a text such as <c>https://orcid.org/0000-0002-1825-0097</c>.</summary>
    /// <remarks>Four groups of four count where ISNI set the number aside for ORCID; other numbers, and digits without groups, only after <c>ORCID</c> or its address, or alone.</remarks>
    /// <param name="text">Any text; it is walked through once.</param>
    /// <returns>The number, or <see cref="None"/>.</returns>
    public static Orcid Extract(ReadOnlySpan<char> text) => Extraction.First<Orcid>(text);

    /// <summary>Every ORCID iD in a text, in its order.</summary>
    /// <param name="text">Any text; it is walked through once.</param>
    public static ValueList<Orcid> ExtractAll(ReadOnlySpan<char> text) => Extraction.All<Orcid>(text);

    /// <summary>The same number as an ISNI: ORCID's are taken from ISNI's.</summary>
    public Isni ToIsni() => IsNone ? Isni.None : Isni.OfDigits(_digitsPlusOne - 1);

    /// <summary>The address, which is how ORCID wants it shown; null of none.</summary>
    public Uri? ToUri() => IsNone ? null : new Uri($"https://orcid.org/{ToString()}");

    /// <summary>The four groups with hyphens.</summary>
    public override string ToString() => IsNone ? "" : NameNumber.Write(_digitsPlusOne - 1, '-');

    internal static Orcid OfDigits(long fifteen) => new(fifteen);

    static bool IExtractable<Orcid>.TryFindNext(ReadOnlySpan<char> text, ref int from, out Orcid found)
    {
        if (Extraction.TryWhole(text, ref from, out found))
        {
            return true;
        }

        var isFound = NameNumber.TryFindNext(text, ref from, Labels, NameNumber.IsOfOrcid, out var fifteen);
        found = isFound ? new Orcid(fifteen) : None;
        return isFound;
    }

    static Orcid IParsable<Orcid>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Orcid ISpanParsable<Orcid>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Orcid>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Orcid result) => TryParse(s, out result);

    static bool ISpanParsable<Orcid>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Orcid result) => TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryCopy(ToString(), destination, out charsWritten);
}
