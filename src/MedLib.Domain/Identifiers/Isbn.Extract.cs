using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <content>Finding one in the wild.</content>
public readonly partial record struct Isbn
{
    private static readonly int[] Lengths = [Length, 10, 9];

    private static readonly string[] Labels = ["ISBN", "eISBN", "pISBN", "SBN", "ISBN13", "ISBN10"];

    /// <summary>The first ISBN in a text such as <c>9780987115423 (print ed)</c> or <c>ISBN: 0.306.40615.2</c>.</summary>
    /// <remarks>
    /// Between two digits one hyphen, dash, space, point or low line may stand. Thirteen or ten digits with a right check digit
    /// count wherever they are not part of a longer number or word; nine only after <c>SBN</c> or alone. A number of thirteen with a
    /// wrong check digit is passed over whole, and not searched for one of ten.
    /// </remarks>
    /// <param name="text">Any text; it is walked through once.</param>
    /// <returns>The number, or <see cref="None"/>.</returns>
    public static Isbn Extract(ReadOnlySpan<char> text) => Extraction.First<Isbn>(text);

    /// <summary>Every ISBN in a text, in its order; one that is there twice, or as ten digits and as thirteen, is given twice.</summary>
    /// <param name="text">Any text; it is walked through once.</param>
    public static ValueList<Isbn> ExtractAll(ReadOnlySpan<char> text) => Extraction.All<Isbn>(text);

    static bool IExtractable<Isbn>.TryFindNext(ReadOnlySpan<char> text, ref int from, out Isbn found)
    {
        if (Extraction.TryWhole(text, ref from, out found))
        {
            return true;
        }

        for (var i = from; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || Starts(text, i) is not { } isLabeled)
            {
                continue;
            }

            var run = DigitRun.Read(text, i, points: true);
            foreach (var length in Lengths)
            {
                if (run.Count >= length && (length > 9 || isLabeled) && Surroundings.Closes(text, run.EndOf(length)) && TryParse(run.First(length), out found))
                {
                    from = run.EndOf(length);
                    return true;
                }
            }

            // What looks like a whole number with a slip in it holds no other.
            if (run.Count >= Length && run.First(Length) is ['9', '7', '8' or '9', ..] && Surroundings.Closes(text, run.EndOf(Length)))
            {
                i = run.EndOf(Length) - 1;
            }
        }

        from = text.Length;
        return false;
    }

    // Whether a number may start here, and if so whether it is called an ISBN.
    private static bool? Starts(ReadOnlySpan<char> text, int at) =>
        Surroundings.IsLabeled(text, at, Labels) ? true : Surroundings.Opens(text, at) ? false : null;
}
