using System.Text.Json.Serialization;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>Who has an item: the one place that decides between two who want it. An item that never circulated has none.</summary>
public sealed record ItemCirculation : IAggregate<ItemCirculation>
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

    /// <summary>Answers a command.</summary>
    /// <param name="state">Where the item is, or null where it never circulated: then it is on its shelf.</param>
    /// <param name="command">What is asked.</param>
    /// <returns>
    /// The change; taking back is never refused. Or <c>CIR-004</c> on loan, <c>CIR-005</c> set aside (with the permission that
    /// lifts it), <c>CIR-013</c> moved on since the return, <c>CMD-004</c> another item.
    /// </returns>
    public static Result<Change<ItemCirculation, ItemCirculationEvent>> Decide(ItemCirculation? state, ItemCirculationCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return command switch
        {
            _ when state is not null && state.Item != command.Item =>
                Finding.Error(CommandCodes.NotFound, new FindingArg.Identifier("id", command.Item.Value)),
            ItemCirculationCommand.Lend lend => Lend(state, lend),
            ItemCirculationCommand.TakeBack back =>
                Record(state, new ItemCirculationEvent.TakenBack(back.Item, back.To, (state?.Possession as Possession.OnLoan)?.Loan, back.Stamp.At)),
            ItemCirculationCommand.GiveBack give when state is { Possession: not Possession.OnLoan } && state.LastReturned == give.Loan =>
                Record(state, new ItemCirculationEvent.Lent(give.Item, give.Loan, give.Stamp.At)),
            _ => Finding.Error(CirculationCodes.ItemMovedOn),
        };
    }

    /// <summary>The state after an event.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="e">The event.</param>
    /// <exception cref="ArgumentException">The event is not one of an item's circulation.</exception>
    public static ItemCirculation Evolve(ItemCirculation? state, ItemCirculationEvent e) => e switch
    {
        ItemCirculationEvent.Lent lent => new ItemCirculation(lent.Item, new Possession.OnLoan(lent.Loan)),
        ItemCirculationEvent.TakenBack back => new ItemCirculation(back.Item, back.To) { LastReturned = back.From ?? state?.LastReturned },
        _ => throw new ArgumentException($"{e?.GetType().Name} is not known here.", nameof(e)),
    };

    private static Result<Change<ItemCirculation, ItemCirculationEvent>> Lend(ItemCirculation? state, ItemCirculationCommand.Lend lend)
    {
        ValueList<Finding> reasons = state?.Possession switch
        {
            null or Possession.OnShelf => [],
            Possession.OnLoan => [Finding.Error(CirculationCodes.ItemOnLoan)],
            _ => [Finding.Error(CirculationCodes.ItemSetAside) with { Override = CirculationPermissions.LendSetAside }],
        };
        var settled = lend.Stamp.Settle(reasons);
        return settled.Standing.IsEmpty
            ? Record(state, new ItemCirculationEvent.Lent(lend.Item, lend.Loan, lend.Stamp.At)).With(settled.Advisories)
            : Result<Change<ItemCirculation, ItemCirculationEvent>>.Refused(settled.Standing);
    }

    private static Result<Change<ItemCirculation, ItemCirculationEvent>> Record(ItemCirculation? state, ItemCirculationEvent e) =>
        new Change<ItemCirculation, ItemCirculationEvent>(Evolve(state, e), [e]);
}
