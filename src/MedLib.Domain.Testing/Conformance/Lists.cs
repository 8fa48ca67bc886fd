using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Shelving;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Queries;
using MedLib.Domain.Testing.Conformance.Generation;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>The lists of catalog and shelf with every sort and with filters of every kind, and what each must be.</summary>
internal static partial class Lists
{
    private static readonly SortDirection[] Directions = [SortDirection.Ascending, SortDirection.Descending];

    private static readonly CatalogFilter[] CatalogFilters =
    [
        CatalogFilter.All,
        new() { Title = "HEART" }, new() { Title = "ana the" }, new() { Title = "内科" }, new() { Title = "100%" }, new() { Title = "_vitro" },
        new() { Title = "zzz" }, new() { Title = "\U00020BB7" }, new() { Title = " - " },
        new() { Name = "muller" }, new() { Name = "内田" },
        new() { Identifier = "978-0-306" }, new() { Identifier = "0306406152" }, new() { Identifier = "10150" },
        new() { Any = "quoted bethesda" }, new() { Any = "note 3" },
        new() { Material = GeneratedRecords.Materials[1] }, new() { Material = GeneratedRecords.Materials[3] },
        new() { Material = GeneratedRecords.Materials[0], Title = "h", Any = "bethesda" },
    ];

    private static readonly ShelfFilter[] ShelfFilters =
    [
        ShelfFilter.All,
        new() { IncludeWithdrawn = true },
        .. GeneratedRecords.Locations.Select(static location => new ShelfFilter { Location = location }),
        new() { CallNumberPrefix = "wg" }, new() { CallNumberPrefix = "WG 30" }, new() { CallNumberPrefix = "%" }, new() { CallNumberPrefix = "w_" },
        new() { From = Key("WG 30") }, new() { To = Key("WG 300") }, new() { From = Key("QV"), To = Key("WG 300 A5") },
        new() { From = TitleShelfKey.Of("Heart"), To = TitleShelfKey.Of("Lancet") }, new() { To = TitleShelfKey.Of("内科学") },
        new() { From = Key("WG 300"), Location = GeneratedRecords.Locations[0], IncludeWithdrawn = true },
    ];

    /// <summary>Everything in every order, and each filter in both directions of one sort: filters and sorts have nothing to do with each other.</summary>
    public static IEnumerable<IListCase> Catalog(LibraryUnderTest library, ICatalogQueries queries)
    {
        var sorts = Enum.GetValues<CatalogSort>();
        return
            from filter in CatalogFilters.Index()
            from sort in filter.Item == CatalogFilter.All ? sorts : [sorts[filter.Index % sorts.Length]]
            from direction in Directions
            select Catalog(library, queries, filter.Item, new CatalogOrder(sort, direction));
    }

    public static IEnumerable<IListCase> Shelf(LibraryUnderTest library, IHoldingsQueries queries) =>
        from filter in ShelfFilters
        from direction in Directions
        select Shelf(library, queries, filter, direction);

    private static ListCase<CatalogEntry> Catalog(LibraryUnderTest library, ICatalogQueries queries, CatalogFilter filter, CatalogOrder order) => new(
        $"the catalog by {order.By}, {order.Direction}, {Told(filter)}",
        from record in library.Record.All<BibliographicRecord>()
        let index = CatalogIndex.Of(record.State)
        where filter.Matches(index)
        select new ExpectedRow<CatalogEntry>(CatalogEntry.From(record.State), index.SortKey(order.By), record.State.Id.Value),
        order.Direction,
        (page, token) => queries.SearchAsync(filter, order, page, token),
        token => queries.CountAsync(filter, token),
        token => queries.StreamAsync(filter, order, token));

    private static ListCase<ShelfEntry> Shelf(LibraryUnderTest library, IHoldingsQueries queries, ShelfFilter filter, SortDirection direction) => new(
        $"the shelf list, {direction}, {filter}",
        from item in library.Record.All<Item>()
        let holding = item.State.Holding is { } id ? library.Record.Find<Holding>(id.Value)?.State : null
        let record = item.State.Record is { } id ? library.Record.Find<BibliographicRecord>(id.Value)?.State : null
        let row = ShelfEntry.From(item.State, holding, record, GeneratedRecords.Shelving)
        where filter.Matches(row)
        select new ExpectedRow<ShelfEntry>(row, row.SortKey, row.Item.Value),
        direction,
        (page, token) => direction == SortDirection.Ascending ? queries.ShelfAsync(filter, page, token) : queries.ShelfBackwardsAsync(filter, page, token),
        token => queries.CountShelfAsync(filter, token),
        token => direction == SortDirection.Ascending ? queries.StreamShelfAsync(filter, token) : queries.StreamShelfAsync(filter, token).Reverse());

    private static string Told(CatalogFilter filter) => $"title '{filter.Title}', name '{filter.Name}', identifier '{filter.Identifier}', any '{filter.Any}', material '{filter.Material}'";

    private static ShelfKey Key(string text) => ShelfKey.Of(CallNumberScheme.Nlm, text);
}
