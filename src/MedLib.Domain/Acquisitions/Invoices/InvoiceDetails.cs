using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Acquisitions.Vendors;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Acquisitions.Invoices;

/// <summary>What an invoice says.</summary>
public sealed record InvoiceDetails
{
    /// <summary>Its number.</summary>
    public required InvoiceNumber Number { get; init; }

    /// <summary>Who sent it.</summary>
    public required VendorCode Vendor { get; init; }

    /// <summary>The day printed on it.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The currency of all its amounts.</summary>
    public required Currency Currency { get; init; }

    /// <summary>What it bills.</summary>
    public required ValueList<InvoiceLine> Lines { get; init; }
}

/// <summary>What an invoice bills for an order line.</summary>
/// <param name="Order">The order.</param>
/// <param name="Line">Its line.</param>
/// <param name="Amount">How much, all charges in; less than nothing where the vendor gives it back.</param>
/// <param name="IsFinal">Whether no further invoice is expected for the line: what is left set aside for it is freed.</param>
public sealed record InvoiceLine(OrderId Order, OrderLineId Line, Money Amount, bool IsFinal = true);
