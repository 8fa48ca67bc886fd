using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using NodaTime;

namespace MedLib.Domain.Circulation.Offline;

/// <summary>An item as the library knows it when a batch is handed over.</summary>
/// <param name="Item">The item.</param>
public sealed record OnlineItem(ItemId Item)
{
    /// <summary>Since when it is on loan; null where it is on none.</summary>
    public Instant? LentAt { get; init; }

    /// <summary>When it was last scanned, lent or taken back; null where it never was.</summary>
    public Instant? LastScannedAt { get; init; }

    internal Instant? LastSeenAt => LastScannedAt is not { } scanned ? LentAt : LentAt is { } lent && lent > scanned ? lent : scanned;
}

/// <summary>What a batch of a desk that was offline is held against: the library as it is when the batch is handed over.</summary>
public sealed record OnlineState
{
    /// <summary>When the batch is handed over.</summary>
    public required Instant At { get; init; }

    /// <summary>The item that has a barcode; null where none has.</summary>
    public required Func<Barcode, OnlineItem?> Item { get; init; }

    /// <summary>The borrower who has a card; null where nobody has.</summary>
    public required Func<Barcode, BorrowerId?> Borrower { get; init; }

    /// <summary>Whether a command was accepted before.</summary>
    public Func<CommandId, bool> WasAccepted { get; init; } = static _ => false;

    /// <summary>Within how much time the same act on the same item is the same scan.</summary>
    public Duration SameScan { get; init; } = Duration.FromSeconds(10);
}
