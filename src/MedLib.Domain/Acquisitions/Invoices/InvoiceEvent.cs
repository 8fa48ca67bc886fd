using System.Text.Json.Serialization;
using MedLib.Domain.Commands;
using NodaTime;

namespace MedLib.Domain.Acquisitions.Invoices;

/// <summary>What happened to an invoice.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Entered), "invoice.entered.v1")]
[JsonDerivedType(typeof(Paid), "invoice.paid.v1")]
[JsonDerivedType(typeof(Cancelled), "invoice.cancelled.v1")]
public abstract record InvoiceEvent : IEvent
{
    private InvoiceEvent(InvoiceId invoice, Instant at) => (Invoice, At) = (invoice, at);

    /// <summary>The invoice.</summary>
    public InvoiceId Invoice { get; }

    /// <inheritdoc/>
    public Instant At { get; }

    /// <summary>It came.</summary>
    /// <param name="Invoice">The invoice.</param>
    /// <param name="Details">What it says.</param>
    /// <param name="At">When.</param>
    public sealed record Entered(InvoiceId Invoice, InvoiceDetails Details, Instant At) : InvoiceEvent(Invoice, At);

    /// <summary>It was paid.</summary>
    /// <param name="Invoice">The invoice.</param>
    /// <param name="At">When.</param>
    public sealed record Paid(InvoiceId Invoice, Instant At) : InvoiceEvent(Invoice, At);

    /// <summary>It was cancelled, and its payment, if there was one, taken back.</summary>
    /// <param name="Invoice">The invoice.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="At">When.</param>
    public sealed record Cancelled(InvoiceId Invoice, string Reason, Instant At) : InvoiceEvent(Invoice, At);
}
