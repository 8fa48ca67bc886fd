using System.Text.Json.Serialization;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Acquisitions.Orders;

/// <summary>What happened to a purchase order.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Placed), "purchase-order.placed.v1")]
[JsonDerivedType(typeof(Received), "purchase-order.received.v1")]
[JsonDerivedType(typeof(ReceiptUndone), "purchase-order.receipt-undone.v1")]
[JsonDerivedType(typeof(LineCancelled), "purchase-order.line-cancelled.v1")]
[JsonDerivedType(typeof(LineReinstated), "purchase-order.line-reinstated.v1")]
[JsonDerivedType(typeof(PaymentRecorded), "purchase-order.payment-recorded.v1")]
[JsonDerivedType(typeof(PaymentsReversed), "purchase-order.payments-reversed.v1")]
public abstract record OrderEvent : IEvent
{
    private OrderEvent(OrderId order, Instant at) => (Order, At) = (order, at);

    /// <summary>The order.</summary>
    public OrderId Order { get; }

    /// <inheritdoc/>
    public Instant At { get; }

    /// <summary>It was placed.</summary>
    /// <param name="Order">The order.</param>
    /// <param name="Details">What was ordered from whom.</param>
    /// <param name="At">When.</param>
    public sealed record Placed(OrderId Order, OrderDetails Details, Instant At) : OrderEvent(Order, At);

    /// <summary>Copies came.</summary>
    /// <param name="Order">The order.</param>
    /// <param name="Line">The line.</param>
    /// <param name="Items">The items they became.</param>
    /// <param name="Overrides">Which refusals were overridden, and why.</param>
    /// <param name="At">When.</param>
    public sealed record Received(OrderId Order, OrderLineId Line, ValueList<ItemId> Items, ValueList<OverrideGrant> Overrides, Instant At)
        : OrderEvent(Order, At);

    /// <summary>A receipt was found to be a mistake.</summary>
    /// <param name="Order">The order.</param>
    /// <param name="Line">The line.</param>
    /// <param name="Items">The items that had not come.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="At">When.</param>
    public sealed record ReceiptUndone(OrderId Order, OrderLineId Line, ValueList<ItemId> Items, string Reason, Instant At) : OrderEvent(Order, At);

    /// <summary>The rest of a line was cancelled.</summary>
    /// <param name="Order">The order.</param>
    /// <param name="Line">The line.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="At">When.</param>
    public sealed record LineCancelled(OrderId Order, OrderLineId Line, string Reason, Instant At) : OrderEvent(Order, At);

    /// <summary>A cancellation was taken back.</summary>
    /// <param name="Order">The order.</param>
    /// <param name="Line">The line.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="At">When.</param>
    public sealed record LineReinstated(OrderId Order, OrderLineId Line, string Reason, Instant At) : OrderEvent(Order, At);

    /// <summary>An invoice paid for a line.</summary>
    /// <param name="Order">The order.</param>
    /// <param name="Invoice">The invoice.</param>
    /// <param name="Line">The line.</param>
    /// <param name="Amount">How much; less than nothing where the vendor gave it back.</param>
    /// <param name="IsFinal">Whether no further invoice is expected.</param>
    /// <param name="At">When.</param>
    public sealed record PaymentRecorded(OrderId Order, InvoiceId Invoice, OrderLineId Line, Money Amount, bool IsFinal, Instant At)
        : OrderEvent(Order, At);

    /// <summary>All that an invoice paid was taken back.</summary>
    /// <param name="Order">The order.</param>
    /// <param name="Invoice">The invoice.</param>
    /// <param name="At">When.</param>
    public sealed record PaymentsReversed(OrderId Order, InvoiceId Invoice, Instant At) : OrderEvent(Order, At);
}
