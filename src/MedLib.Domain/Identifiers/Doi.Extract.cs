using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <content>Finding one in the wild.</content>
public readonly partial record struct Doi
{
    private const string Resolver = "doi.org/";
    private const string Quotes = "\"“”„«»'’‘`*_";

    private const string Brackets = "()[]{}<>"; // each with what closes it

    private static readonly string[] Labels = ["doi"];

    /// <summary>The first DOI in a text such as <c>doi:10.1000/182.</c> or <c>https://doi.org/10.1000/182</c>.</summary>
    /// <remarks>
    /// It ends at a space, a quotation mark or a tag of HTML. What closes a sentence or a bracket that is not open in it is cut from its
    /// end, although a DOI may end so. In an address it ends at a query, and its escapes are undone.
    /// </remarks>
    /// <param name="text">Any text; it is walked through once.</param>
    /// <returns>The DOI, or <see cref="None"/>.</returns>
    public static Doi Extract(ReadOnlySpan<char> text) => Extraction.First<Doi>(text);

    /// <summary>Every DOI in a text, in its order.</summary>
    /// <param name="text">Any text; it is walked through once.</param>
    public static ValueList<Doi> ExtractAll(ReadOnlySpan<char> text) => Extraction.All<Doi>(text);

    static bool IExtractable<Doi>.TryFindNext(ReadOnlySpan<char> text, ref int from, out Doi found)
    {
        // A DOI may hold anything, so even a whole text that is one may be one and the point of its sentence.
        found = None;
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] != '1'
                || !(Surroundings.Opens(text, i) || Surroundings.IsLabeled(text, i, Labels))
                || PrefixLength(text[i..]) is not (> 0 and var prefix))
            {
                continue;
            }

            var isAddress = text[..i].EndsWith(Resolver, StringComparison.OrdinalIgnoreCase);
            var end = EndOf(text, i + prefix + 1, isAddress ? "?#" : i > 0 && text[i - 1] == '=' ? "&#" : "");
            var doi = text[i..(i + CutEnd(text[i..end], prefix + 1))];
            if (TryParse(isAddress && doi.Contains('%') ? Uri.UnescapeDataString(doi) : doi, out found))
            {
                from = end;
                return true;
            }

            i = Math.Max(i, end - 1);
        }

        from = text.Length;
        return false;
    }

    // Where the characters end that may belong to it.
    private static int EndOf(ReadOnlySpan<char> text, int at, string stops)
    {
        for (; at < text.Length; at++)
        {
            var c = text[at];
            var rest = text[(at + 1)..];
            if (char.IsWhiteSpace(c) || char.IsControl(c)
                || c is '"' or '“' or '”' or '«' or '»'
                || stops.Contains(c, StringComparison.Ordinal)
                || (c == '<' && rest is ['/' or '!' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..])
                || (c is ',' or ';' or '|' && (PrefixLength(rest) > 0 || rest.StartsWith("doi:", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("http", StringComparison.OrdinalIgnoreCase))))
            {
                break;
            }
        }

        return at;
    }

    // The length without the punctuation at the end that belongs to the text around.
    private static int CutEnd(ReadOnlySpan<char> doi, int suffix)
    {
        Span<int> open = stackalloc int[Brackets.Length / 2]; // how many of each kind are open, those that close without one counted below zero
        foreach (var c in doi[suffix..])
        {
            if (Brackets.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at)
            {
                open[at / 2] += at % 2 == 0 ? 1 : -1;
            }
        }

        var length = doi.Length;
        while (length > suffix)
        {
            var c = doi[length - 1];
            var bracket = Brackets.IndexOf(c, StringComparison.Ordinal);
            if (bracket >= 0 && bracket % 2 == 1 && open[bracket / 2] < 0)
            {
                open[bracket / 2]++;
            }
            else if (!(c is '.' or ',' or ';' or ':' or '!' or '?' or '…' || Quotes.Contains(c, StringComparison.Ordinal)))
            {
                break;
            }

            length--;
        }

        return length;
    }
}
