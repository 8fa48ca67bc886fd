using MedLib.Domain.Acquisitions.Vendors;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions.Invoices;

/// <summary>The invoices of a store.</summary>
/// <param name="states">The store.</param>
internal sealed class StoredInvoices(IStateReader states) : IInvoices
{
    public ValueTask<Versioned<Invoice>?> FindAsync(InvoiceId id, CancellationToken cancellationToken) =>
        states.FindAsync<Invoice>(id.Value, cancellationToken);

    public ValueTask<ValueList<Versioned<Invoice>>> ForNumberAsync(VendorCode vendor, InvoiceNumber number, CancellationToken cancellationToken) =>
        states.FindAllAsync<Invoice>(Invoice.NumberKey(vendor, number), cancellationToken);
}
