using System.Text.Json.Serialization;
using MedLib.Domain.Commands;

namespace MedLib.Domain.Acquisitions.Invoices;

/// <summary>What can be asked of an invoice.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Enter), "invoice.enter")]
[JsonDerivedType(typeof(Pay), "invoice.pay")]
[JsonDerivedType(typeof(Cancel), "invoice.cancel")]
public abstract record InvoiceCommand
{
    private InvoiceCommand(InvoiceId invoice, CommandStamp stamp) => (Invoice, Stamp) = (invoice, stamp);

    /// <summary>The invoice.</summary>
    public InvoiceId Invoice { get; }

    /// <summary>Under which id, by whom and when.</summary>
    public CommandStamp Stamp { get; }

    /// <summary>Enters an invoice as it came.</summary>
    /// <param name="Invoice">The id the invoice gets.</param>
    /// <param name="Details">What it says.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Enter(InvoiceId Invoice, InvoiceDetails Details, CommandStamp Stamp) : InvoiceCommand(Invoice, Stamp);

    /// <summary>Pays an invoice out of the funds of the order lines that it bills.</summary>
    /// <param name="Invoice">The invoice.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Pay(InvoiceId Invoice, CommandStamp Stamp) : InvoiceCommand(Invoice, Stamp);

    /// <summary>Cancels an invoice. A payment is taken back exactly, and what its lines set aside is set aside again.</summary>
    /// <param name="Invoice">The invoice.</param>
    /// <param name="Reason">Why, for the record.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Cancel(InvoiceId Invoice, string Reason, CommandStamp Stamp) : InvoiceCommand(Invoice, Stamp);
}
