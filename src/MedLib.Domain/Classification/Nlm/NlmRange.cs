using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>A range of classes as the schedules and the index write it: <c>WG 120-170</c>, <c>QV 77.2-77.9</c>, one class, one schedule.</summary>
/// <remarks>
/// A range holds everything in its last class: <c>WG 120-170</c> holds WG 170.5, and <c>QV 77.2-77.9</c> holds QV 77.95. Letters
/// alone are the whole schedule.
/// </remarks>
public sealed record NlmRange
{
    private NlmRange(NlmClassNumber first, NlmClassNumber last) => (First, Last) = (first, last);

    /// <summary>The first class.</summary>
    public NlmClassNumber First { get; }

    /// <summary>The last class; the first where the range is one class.</summary>
    public NlmClassNumber Last { get; }

    /// <summary>The range on the shelf.</summary>
    public ShelfRange Shelf => new(KeyOf(First), Stem(Last).Successor());

    /// <summary>The range on the shelves of a library that has its own place for bibliographies.</summary>
    /// <param name="bibliographies">Where bibliographies stand.</param>
    /// <returns>The range; with their subjects bibliographies have no shelf of their own, and theirs is that of the subjects' classes.</returns>
    public ShelfRange ShelfWith(BibliographyPlacement bibliographies) =>
        bibliographies == BibliographyPlacement.WithSubject && First.IsBibliography && Last.IsBibliography
            ? new NlmRange(First with { IsBibliography = false }, Last with { IsBibliography = false }).Shelf
            : Shelf;

    /// <summary>
    /// The range with its companions: the bibliographies of the same classes (<c>ZWG 120-170</c>) and, for a whole schedule, the
    /// 19th century's subdivisions of it (<c>WGA</c> to <c>WGZ</c>).
    /// </summary>
    public IReadOnlyList<ShelfRange> WithCompanions()
    {
        List<ShelfRange> ranges = [Shelf];
        if (First.IsBibliography)
        {
            return ranges;
        }

        // What lies between two schedules has those of all but the last in it already.
        if (Last.Number is null && Last.Letters.Length == 2)
        {
            ranges.Add(new(ShelfKey.Made(Last.Letters + "A"), ShelfKey.Made(Last.Letters + "Z").Successor()));
        }

        if (First.Kind is NlmClassKind.Main or NlmClassKind.NineteenthCentury)
        {
            ranges.Add(new NlmRange(First with { IsBibliography = true }, Last with { IsBibliography = true }).Shelf);
        }

        return ranges;
    }

    /// <summary>Whether a number stands in the range.</summary>
    /// <param name="key">The number's key.</param>
    public bool Contains(ShelfKey key) => Shelf.Contains(key);

    /// <summary>The range that a text says.</summary>
    /// <param name="text">One class, or two with a hyphen between; the second may leave its letters out.</param>
    /// <exception cref="FormatException">The text is no range of NLM or LC classes, or ends before it starts.</exception>
    public static NlmRange Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var range) ? range : throw new FormatException($"'{text}' is not a range of classes.");

    /// <summary>Reads a text, if it is a range of NLM or LC classes.</summary>
    /// <param name="text">One class, or two with a hyphen between; the second may leave its letters out.</param>
    /// <param name="range">The range, or null.</param>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out NlmRange? range)
    {
        range = null;
        var hyphen = text.IndexOfAny('-', '\u2013');
        var low = hyphen < 0 ? text : text[..hyphen];
        if (!TryReadClass(low, out var first))
        {
            return false;
        }

        if (hyphen < 0)
        {
            range = new NlmRange(first, first);
            return true;
        }

        var high = text[(hyphen + 1)..].Trim();
        var letters = high.IsEmpty || !char.IsAsciiDigit(high[0]) ? "" : (first.IsBibliography ? "Z" : "") + first.Letters + " ";
        if (!TryReadClass(string.Concat(letters, high), out var last) || KeyOf(first) > KeyOf(last))
        {
            return false;
        }

        range = new NlmRange(first, last);
        return true;
    }

    /// <summary>The range as the schedules write it; letters that are the same are written once.</summary>
    public override string ToString()
    {
        if (First == Last)
        {
            return First.ToString();
        }

        var last = Last.ToString();
        var letters = (Last.IsBibliography ? "Z" : "") + Last.Letters;
        var same = First.Number is not null && Last.Number is not null && First.IsBibliography == Last.IsBibliography && string.Equals(First.Letters, Last.Letters, StringComparison.Ordinal);
        return $"{First}-{(same ? last[letters.Length..].TrimStart() : last)}";
    }

    private static bool TryReadClass(ReadOnlySpan<char> text, [NotNullWhen(true)] out NlmClassNumber? number)
    {
        number = NlmCallNumber.TryParse(text, out var read) && read.Tokens.IsEmpty ? read.Class : null;
        return number is not null;
    }

    private static ShelfKey KeyOf(NlmClassNumber number) => ShelfKey.Of(CallNumberScheme.Nlm, number.ToString());

    // What the keys of everything in a class begin with. Digits after a point are raised by one, so no 0 there belongs to them.
    private static ShelfKey Stem(NlmClassNumber number)
    {
        if (number.Decimals.Length > 0 || number.Topic is not null || number.Suffix is not null)
        {
            // The 0 that ends a topic's digits stays: O7 does not hold O75, which is another topic.
            var digits = KeyOf(number).Value.TrimEnd('0');
            return ShelfKey.Made(number.Topic is null ? digits : digits + '0');
        }

        var stem = new StringBuilder(number.IsBibliography ? "Z" : "").Append(number.Letters);
        if (number.Number is { } whole)
        {
            stem.Append('0', 4 - stem.Length).Append(whole.ToString("D4", CultureInfo.InvariantCulture));
        }
        else if (stem.Length < 4)
        {
            stem.Append('0'); // WG, but not WGA
        }

        return ShelfKey.Made(stem.ToString());
    }
}
