using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Vendors;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions.Orders;

/// <summary>What is to be said of a purchase order.</summary>
public sealed record OrderDetails
{
    /// <summary>The number under which the vendor and accounting know it.</summary>
    public required string Number { get; init; }

    /// <summary>Who delivers.</summary>
    public required VendorCode Vendor { get; init; }

    /// <summary>The vendor's name, as it is printed on the order.</summary>
    public string? VendorName { get; init; }

    /// <summary>The currency of all its prices.</summary>
    public required Currency Currency { get; init; }

    /// <summary>What is ordered.</summary>
    public required ValueList<OrderLineDetails> Lines { get; init; }
}

/// <summary>What is to be said of an order line.</summary>
public sealed record OrderLineDetails
{
    /// <summary>A new id.</summary>
    public required OrderLineId Id { get; init; }

    /// <summary>What is ordered, in words; null where the record says it.</summary>
    public string? Title { get; init; }

    /// <summary>The record of what is ordered; null where there is none yet.</summary>
    public RecordId? Record { get; init; }

    /// <summary>How many copies.</summary>
    public required int Quantity { get; init; }

    /// <summary>What one copy costs, all charges in.</summary>
    public required Money UnitPrice { get; init; }

    /// <summary>The fund that pays; null where the library keeps no funds.</summary>
    public FundId? Fund { get; init; }
}
