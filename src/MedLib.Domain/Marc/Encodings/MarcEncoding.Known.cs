using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Marc.Encodings.CodePages;
using MedLib.Domain.Marc.Encodings.Sets;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Encodings;

public abstract partial class MarcEncoding
{
    /// <summary>UTF-8, declared by an <c>a</c> in leader/09.</summary>
    public static MarcEncoding Utf8 { get; } = new Utf8MarcEncoding();

    /// <summary>MARC-8, declared by a blank in leader/09: Basic Latin, ANSEL and the other sets of MARC 21, East Asian (EACC) included.</summary>
    /// <remarks>
    /// <para>
    /// The tables are those of the Library of Congress (MARC 21 Specifications for Record Structure, Character Sets, and Exchange Media). A
    /// numeric character reference such as <c>&amp;#x4E00;</c> stands for a character that no set has; text that reads like one by itself is
    /// written with a reference for its ampersand, so that it comes back as it was.
    /// </para>
    /// <para>
    /// Text comes back canonically equivalent, not always the same: marks stay apart from their letters. A code that the tables map to
    /// private use only is read as U+3013, unless private-use characters are asked for.
    /// </para>
    /// </remarks>
    public static MarcEncoding Marc8 { get; } = new SetMarcEncoding("MARC-8", Marc8Sets.Make);

    /// <summary>ISO 5426, extended Latin with marks before their letters, over ASCII: older European records, those in MAB among them.</summary>
    public static MarcEncoding Iso5426 { get; } = new SetMarcEncoding("ISO 5426", UnimarcSets.MakeLatin);

    /// <summary>The character sets of UNIMARC, changed by escapes: ISO 646, ISO 5426, both of ISO 5427 (Cyrillic), ISO 5428 (Greek).</summary>
    /// <remarks>ISO 6438 (African), ISO 10586 (Georgian), ISO 8957 (Hebrew) and ISO 5426-2 are not among them.</remarks>
    public static MarcEncoding Unimarc { get; } = new SetMarcEncoding("UNIMARC", UnimarcSets.Make);

    /// <summary>ISO 8859-1: each byte is the character of its number.</summary>
    public static MarcEncoding Latin1 { get; } = new CodePageMarcEncoding("ISO-8859-1", upper: null);

    /// <summary>Windows-1252, Latin-1 with signs where that has control characters.</summary>
    public static MarcEncoding Windows1252 { get; } = new CodePageMarcEncoding("windows-1252", UpperHalves.Windows1252);

    /// <summary>Code page 866, Cyrillic under DOS: records of Russian libraries.</summary>
    public static MarcEncoding Cp866 { get; } = new CodePageMarcEncoding("IBM866", UpperHalves.Cp866);

    /// <summary>Windows-1251, Cyrillic.</summary>
    public static MarcEncoding Windows1251 { get; } = new CodePageMarcEncoding("windows-1251", UpperHalves.Windows1251);

    /// <summary>KOI8-R, Cyrillic (RFC 1489).</summary>
    public static MarcEncoding Koi8R { get; } = new CodePageMarcEncoding("KOI8-R", UpperHalves.Koi8R);

    /// <summary>ISO 8859-5, Cyrillic.</summary>
    public static MarcEncoding Iso88595 { get; } = new CodePageMarcEncoding("ISO-8859-5", UpperHalves.Iso88595);

    /// <summary>All encodings.</summary>
    public static ValueList<MarcEncoding> All { get; } = [Utf8, Marc8, Iso5426, Unimarc, Latin1, Windows1252, Cp866, Windows1251, Koi8R, Iso88595];

    /// <summary>Finds an encoding by its name or another that people use for it, such as <c>marc8</c>, <c>cp1251</c> or <c>latin1</c>.</summary>
    /// <param name="name">The name; case, blanks, hyphens and underscores do not matter.</param>
    /// <param name="encoding">The encoding, or null.</param>
    public static bool TryFind(ReadOnlySpan<char> name, [NotNullWhen(true)] out MarcEncoding? encoding)
    {
        Span<char> letters = stackalloc char[LongestName];
        var length = 0;
        foreach (var character in name)
        {
            if (character is ' ' or '-' or '_' or '/')
            {
                continue;
            }

            if (length == LongestName)
            {
                encoding = null;
                return false;
            }

            letters[length++] = char.ToLowerInvariant(character);
        }

        encoding = letters[..length] switch
        {
            "utf8" or "unicode" => Utf8,
            "marc8" or "ansel" => Marc8,
            "iso5426" or "mab2" or "mab" => Iso5426,
            "unimarc" => Unimarc,
            "iso88591" or "latin1" or "l1" => Latin1,
            "windows1252" or "cp1252" => Windows1252,
            "ibm866" or "cp866" or "866" => Cp866,
            "windows1251" or "cp1251" => Windows1251,
            "koi8r" => Koi8R,
            "iso88595" => Iso88595,
            _ => null,
        };
        return encoding is not null;
    }

    private const int LongestName = 16;
}
