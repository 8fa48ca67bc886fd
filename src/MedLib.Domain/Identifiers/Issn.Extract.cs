using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <content>Finding one in the wild.</content>
public readonly partial record struct Issn
{
    private const int EarliestYear = 1500;
    private const int LatestYear = 2100;

    private static readonly string[] Labels = ["ISSN", "eISSN", "pISSN", "ISSN-L", "ISSNL"];

    /// <summary>The first ISSN in a text such as <c>ISSN 0028-4793 (print)</c>.</summary>
    /// <remarks>
    /// Four digits, a hyphen or dash and four with a right check digit count wherever they are not part of a longer number or word, except
    /// two years such as <c>1990-1999</c>. With <c>ISSN</c> before them, at the beginning of the text or alone, they may also be
    /// written with a space or together; after <c>ISSN</c> and alone two years count too.
    /// </remarks>
    /// <param name="text">Any text; it is walked through once.</param>
    /// <returns>The number, or <see cref="None"/>.</returns>
    public static Issn Extract(ReadOnlySpan<char> text) => Extraction.First<Issn>(text);

    /// <summary>Every ISSN in a text, in its order.</summary>
    /// <param name="text">Any text; it is walked through once.</param>
    public static ValueList<Issn> ExtractAll(ReadOnlySpan<char> text) => Extraction.All<Issn>(text);

    static bool IExtractable<Issn>.TryFindNext(ReadOnlySpan<char> text, ref int from, out Issn found)
    {
        if (Extraction.TryWhole(text, ref from, out found))
        {
            return true;
        }

        for (var i = from; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var isLabeled = Surroundings.IsLabeled(text, i, Labels);
            if (!isLabeled && !Surroundings.Opens(text, i))
            {
                continue;
            }

            var run = DigitRun.Read(text, i);
            if (run.Count >= Digits
                && Surroundings.Closes(text, run.EndOf(Digits))
                && (run.IsInFours(Digits) || run.IsGlued(Digits))
                && (isLabeled || Surroundings.IsFirst(text, i) || Surroundings.IsDash(text[run.EndOf(4)]))
                && (isLabeled || run.IsGlued(Digits) || !AreYears(run.First(Digits)))
                && TryParse(run.First(Digits), out found))
            {
                from = run.EndOf(Digits);
                return true;
            }
        }

        from = text.Length;
        return false;
    }

    private static bool AreYears(ReadOnlySpan<char> eight) =>
        IdentifierText.FirstNonDigit(eight) < 0
        && IdentifierText.Number(eight[..4]) is >= EarliestYear and var first && IdentifierText.Number(eight[4..]) is <= LatestYear and var second && first <= second;
}
