using System.Globalization;
using System.Text;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Classification;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Holdings;

/// <summary>A line of the shelf list: an item where it stands.</summary>
/// <remarks>A holding without items, such as an e-journal, has no line.</remarks>
public sealed record ShelfEntry
{
    private const char Separator = '\t'; // lower than anything within a part, so that a shorter part comes first
    private const int LongestTitle = 100; // a cursor carries the key; the id breaks ties beyond
    private const int NumberWidth = 8;

    /// <summary>The item.</summary>
    public required ItemId Item { get; init; }

    /// <summary>The holding it belongs to, if any.</summary>
    public HoldingId? Holding { get; init; }

    /// <summary>The record of what it is, if any.</summary>
    public RecordId? Record { get; init; }

    /// <summary>Where it belongs.</summary>
    public required LocationCode Location { get; init; }

    /// <summary>The call number as displayed; null where it has none.</summary>
    public string? CallNumber { get; init; }

    /// <summary>The title that it is shelved by; null where it is shelved by its call number, or by nothing.</summary>
    public string? ShelvingTitle { get; init; }

    /// <summary>The key of the call number or title that it is shelved by; empty where there is neither.</summary>
    public required string ShelfKey { get; init; }

    /// <summary>The title, or the label of a thing without one.</summary>
    public required string Title { get; init; }

    /// <summary>Which part of a run it is.</summary>
    public string? Enumeration { get; init; }

    /// <summary>Which copy it is.</summary>
    public int? CopyNumber { get; init; }

    /// <summary>The barcode on it.</summary>
    public Barcode? Barcode { get; init; }

    /// <summary>What kind of item it is.</summary>
    public required ItemCategory Category { get; init; }

    /// <summary>Whether it left the collection.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The key the list is ordered by, by code point: location, shelf of the prefix, call number or title that it is shelved by, title, part, copy.</summary>
    public required string SortKey { get; init; }

    /// <summary>The call number folded, without what stands before it on the label, by the beginning of which <see cref="ShelfFilter.CallNumberPrefix"/> finds it.</summary>
    public required string CallNumberText { get; init; }

    /// <summary>The line of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="holding">Its holding, if it has one.</param>
    /// <param name="record">Its record, if it has one.</param>
    /// <param name="practices">How the library shelves; null stands for <see cref="ShelvingPractices.Default"/>.</param>
    public static ShelfEntry From(Item item, Holding? holding, BibliographicRecord? record, ShelvingPractices? practices = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        var shelving = ItemShelving.Of(item, holding, record, practices ?? ShelvingPractices.Default);
        var title = record?.Description.Title.Line ?? item.Label ?? "";
        var titleKey = record is null ? SearchText.Fold(title) : CatalogIndex.Of(record).TitleKey;
        return new ShelfEntry
        {
            Item = item.Id,
            Holding = item.Holding,
            Record = item.Record,
            Location = item.Location,
            CallNumber = shelving.CallNumber?.ToString(),
            ShelvingTitle = shelving.Title,
            ShelfKey = shelving.Key.Value,
            Title = title,
            Enumeration = item.Details.Enumeration,
            CopyNumber = item.Details.CopyNumber,
            Barcode = item.Barcode,
            Category = item.Category,
            IsWithdrawn = item.IsWithdrawn,
            CallNumberText = SearchText.Fold(shelving.CallNumber?.Text),
            SortKey = string.Join(
                Separator,
                item.Location,
                shelving.Section + shelving.Key.Value,
                Cut(titleKey),
                InNumericOrder(SearchText.Fold(item.Details.Enumeration)),
                (item.Details.CopyNumber ?? 0).ToString("D5", CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>The beginning of the sort keys of what stands at a place of a location.</summary>
    internal static string PlaceOf(LocationCode location, ShelfKey key) => $"{location}{Separator}{key}";

    // Volume 9 stands before volume 10.
    private static string InNumericOrder(string text)
    {
        var key = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var digits = text.AsSpan(start).IndexOfAnyExceptInRange('0', '9');
            digits = digits < 0 ? text.Length - start : digits;
            if (digits == 0)
            {
                key.Append(text[start++]);
                continue;
            }

            key.Append('0', Math.Max(0, NumberWidth - digits)).Append(text.AsSpan(start, digits));
            start += digits;
        }

        return key.ToString();
    }

    private static string Cut(string title) =>
        title.Length <= LongestTitle ? title : title[..(char.IsHighSurrogate(title[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)];
}
