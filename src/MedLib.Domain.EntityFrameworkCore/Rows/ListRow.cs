namespace MedLib.Domain.EntityFrameworkCore.Rows;

/// <summary>A row of a list: what it is shown as, and beside it what it is found and sorted by.</summary>
internal abstract class ListRow
{
    public required Guid Id { get; set; }

    public required string Json { get; set; }
}

/// <summary>By which rules a list was made, which are not those of its rows alone.</summary>
internal sealed class ListRulesRow
{
    public required string Name { get; set; }

    public required string Rules { get; set; }
}

/// <summary>A line of the catalog.</summary>
internal sealed class CatalogRow : ListRow
{
    public required string Material { get; set; }

    public required string TitleText { get; set; }

    public required string NameText { get; set; }

    public required string IdentifierText { get; set; }

    public required string AnyText { get; set; }

    public required string TitleKey { get; set; }

    public required string NameKey { get; set; }

    public required string YearKey { get; set; }

    public required string AddedKey { get; set; }
}

/// <summary>A line of the shelf list.</summary>
internal sealed class ShelfRow : ListRow
{
    public required string Location { get; set; }

    public required string ShelfKey { get; set; }

    public required string CallNumberText { get; set; }

    public required bool IsWithdrawn { get; set; }

    public required string SortKey { get; set; }
}

/// <summary>A line of the orders.</summary>
internal sealed class OrderRow : ListRow
{
    public required string State { get; set; }

    public required string Vendor { get; set; }

    /// <summary>The ids of its funds, each between blanks.</summary>
    public required string Funds { get; set; }

    public required string NumberKey { get; set; }

    public required string PlacedKey { get; set; }
}

/// <summary>A line of the funds.</summary>
internal sealed class FundRow : ListRow
{
    public required string Currency { get; set; }

    public required bool IsOverdrawn { get; set; }

    public required string SortKey { get; set; }
}
