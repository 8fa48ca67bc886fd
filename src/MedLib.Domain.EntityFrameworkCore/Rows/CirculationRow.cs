namespace MedLib.Domain.EntityFrameworkCore.Rows;

/// <summary>A line of the open loans.</summary>
internal sealed class LoanRow : ListRow
{
    public required Guid Borrower { get; set; }

    public required Guid Item { get; set; }

    public required string DueKey { get; set; }

    public required string OpenedKey { get; set; }
}

/// <summary>A line of the closed loans.</summary>
internal sealed class LoanHistoryRow : ListRow
{
    public required Guid Borrower { get; set; }

    public required Guid Item { get; set; }

    public required string ClosedKey { get; set; }

    public required string OpenedKey { get; set; }
}

/// <summary>A row of a list that an aggregate has several of. Its id is told apart within the aggregate only.</summary>
internal abstract class PartRow : ListRow
{
    public required Guid Owner { get; set; }
}

/// <summary>A line of the open requests; the owner is the queue.</summary>
internal sealed class RequestRow : PartRow
{
    public required Guid Borrower { get; set; }

    public required string Pickup { get; set; }

    public required string Stage { get; set; }

    public required string Kind { get; set; }

    public required Guid? Item { get; set; }

    public required string PlacedKey { get; set; }

    public required string PositionKey { get; set; }

    public required string ReadyKey { get; set; }
}

/// <summary>A line of the charges; the owner is the ledger.</summary>
internal sealed class ChargeRow : PartRow
{
    public required string Payer { get; set; }

    public required string Kind { get; set; }

    public required Guid? Loan { get; set; }

    public required bool IsOpen { get; set; }

    public required string ChargedKey { get; set; }

    public required string OwedKey { get; set; }
}
