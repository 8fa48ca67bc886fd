using System.Text.Json.Serialization;
using MedLib.Domain.Commands;
using MedLib.Domain.Identifiers;
using NodaTime;

namespace MedLib.Domain.Circulation.Offline;

/// <summary>When, where and under which id a desk that was offline recorded something.</summary>
/// <param name="Command">The command's id, minted by the device when it was recorded: uploading it again asks for the same.</param>
/// <param name="Device">The device, such as <c>laptop-2</c>; never a person's name.</param>
/// <param name="Sequence">Which act of the device it is.</param>
/// <param name="OccurredAt">When it happened, by the clock of the device.</param>
/// <param name="RecordedAt">When it was written down, which may be later.</param>
public sealed record OfflineStamp(CommandId Command, string Device, int Sequence, Instant OccurredAt, Instant RecordedAt);

/// <summary>One act that a desk recorded while it was offline: what was scanned, as it was read.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CheckOut), "check-out")]
[JsonDerivedType(typeof(Return), "return")]
[JsonDerivedType(typeof(Renew), "renew")]
public abstract record OfflineAct
{
    private OfflineAct(Barcode item, OfflineStamp stamp) => (Item, Stamp) = (item, stamp);

    /// <summary>The item's barcode, as it was read.</summary>
    public Barcode Item { get; }

    /// <summary>When, where and under which id it was recorded.</summary>
    public OfflineStamp Stamp { get; }

    /// <summary>The type and the command's id: a card's barcode is personal, and an item's may be a card's that was read by mistake.</summary>
    public sealed override string ToString() => $"{GetType().Name} {Stamp.Command.Value:D}";

    /// <summary>An item was lent.</summary>
    /// <param name="Item">The item's barcode, as it was read.</param>
    /// <param name="Card">The borrower's card, as it was read.</param>
    /// <param name="Stamp">When, where and under which id it was recorded.</param>
    public sealed record CheckOut(Barcode Item, Barcode Card, OfflineStamp Stamp) : OfflineAct(Item, Stamp);

    /// <summary>An item came back.</summary>
    /// <param name="Item">The item's barcode, as it was read.</param>
    /// <param name="Stamp">When, where and under which id it was recorded.</param>
    public sealed record Return(Barcode Item, OfflineStamp Stamp) : OfflineAct(Item, Stamp);

    /// <summary>A loan was renewed with the item in the hand.</summary>
    /// <param name="Item">The item's barcode, as it was read.</param>
    /// <param name="Stamp">When, where and under which id it was recorded.</param>
    public sealed record Renew(Barcode Item, OfflineStamp Stamp) : OfflineAct(Item, Stamp);
}
