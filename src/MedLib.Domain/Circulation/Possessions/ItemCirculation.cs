using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Possessions;

/// <summary>Who has an item: the one place that decides between two who want it. An item that never circulated has none.</summary>
public sealed partial record ItemCirculation : IAggregate<ItemCirculation>
{
    [JsonConstructor]
    internal ItemCirculation(ItemId item, Possession possession) => (Item, Possession) = (item, possession);

    static string IAggregate<ItemCirculation>.Kind => "item-circulation";

    Guid IAggregate.Key => Item.Value;

    /// <summary>The item.</summary>
    public ItemId Item { get; }

    /// <summary>Where it is.</summary>
    [JsonInclude]
    public Possession Possession { get; internal init; }

    /// <summary>The last loan it came back from, whose return could still be corrected.</summary>
    [JsonInclude]
    public LoanId? LastReturned { get; internal init; }

    /// <summary>How often it was used in the house, where a service point counts that.</summary>
    [JsonInclude]
    public int InHouseUses { get; internal init; }

    /// <summary>The state after an event.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="e">The event.</param>
    /// <exception cref="ArgumentException">The event is not one of an item's circulation.</exception>
    public static ItemCirculation Evolve(ItemCirculation? state, ItemCirculationEvent e) => e switch
    {
        ItemCirculationEvent.Lent lent => new ItemCirculation(lent.Item, new Possession.OnLoan(lent.Loan)) { InHouseUses = state?.InHouseUses ?? 0 },
        ItemCirculationEvent.TakenBack back => new ItemCirculation(back.Item, back.To)
        {
            LastReturned = back.From ?? state?.LastReturned,
            InHouseUses = (state?.InHouseUses ?? 0) + (back.CountsAsUse ? 1 : 0),
        },
        ItemCirculationEvent.Moved moved => new ItemCirculation(moved.Item, moved.To) { LastReturned = state?.LastReturned, InHouseUses = state?.InHouseUses ?? 0 },
        _ => throw new ArgumentException($"{e?.GetType().Name} is not known here.", nameof(e)),
    };
}
