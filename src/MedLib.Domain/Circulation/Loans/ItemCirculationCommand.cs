using System.Text.Json.Serialization;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>What can be asked about who has an item.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Lend), "item-circulation.lend")]
[JsonDerivedType(typeof(TakeBack), "item-circulation.take-back")]
[JsonDerivedType(typeof(GiveBack), "item-circulation.give-back")]
public abstract record ItemCirculationCommand
{
    private ItemCirculationCommand(ItemId item, CommandStamp stamp) => (Item, Stamp) = (item, stamp);

    /// <summary>The item.</summary>
    public ItemId Item { get; }

    /// <summary>Under which id, by whom and when.</summary>
    public CommandStamp Stamp { get; }

    /// <summary>Hands the item out.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Loan">For which loan.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Lend(ItemId Item, LoanId Loan, CommandStamp Stamp) : ItemCirculationCommand(Item, Stamp);

    /// <summary>Takes the item in, wherever it was thought to be.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="To">Where it goes.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record TakeBack(ItemId Item, Possession To, CommandStamp Stamp) : ItemCirculationCommand(Item, Stamp);

    /// <summary>Undoes the last return: the borrower never gave the item back.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Loan">The loan that goes on.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record GiveBack(ItemId Item, LoanId Loan, CommandStamp Stamp) : ItemCirculationCommand(Item, Stamp);
}
