using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Queries;

namespace MedLib.Cli.Verbs;

/// <summary>Finds what a person names at the command line.</summary>
internal static class Finder
{
    private const int Enough = 2; // to tell one from several

    /// <summary>The open loans of some items.</summary>
    public static async Task<Dictionary<ItemId, LoanEntry>> LoansAsync(Library library, IEnumerable<Item> items, CancellationToken cancellationToken)
    {
        var loans = new Dictionary<ItemId, LoanEntry>();
        foreach (var item in items)
        {
            var open = await library.LoanLists.OpenLoansAsync(new LoanFilter { Item = item.Id }, new LoanOrder(), new PageRequest(1), cancellationToken);
            if (open.Rows is [var loan])
            {
                loans.Add(item.Id, loan);
            }
        }

        return loans;
    }

    /// <summary>The records that something names: an id, the barcode of an item, or a number.</summary>
    public static async Task<IReadOnlyList<BibliographicRecord>> RecordsAsync(Library library, string what, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(what, out var id) && await library.Catalog.FindAsync(RecordId.From(id), cancellationToken) is { } byId)
        {
            return [byId];
        }

        if (Barcode.TryParse(what, out var barcode)
            && (await library.Items.FindByBarcodeAsync(barcode, cancellationToken))?.State.Record is { } ofItem
            && await library.Catalog.FindAsync(ofItem, cancellationToken) is { } byItem)
        {
            return [byItem];
        }

        var filter = new CatalogFilter { Identifier = what };
        if (filter.Terms.IsEmpty)
        {
            return [];
        }

        var found = await library.CatalogLists.SearchAsync(filter, new CatalogOrder(), new PageRequest(Enough), cancellationToken);
        var records = new List<BibliographicRecord>();
        foreach (var entry in found.Rows)
        {
            records.Add((await library.Catalog.FindAsync(entry.Record, cancellationToken))!);
        }

        return records;
    }
}
