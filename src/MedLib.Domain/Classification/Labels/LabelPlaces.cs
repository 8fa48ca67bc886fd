using System.Runtime.InteropServices;
using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Labels;

/// <summary>Where a part stands in the text of a call number.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends; the next one starts here, or after blanks.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LabelPlace(CallNumberPartKind Kind, int Start, int End)
{
    internal int Length => End - Start;
}

/// <summary>Finds the parts of a call number again in its text, and gives each character of the text to one of them.</summary>
/// <remarks>
/// A scheme may write a part otherwise than the library did (in capitals, without a dot), so letters and digits are compared without case and
/// accents and the rest is passed over. Where they do not agree, what remains of the text is taken word by word. Punctuation goes to the
/// part that it touches; between two that touch, a dot leads the second or ends the first as the style has it, and what closes or joins
/// ends the first. The way is one pass over text and parts.
/// </remarks>
internal static class LabelPlaces
{
    internal static List<LabelPlace> Of(string text, IEnumerable<CallNumberPart> parts, bool dotLeads)
    {
        var places = new List<LabelPlace>();
        var clean = CallNumberText.Clean(text);
        var at = 0;
        foreach (var part in parts)
        {
            if (Find(clean, at, CallNumberText.Clean(part.Text)) is not { } found)
            {
                break;
            }

            if (found.Length > 0)
            {
                places.Add(new LabelPlace(part.Kind, found.Start, found.Start + found.Length));
                at = found.Start + found.Length;
            }
        }

        AddWords(text, at, places);
        Fill(text, places, dotLeads);
        return places;
    }

    // The letters and digits of the part, the next ones in the text; with the punctuation of its own around them.
    private static (int Start, int Length)? Find(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> part)
    {
        var first = NextCounting(part, 0);
        if (first == part.Length)
        {
            return (at, 0);
        }

        var (start, end) = (-1, at);
        for (var i = first; i < part.Length; i = NextCounting(part, i + 1))
        {
            var next = NextCounting(text, end);
            if (next == text.Length || CallNumberText.Fold(text[next]) != CallNumberText.Fold(part[i]))
            {
                return null;
            }

            start = start < 0 ? next : start;
            end = next + 1;
        }

        for (var before = first - 1; before >= 0 && start > at && text[start - 1] == part[before]; before--)
        {
            start--;
        }

        for (var after = LastCounting(part) + 1; after < part.Length && end < text.Length && text[end] == part[after]; after++)
        {
            end++;
        }

        return (start, end - start);
    }

    private static void AddWords(string text, int at, List<LabelPlace> places)
    {
        while (true)
        {
            var start = NextCounting(text, at);
            if (start == text.Length)
            {
                return;
            }

            at = start;
            while (at < text.Length && !LabelText.IsBlank(text[at]))
            {
                at++;
            }

            places.Add(new LabelPlace(CallNumberPartKind.Other, start, at));
        }
    }

    private static void Fill(string text, List<LabelPlace> places, bool dotLeads)
    {
        if (places.Count == 0)
        {
            places.Add(new LabelPlace(CallNumberPartKind.Other, 0, text.Length));
            return;
        }

        places[0] = places[0] with { Start = 0 };
        places[^1] = places[^1] with { End = text.Length };
        for (var i = 1; i < places.Count; i++)
        {
            var border = Border(text, places[i - 1].End, places[i].Start, dotLeads);
            places[i - 1] = places[i - 1] with { End = border };
            places[i] = places[i] with { Start = border };
        }
    }

    private static int Border(string text, int from, int to, bool dotLeads)
    {
        // What touches the second and not the first leads the second.
        var touching = to;
        while (touching > from && !LabelText.IsBlank(text[touching - 1]))
        {
            touching--;
        }

        if (touching > from)
        {
            return touching;
        }

        var border = from;
        while (border < to && (text[border] is ')' or ']' or '}' or '/' or '-' or ':' or ',' or ';' or '&' || (!dotLeads && text[border] == '.')))
        {
            border++;
        }

        return border;
    }

    private static int NextCounting(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && !CallNumberText.IsLetter(text[at]) && !CallNumberText.IsDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int LastCounting(ReadOnlySpan<char> text)
    {
        var last = text.Length - 1;
        while (last >= 0 && !CallNumberText.IsLetter(text[last]) && !CallNumberText.IsDigit(text[last]))
        {
            last--;
        }

        return last;
    }
}
