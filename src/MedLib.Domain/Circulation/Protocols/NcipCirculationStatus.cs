using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Protocols;

/// <summary>The circulation status of an item in NCIP 2.</summary>
/// <remarks>ANSI/NISO Z39.83-1, data element Circulation Status, with the values of the scheme of the implementation profile.</remarks>
public static class NcipCirculationStatus
{
    /// <summary>The scheme of the values.</summary>
    public const string Scheme = "http://www.niso.org/ncip/v1_0/imp1/schemes/circulationstatus/circulationstatus.scm";

    /// <summary>On the pickup shelf.</summary>
    public static NcipValue AvailableForPickup { get; } = new(Scheme, "Available For Pickup");

    /// <summary>On its shelf, to be lent.</summary>
    public static NcipValue AvailableOnShelf { get; } = new(Scheme, "Available On Shelf");

    /// <summary>Not known. Nothing here maps to it.</summary>
    public static NcipValue Undefined { get; } = new(Scheme, "Circulation Status Undefined");

    /// <summary>The borrower says that it was returned.</summary>
    public static NcipValue ClaimedReturned { get; } = new(Scheme, "Claimed Returned Or Never Borrowed");

    /// <summary>There, and not yet cataloged.</summary>
    public static NcipValue InProcess { get; } = new(Scheme, "In Process");

    /// <summary>On its way from one place of the library to another.</summary>
    public static NcipValue InTransit { get; } = new(Scheme, "In Transit Between Library Locations");

    /// <summary>Lost.</summary>
    public static NcipValue Lost { get; } = new(Scheme, "Lost");

    /// <summary>Missing.</summary>
    public static NcipValue Missing { get; } = new(Scheme, "Missing");

    /// <summary>There, and not to be lent.</summary>
    public static NcipValue NotAvailable { get; } = new(Scheme, "Not Available");

    /// <summary>Lent.</summary>
    public static NcipValue OnLoan { get; } = new(Scheme, "On Loan");

    /// <summary>Ordered and not yet there.</summary>
    public static NcipValue OnOrder { get; } = new(Scheme, "On Order");

    /// <summary>To be sent elsewhere, and not yet sent.</summary>
    public static NcipValue PendingTransfer { get; } = new(Scheme, "Pending Transfer");

    /// <summary>Lent and recalled.</summary>
    public static NcipValue Recalled { get; } = new(Scheme, "Recalled");

    /// <summary>Returned, and not yet on its shelf. Nothing here maps to it: what is returned is taken to be on its shelf.</summary>
    public static NcipValue WaitingToBeReshelved { get; } = new(Scheme, "Waiting To Be Reshelved");

    /// <summary>All values of the scheme.</summary>
    public static ValueList<NcipValue> All { get; } =
    [
        AvailableForPickup, AvailableOnShelf, Undefined, ClaimedReturned, InProcess, InTransit, Lost, Missing, NotAvailable, OnLoan, OnOrder, PendingTransfer, Recalled,
        WaitingToBeReshelved,
    ];

    /// <summary>The status of an item.</summary>
    /// <remarks>What is to be fetched for a request is told as <see cref="PendingTransfer"/>: it stands on its shelf and is to leave it.</remarks>
    /// <param name="item">Where the item is, and what it is like.</param>
    public static NcipValue Of(ItemSituation item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Possession switch
        {
            Possession.OnShelf => item.IsFitForLoan ? AvailableOnShelf : NotAvailable,
            Possession.OnLoan => item.IsRecalled ? Recalled : OnLoan,
            Possession.Paged => PendingTransfer,
            Possession.ReadyForPickup => AvailableForPickup,
            Possession.InTransit => InTransit,
            Possession.InQuarantine or Possession.InRepair => NotAvailable,
            Possession.InCataloging => InProcess,
            Possession.OnOrder => OnOrder,
            Possession.Lost => Lost,
            Possession.ClaimedReturned => ClaimedReturned,
            Possession.Missing => Missing,
            _ => Undefined,
        };
    }
}
