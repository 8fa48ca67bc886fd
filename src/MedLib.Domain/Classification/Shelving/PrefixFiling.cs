using System.Globalization;
using System.Text.Json.Serialization;
using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Shelving;

/// <summary>How the prefixes of call numbers file in a location: <c>REF</c>, <c>Folio</c>.</summary>
/// <remarks>
/// From the start of the shelf: the prefixes listed in <see cref="First"/>, in that order; other prefixes where they stand before; all without a prefix; other
/// prefixes where they stand after; those listed in <see cref="Last"/>. Prefixes are alike whatever their case, accents and punctuation.
/// </remarks>
public sealed record PrefixFiling
{
    private const char ListedFirst = '1';
    private const char OtherBefore = '2';
    private const char Rest = '5';
    private const char OtherAfter = '7';
    private const char ListedLast = '8';

    /// <summary>Prefixes are printed and do not file: <c>REF WB 100</c> stands at <c>WB 100</c>.</summary>
    public static PrefixFiling Ignored { get; } = new();

    /// <summary>Each prefix has a shelf of its own before the rest.</summary>
    public static PrefixFiling Before { get; } = new() { Others = PrefixShelf.Before };

    /// <summary>Each prefix has a shelf of its own after the rest.</summary>
    public static PrefixFiling After { get; } = new() { Others = PrefixShelf.After };

    /// <summary>Prefixes that have shelves of their own before all the rest, in their order.</summary>
    public ValueList<string> First { get; init; } = [];

    /// <summary>Prefixes that have shelves of their own after all the rest, in their order.</summary>
    public ValueList<string> Last { get; init; } = [];

    /// <summary>Where prefixes stand that are not listed.</summary>
    public PrefixShelf Others { get; init; }

    /// <summary>Whether no prefix files.</summary>
    [JsonIgnore]
    public bool IgnoresAll => First.IsEmpty && Last.IsEmpty && Others == PrefixShelf.WithTheRest;

    /// <summary>Whether a prefix is listed.</summary>
    /// <param name="prefix">The prefix.</param>
    public bool Lists(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var wanted = KeyOf(prefix);
        return IndexIn(First, wanted) >= 0 || IndexIn(Last, wanted) >= 0;
    }

    /// <summary>What the keys of a prefix's shelf begin with: digits and capitals; the empty text where no prefix files.</summary>
    /// <param name="prefix">The prefix; null or empty where there is none.</param>
    public string SectionOf(string? prefix)
    {
        if (IgnoresAll)
        {
            return "";
        }

        var key = KeyOf(prefix);
        if (key.Length == 1)
        {
            return Rest.ToString(); // nothing that files
        }

        return IndexIn(First, key) is >= 0 and var first ? Listed(ListedFirst, first)
            : IndexIn(Last, key) is >= 0 and var last ? Listed(ListedLast, last)
            : Others switch
            {
                PrefixShelf.Before => $"{OtherBefore}{key}",
                PrefixShelf.After => $"{OtherAfter}{key}",
                _ => Rest.ToString(),
            };
    }

    private static int IndexIn(ValueList<string> prefixes, string key)
    {
        for (var i = 0; i < prefixes.Count; i++)
        {
            if (string.Equals(KeyOf(prefixes[i]), key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static string KeyOf(string? prefix) => ShelfKey.Of(CallNumberScheme.Local, prefix).Value;

    private static string Listed(char shelf, int index)
    {
        Span<char> section = stackalloc char[KeyWriter.Ordinary];
        var writer = new KeyWriter(section);
        writer.Append(shelf);
        writer.AppendInteger(index.ToString(CultureInfo.InvariantCulture));
        writer.TryFinish(out var length);
        return new string(section[..length]);
    }
}
