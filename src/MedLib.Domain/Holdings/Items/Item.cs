using System.Text.Json.Serialization;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Classification;
using MedLib.Domain.Commands;
using MedLib.Domain.Identifiers;
using NodaTime;

namespace MedLib.Domain.Holdings.Items;

/// <summary>One physical thing of the library: a copy, a volume, a model, a cart. Where it is now is the matter of circulation.</summary>
public sealed partial record Item : IAggregate<Item>
{
    [JsonConstructor]
    internal Item(ItemId id, ItemDetails details) => (Id, Details) = (id, details);

    /// <summary>The item's id.</summary>
    public ItemId Id { get; }

    /// <summary>All that is said of it.</summary>
    [JsonInclude]
    public ItemDetails Details { get; internal init; }

    /// <summary>The state it was last found in.</summary>
    [JsonInclude]
    public ItemCondition Condition { get; internal init; }

    /// <summary>What was seen when it was last found in that state.</summary>
    [JsonInclude]
    public string? ConditionNote { get; internal init; }

    /// <summary>Why and when it left the collection; null while it belongs to it.</summary>
    [JsonInclude]
    public ItemWithdrawal? Withdrawal { get; internal init; }

    /// <summary>Whether it left the collection.</summary>
    [JsonIgnore]
    public bool IsWithdrawn => Withdrawal is not null;

    /// <summary>The holding it belongs to; null where it stands alone.</summary>
    [JsonIgnore]
    public HoldingId? Holding => Details.Holding;

    /// <summary>The record of what it is; null for a thing without a title.</summary>
    [JsonIgnore]
    public RecordId? Record => Details.Record;

    /// <summary>The barcode on it.</summary>
    [JsonIgnore]
    public Barcode? Barcode => Details.Barcode;

    /// <summary>What it is, where no title tells.</summary>
    [JsonIgnore]
    public string? Label => Details.Label;

    /// <summary>What kind of item it is.</summary>
    [JsonIgnore]
    public ItemCategory Category => Details.Category;

    /// <summary>Where it belongs.</summary>
    [JsonIgnore]
    public LocationCode Location => Details.Location ?? default;

    static string IAggregate<Item>.Kind => "item";

    Guid IAggregate.Key => Id.Value;

    IEnumerable<UniqueKey> IAggregate.UniqueKeys => Barcode is { } barcode ? [BarcodeKey(barcode)] : [];

    IEnumerable<LookupKey> IAggregate.LookupKeys =>
    [
        .. Record is { } record ? [RecordKey(record)] : Array.Empty<LookupKey>(),
        .. Holding is { } holding ? [HoldingKey(holding)] : Array.Empty<LookupKey>(),
    ];

    /// <summary>The value by which the items of a record are found.</summary>
    /// <param name="record">The record.</param>
    public static LookupKey RecordKey(RecordId record) => new("item-record", record.Value.ToString("D"));

    /// <summary>The value by which the items of a holding are found.</summary>
    /// <param name="holding">The holding.</param>
    public static LookupKey HoldingKey(HoldingId holding) => new("item-holding", holding.Value.ToString("D"));

    /// <summary>The set invariant that one item at most carries a barcode; a withdrawn item keeps its own.</summary>
    /// <param name="barcode">The barcode.</param>
    public static UniqueKey BarcodeKey(Barcode barcode) => new("item-barcode", barcode.ToString(), HoldingsCodes.BarcodeTaken);
}

/// <summary>That an item left the collection.</summary>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record ItemWithdrawal(WithdrawalReason Reason, Instant At);
