using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Classification;

namespace MedLib.Domain.Holdings;

/// <summary>Which lines of the shelf list are wanted. What is null does not narrow.</summary>
public sealed record ShelfFilter
{
    private const char AfterAnything = '~'; // keys hold digits and capitals only

    /// <summary>The filter that lets through everything that is still held.</summary>
    public static ShelfFilter All { get; } = new();

    /// <summary>One location.</summary>
    public LocationCode? Location { get; init; }

    /// <summary>The key from which on; that one included.</summary>
    public ShelfKey? From { get; init; }

    /// <summary>The key up to which; that one and all that begin with it included, so <c>WG 400</c> takes all its books.</summary>
    public ShelfKey? To { get; init; }

    /// <summary>How the call number begins, without case and punctuation: <c>WG</c>, <c>wg 1</c>.</summary>
    public string? CallNumberPrefix { get; init; }

    /// <summary>Whether items that left the collection are wanted too.</summary>
    public bool IncludeWithdrawn { get; init; }

    /// <summary>The lowest <see cref="ShelfEntry.ShelfKey"/> wanted, ordinal; null where there is no limit.</summary>
    public string? LowestKey => From?.Value;

    /// <summary>What a <see cref="ShelfEntry.ShelfKey"/> must come before, ordinal; null where there is no limit.</summary>
    public string? KeyBound => To is null ? null : $"{WithoutEnd(To.Value.Value)}{AfterAnything}";

    /// <summary>How a <see cref="ShelfEntry.CallNumberText"/> must begin; null where it does not matter. It holds no wildcard of SQL.</summary>
    public string? FoldedPrefix => SearchText.Fold(CallNumberPrefix) is { Length: > 0 } prefix ? prefix : null;

    /// <summary>Whether a line is wanted.</summary>
    /// <param name="entry">The line.</param>
    public bool Matches(ShelfEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return (IncludeWithdrawn || !entry.IsWithdrawn)
            && (Location is null || Location == entry.Location)
            && (LowestKey is not { } lowest || string.CompareOrdinal(entry.ShelfKey, lowest) >= 0)
            && (KeyBound is not { } bound || string.CompareOrdinal(entry.ShelfKey, bound) < 0)
            && (FoldedPrefix is not { } prefix || entry.CallNumberText.StartsWith(prefix, StringComparison.Ordinal));
    }

    // A key ends with a 0 of its own, where those of the books of a class go on.
    private static string WithoutEnd(string key) => key.EndsWith('0') ? key[..^1] : key;
}
