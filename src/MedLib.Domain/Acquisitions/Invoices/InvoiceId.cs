using MedLib.Domain.Commands;

namespace MedLib.Domain.Acquisitions.Invoices;

/// <summary>An invoice's id.</summary>
/// <param name="Value">The Guid.</param>
public readonly record struct InvoiceId(Guid Value) : IGuidId<InvoiceId>
{
    /// <inheritdoc/>
    public static InvoiceId From(Guid value) => new(value);
}
