using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace MedLib.Domain.Marc.Maker;

/// <summary>The mnemonics of MARCMaker: what a name in braces stands for, and which name a character has.</summary>
/// <remarks>
/// The table was made for MARC-8, which has no code for some of the characters named: there it falls back on similar letters, and Unicode
/// makes that needless. Only the Cyrillic letters stay what the table makes of them, for they were made to romanize.
/// </remarks>
internal static class Mnemonics
{
    /// <summary>The longest name.</summary>
    public const int Longest = 8;

    /// <summary>The mark that joins a letter to the next: <c>{llig}</c>, whose right half <c>{rlig}</c> stands before the next.</summary>
    public const char Ligature = '\u0361';

    /// <summary>The same with a tilde: <c>{ldbltil}</c> and <c>{rdbltil}</c>.</summary>
    public const char DoubleTilde = '\u0360';

    /// <summary>The right half of a ligature on its own.</summary>
    public const char LigatureRight = '\uFE21';

    /// <summary>The right half of a double tilde on its own.</summary>
    public const char DoubleTildeRight = '\uFE23';

    private static readonly FrozenDictionary<string, string> Meanings = Named().Select(static n => KeyValuePair.Create(n.Name, n.Text))
        .Concat(Words(MnemonicTable.Romanizations).Select(static w => KeyValuePair.Create(w.Name + "cy", w.Text)))
        .Append(new("No", "No."))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<int, string> Names = Named().Where(static n => !Ascii.IsValid(n.Text) || n.Text is "$" or "\\" or "{" or "}")
        .DistinctBy(static n => n.Text, StringComparer.Ordinal)
        .ToFrozenDictionary(static n => Rune.GetRuneAt(n.Text, 0).Value, static n => n.Name);

    private static readonly FrozenSet<int> MarkSet = MnemonicTable.Marks.Select(static m => (int)m.Mark).Append(LigatureRight).Append(DoubleTildeRight).ToFrozenSet();

    /// <summary>What a name stands for, or null where it is none.</summary>
    public static string? Meaning(ReadOnlySpan<byte> name)
    {
        if (name.Length is 0 or > Longest || !Ascii.IsValid(name))
        {
            return null;
        }

        Span<char> characters = stackalloc char[Longest];
        Encoding.ASCII.GetChars(name, characters);
        var text = characters[..name.Length];
        return Meanings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var meaning) ? meaning
            : text.Length == 1 && char.IsAsciiLetterOrDigit(text[0]) ? text.ToString()
            : text.Length == 2 ? OfCode(text)
            : null;
    }

    /// <summary>The name of a character that has one and cannot, or need not, stand for itself; null of any other.</summary>
    public static string? NameOf(Rune character) =>
        character.Value is < 0x20 or 0x7F ? character.Value.ToString("X2", CultureInfo.InvariantCulture) : Names.GetValueOrDefault(character.Value);

    /// <summary>Whether a character is a mark that MARCMaker writes before its letter.</summary>
    public static bool IsMark(int character) => MarkSet.Contains(character);

    // A code of MARC-8 in two hexadecimal digits; the separators of ISO 2709 are no text.
    private static string? OfCode(ReadOnlySpan<char> digits)
    {
        if (!byte.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code is >= 0x1D and <= 0x1F)
        {
            return null;
        }

        return code switch
        {
            < 0x80 => ((char)code).ToString(),
            0x88 => "\u0098",
            0x89 => "\u009C",
            0x8D => "\u200D",
            0x8E => "\u200C",
            >= 0xA1 when MnemonicTable.Ansel[code - 0xA1] is not ' ' and var character => character.ToString(),
            _ => null,
        };
    }

    private static IEnumerable<(string Name, string Text)> Named() =>
    [
        .. Words(MnemonicTable.Characters),
        .. MnemonicTable.MarkedLetters.SelectMany(static m => m.Letters.Zip(m.Characters, (letter, character) => ($"{letter}{m.Mark}", character.ToString()))),
        .. MnemonicTable.Marks.Select(static m => (m.Name, m.Mark.ToString())),
        ("rlig", LigatureRight.ToString()), ("rdbltil", DoubleTildeRight.ToString()),
        ("joiner", "\u200D"), ("nonjoin", "\u200C"), ("shy", "\u00AD"), ("space", " "), ("esc", "\u001B"),
    ];

    private static IEnumerable<(string Name, string Text)> Words(string table) =>
        table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static word => (word[..word.IndexOf('=', StringComparison.Ordinal)], word[(word.IndexOf('=', StringComparison.Ordinal) + 1)..]));
}
