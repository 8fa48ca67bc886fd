using MedLib.Domain.Acquisitions.Vendors;
using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions.Invoices;

/// <summary>Reads invoices.</summary>
public interface IInvoices
{
    /// <summary>An invoice by its id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The invoice with its version, or null.</returns>
    ValueTask<Versioned<Invoice>?> FindAsync(InvoiceId id, CancellationToken cancellationToken);

    /// <summary>A vendor's invoices with a number, cancelled ones left out, in the order of their ids.</summary>
    /// <param name="vendor">The vendor.</param>
    /// <param name="number">The number, compared by <see cref="InvoiceNumber.Normalized"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<ValueList<Versioned<Invoice>>> ForNumberAsync(VendorCode vendor, InvoiceNumber number, CancellationToken cancellationToken);
}
