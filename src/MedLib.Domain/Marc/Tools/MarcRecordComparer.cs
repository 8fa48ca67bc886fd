using System.Text;
using MedLib.Domain.Marc.Paths;

namespace MedLib.Domain.Marc.Tools;

/// <summary>Orders of records. Texts compare by their characters, whatever the culture; a record without the value comes first.</summary>
/// <remarks>The key of each record is made anew for each comparison: to sort many, sort by <see cref="KeyOf"/>.</remarks>
public sealed class MarcRecordComparer : IComparer<MarcRecord>
{
    private const int DigitsOfNumber = 20;
    private readonly Func<MarcRecord, string?> _key;

    private MarcRecordComparer(Func<MarcRecord, string?> key) => _key = key;

    /// <summary>By control number (001); runs of digits compare as numbers, so that <c>n9</c> comes before <c>n10</c>.</summary>
    public static MarcRecordComparer ByControlNumber { get; } = new(static record => record.ControlNumber is { } number ? Padded(number) : null);

    /// <summary>By title (245 <c>$a</c>, <c>$n</c>, <c>$p</c>, <c>$b</c>) without the article that its second indicator counts, in capitals, letters and digits only.</summary>
    public static MarcRecordComparer ByTitle { get; } = new(Title);

    /// <summary>By the first value that a path finds, character by character.</summary>
    /// <param name="path">The path.</param>
    public static MarcRecordComparer By(MarcPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new(record => record.First(path));
    }

    /// <summary>The key by which a record is put in order, to be compared by characters (<see cref="StringComparer.Ordinal"/>); null where it has none.</summary>
    /// <param name="record">The record.</param>
    public string? KeyOf(MarcRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return _key(record);
    }

    /// <inheritdoc/>
    public int Compare(MarcRecord? x, MarcRecord? y) => string.CompareOrdinal(x is null ? null : _key(x), y is null ? null : _key(y));

    private static string? Title(MarcRecord record)
    {
        if (record.DataFields("245").FirstOrDefault() is not { } field)
        {
            return null;
        }

        var text = string.Join(' ', field.Subfields.Where(static s => s.Code is 'a' or 'n' or 'p' or 'b').Select(static s => s.Value));
        var skipped = char.IsAsciiDigit(field.Indicator2) ? Math.Min(field.Indicator2 - '0', text.Length) : 0;
        var key = new StringBuilder(text.Length);
        foreach (var character in text.AsSpan(skipped))
        {
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                key.Append(char.ToUpperInvariant(character));
            }
            else if (key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd(' ');
    }

    // Leading zeros go, missing ones come: numbers of any usual length compare by their characters then.
    private static string Padded(string text)
    {
        var key = new StringBuilder(text.Length + DigitsOfNumber);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end == i)
            {
                key.Append(text[i++]);
                continue;
            }

            var digits = text.AsSpan(i, end - i).TrimStart('0');
            key.Append('0', Math.Max(0, DigitsOfNumber - digits.Length)).Append(digits);
            i = end;
        }

        return key.ToString();
    }
}
