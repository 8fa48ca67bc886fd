using MedLib.Domain.Cataloging;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Shelving;
using MedLib.Domain.Holdings.Items;

namespace MedLib.Domain.Holdings;

/// <summary>What an item is shelved by: what is said of the item itself, else of its holding, by the practice of its location.</summary>
/// <param name="CallNumber">Its call number, or null; it is printed where it stands by title too.</param>
/// <param name="Title">The title it stands by; null where it stands by its call number, or by nothing.</param>
/// <param name="Key">Its place among all of the location: <see cref="ShelfKey.Value"/> of call number or title.</param>
/// <param name="Section">What the practice puts before the key, so that prefixes file.</param>
internal sealed record ItemShelving(CallNumber? CallNumber, string? Title, ShelfKey Key, string Section)
{
    internal static ItemShelving Of(Item item, Holding? holding, BibliographicRecord? record, ShelvingPractices practices)
    {
        var practice = practices.Of(item.Location);
        var callNumber = item.Details.CallNumber ?? holding?.CallNumber;
        var isByTitle = practice.ByTitle
            || Said(item.Details.ShelvingTitle) is not null
            || (item.Details.CallNumber is null && holding is { Details.IsShelvedByTitle: true });
        if (!isByTitle)
        {
            return new(callNumber, Title: null, callNumber?.Key ?? default, practice.Prefixes.SectionOf(callNumber?.Prefix));
        }

        var title = Said(item.Details.ShelvingTitle) ?? Said(holding?.Details.ShelvingTitle) ?? TitleOf(record) ?? item.Label ?? "";
        return new(callNumber, title, TitleShelfKey.Of(title), practice.Prefixes.SectionOf(prefix: null));
    }

    private static string? Said(string? title) => string.IsNullOrWhiteSpace(title) ? null : title;

    // Without the article, as 852 $l has it.
    private static string? TitleOf(BibliographicRecord? record) => record is null
        ? null
        : string.Join(". ", new[] { record.Description.Title.SortTitle, record.Description.Title.PartNumber, record.Description.Title.PartName }.Where(static part => !string.IsNullOrWhiteSpace(part)));
}
