using System.Text.Json.Serialization;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using NodaTime;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>How an item passed from hand to hand.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Lent), "item-circulation.lent.v1")]
[JsonDerivedType(typeof(TakenBack), "item-circulation.taken-back.v1")]
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
    public sealed record TakenBack(ItemId Item, Possession To, LoanId? From, Instant At) : ItemCirculationEvent(Item, At);
}
