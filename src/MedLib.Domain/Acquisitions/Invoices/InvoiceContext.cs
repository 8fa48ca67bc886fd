using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions.Invoices;

/// <summary>What a decision on an invoice must know beside it.</summary>
public sealed record InvoiceContext
{
    /// <summary>Nothing is known: enough for all but entering.</summary>
    public static InvoiceContext None { get; } = new();

    /// <summary>The orders that the invoice bills, as far as there are such.</summary>
    public ValueList<PurchaseOrder> Orders { get; init; } = [];

    /// <summary>Other invoices of the vendor with the same number.</summary>
    public ValueList<InvoiceId> SameNumber { get; init; } = [];
}
