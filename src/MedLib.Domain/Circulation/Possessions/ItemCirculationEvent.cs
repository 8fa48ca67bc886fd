using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using NodaTime;

namespace MedLib.Domain.Circulation.Possessions;

/// <summary>Why an item is where it was not before, beside being lent and taken back.</summary>
public enum MoveCause
{
    /// <summary>To be fetched for a request.</summary>
    Paged = 0,

    /// <summary>A request gave it up.</summary>
    Released = 1,

    /// <summary>Sent to another service point.</summary>
    Shipped = 2,

    /// <summary>A journey was called off.</summary>
    TransitCancelled = 3,

    /// <summary>Given up.</summary>
    DeclaredLost = 4,

    /// <summary>Said to be returned.</summary>
    ClaimedReturned = 5,

    /// <summary>The borrower has it after all.</summary>
    LendingKept = 6,

    /// <summary>Not where it should be.</summary>
    MarkedMissing = 7,

    /// <summary>Set aside, or put back in use.</summary>
    SetAside = 8,

    /// <summary>Ordered.</summary>
    Expected = 9,
}

/// <summary>How an item passed from hand to hand.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Lent), "item-circulation.lent.v1")]
[JsonDerivedType(typeof(TakenBack), "item-circulation.taken-back.v1")]
[JsonDerivedType(typeof(Moved), "item-circulation.moved.v1")]
public abstract record ItemCirculationEvent : IEvent
{
    private ItemCirculationEvent(ItemId item, Instant at) => (Item, At) = (item, at);

    /// <summary>The item.</summary>
    public ItemId Item { get; }

    /// <inheritdoc/>
    public Instant At { get; }

    /// <summary>The item was handed out.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Loan">For which loan.</param>
    /// <param name="At">When.</param>
    public sealed record Lent(ItemId Item, LoanId Loan, Instant At) : ItemCirculationEvent(Item, At);

    /// <summary>The item was taken in.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="To">Where it went.</param>
    /// <param name="From">The loan it came back from, or null where it was not on loan.</param>
    /// <param name="At">When.</param>
    public sealed record TakenBack(ItemId Item, Possession To, LoanId? From, Instant At) : ItemCirculationEvent(Item, At)
    {
        /// <summary>Whether it had been used in the house.</summary>
        public bool CountsAsUse { get; init; }
    }

    /// <summary>The item is somewhere else, for another cause.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="To">Where it is.</param>
    /// <param name="Cause">Why.</param>
    /// <param name="At">When.</param>
    public sealed record Moved(ItemId Item, Possession To, MoveCause Cause, Instant At) : ItemCirculationEvent(Item, At);
}
