using System.Text;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Cutters;

/// <summary>The cutter table of the Library of Congress, which NLM uses for government and hospital serials (W2, WX 2).</summary>
/// <remarks>
/// A letter, then a digit for each further letter by rows that depend on the first. Names that start with a number take A15, the
/// middle of A12-A19, so that room is left on both sides. Source: Library of Congress, Classification and Shelflisting Manual G 63.
/// </remarks>
public sealed class LcCutterTable : ICutterTable
{
    private const int MostDigits = 9;

    // The digit for the second letter, a to z: after a vowel, after S, after another consonant; and for the third after Qu.
    private const string AfterVowel = "22233333333445566788999999";
    private const string AfterS = "22334445555566666667899999";
    private const string AfterConsonant = "33334444555555666777888899";
    private const string AfterQu = "33334444555555666778888899";

    /// <summary>The table with a number of digits.</summary>
    /// <param name="digits">How many digits a cutter has, 1 to 9, where the name has letters for them; NLM begins with two.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer digits or more.</exception>
    public LcCutterTable(int digits = 2)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, MostDigits);
        Digits = digits;
    }

    /// <summary>How many digits a cutter has, where the name has letters for them.</summary>
    public int Digits { get; }

    /// <inheritdoc/>
    public string Name => "Library of Congress Cutter Table";

    /// <inheritdoc/>
    public Result<CutterLookup> Lookup(CutterName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (NumeralCutter.StartsWithNumber(name))
        {
            return NumeralCutter.Of(name, before: "1", Digits);
        }

        if (name.Filing.Length == 0 || !char.IsAsciiLetterLower(name.Filing[0]))
        {
            return Finding.Error(CutterCodes.NotInTable);
        }

        var letters = CutterLetters.Of(name.Filing);
        var (number, used, row) = letters.StartsWith("qu", StringComparison.Ordinal) ? (Second(letters, 2, AfterQu, ended: "3"), 3, "Qu")
            : letters is ['q', ..] ? (AfterQ(letters), 2, "Qa-Qt")
            : (Second(letters, 1, Row(letters[0]), ended: "2"), 2, RowName(letters[0]));

        number = number.Length > Digits ? number[..Digits] : number;
        var rest = letters.AsSpan(Math.Min(used, letters.Length));
        var expanded = LcExpansion.Of(rest, Digits - number.Length);
        var entry = expanded.Length == 0 ? row : $"{row}; {rest[..expanded.Length]}";
        return new CutterLookup(new ItemCutter(char.ToUpperInvariant(letters[0]).ToString(), number + expanded, ""), entry, rest[expanded.Length..].ToString());
    }

    private static string Row(char initial) => initial switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => AfterVowel,
        's' => AfterS,
        _ => AfterConsonant,
    };

    private static string RowName(char initial) => initial switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => "initial vowel",
        's' => "initial S",
        _ => "other consonant",
    };

    // A name that ends here, or goes on with a digit, stands before those that go on with letters.
    private static string Second(string letters, int at, string row, string ended) =>
        at < letters.Length && char.IsAsciiLetterLower(letters[at]) ? row[letters[at] - 'a'].ToString() : ended;

    // Qa to Qt share 2 to 29, so the second letter takes the digit after the 2; Qv to Qz follow Quz.
    private static string AfterQ(string letters) => letters switch
    {
        [_] => "2",
        [_, var second, ..] when second > 'u' => "99",
        [_, var second, ..] => $"2{LcExpansion.Digit(second)}",
        _ => "2",
    };
}
