using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;

namespace MedLib.Domain.Circulation.Possessions;

/// <summary>What can be asked about who has an item.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Lend), "item-circulation.lend")]
[JsonDerivedType(typeof(TakeBack), "item-circulation.take-back")]
[JsonDerivedType(typeof(GiveBack), "item-circulation.give-back")]
[JsonDerivedType(typeof(Page), "item-circulation.page")]
[JsonDerivedType(typeof(Release), "item-circulation.release")]
[JsonDerivedType(typeof(Ship), "item-circulation.ship")]
[JsonDerivedType(typeof(CancelTransit), "item-circulation.cancel-transit")]
[JsonDerivedType(typeof(DeclareLost), "item-circulation.declare-lost")]
[JsonDerivedType(typeof(ClaimReturned), "item-circulation.claim-returned")]
[JsonDerivedType(typeof(KeepLending), "item-circulation.keep-lending")]
[JsonDerivedType(typeof(MarkMissing), "item-circulation.mark-missing")]
[JsonDerivedType(typeof(SetAside), "item-circulation.set-aside")]
[JsonDerivedType(typeof(Expect), "item-circulation.expect")]
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
    public sealed record Lend(ItemId Item, LoanId Loan, CommandStamp Stamp) : ItemCirculationCommand(Item, Stamp)
    {
        /// <summary>The borrower's own request for it, which the loan fills; null where there is none.</summary>
        public RequestId? Request { get; init; }
    }

    /// <summary>Takes the item in, wherever it was thought to be: it is in the hand.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="To">Where it goes.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record TakeBack(ItemId Item, Possession To, CommandStamp Stamp) : ItemCirculationCommand(Item, Stamp)
    {
        /// <summary>Whether it was used in the house: it comes from a table, not from a borrower.</summary>
        public bool CountsAsUse { get; init; }
    }

    /// <summary>Undoes the last return: the borrower never gave the item back.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Loan">The loan that goes on.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record GiveBack(ItemId Item, LoanId Loan, CommandStamp Stamp) : ItemCirculationCommand(Item, Stamp);

    /// <summary>Has the item fetched from its shelf for a request.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Request">The request.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Page(ItemId Item, RequestId Request, CommandStamp Stamp) : ItemCirculationCommand(Item, Stamp);

    /// <summary>Gives up a request's hold on the item: cancelled, expired or not picked up.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Request">The request.</param>
    /// <param name="To">Where it goes: to its shelf, on its way home, or to the next request.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Release(ItemId Item, RequestId Request, Possession To, CommandStamp Stamp) : ItemCirculationCommand(Item, Stamp);

    /// <summary>Sends the item to another service point.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="To">Where to, and for which request.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Ship(ItemId Item, Possession.InTransit To, CommandStamp Stamp) : ItemCirculationCommand(Item, Stamp);

    /// <summary>Calls off a journey that was never made: the item is taken to be on its shelf, and nobody has seen it.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record CancelTransit(ItemId Item, CommandStamp Stamp) : ItemCirculationCommand(Item, Stamp);

    /// <summary>Gives the item up: the borrower says that it is lost, or it has been overdue for too long.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Loan">The loan it was lost on.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record DeclareLost(ItemId Item, LoanId Loan, CommandStamp Stamp) : ItemCirculationCommand(Item, Stamp);

    /// <summary>Records that the borrower says it was returned.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Loan">The loan.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record ClaimReturned(ItemId Item, LoanId Loan, CommandStamp Stamp) : ItemCirculationCommand(Item, Stamp);

    /// <summary>Goes on with a loan whose item was given up or claimed to be returned: the borrower has it after all.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Loan">The loan.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record KeepLending(ItemId Item, LoanId Loan, CommandStamp Stamp) : ItemCirculationCommand(Item, Stamp);

    /// <summary>Records that the item is not where it should be.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record MarkMissing(ItemId Item, CommandStamp Stamp) : ItemCirculationCommand(Item, Stamp);

    /// <summary>Sets an item that is in the library aside, or puts one that was set aside back in use: into repair, quarantine or cataloging, or onto its shelf.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="To">Where it goes.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record SetAside(ItemId Item, Possession To, CommandStamp Stamp) : ItemCirculationCommand(Item, Stamp);

    /// <summary>Records that the item is on order.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Expect(ItemId Item, CommandStamp Stamp) : ItemCirculationCommand(Item, Stamp);
}
