using System.Text.Json.Serialization;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions.Orders;

/// <summary>What can be asked of a purchase order.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Place), "purchase-order.place")]
[JsonDerivedType(typeof(Receive), "purchase-order.receive")]
[JsonDerivedType(typeof(UndoReceive), "purchase-order.undo-receive")]
[JsonDerivedType(typeof(CancelLine), "purchase-order.cancel-line")]
[JsonDerivedType(typeof(ReinstateLine), "purchase-order.reinstate-line")]
[JsonDerivedType(typeof(RecordPayments), "purchase-order.record-payments")]
[JsonDerivedType(typeof(ReversePayments), "purchase-order.reverse-payments")]
public abstract record OrderCommand
{
    private OrderCommand(OrderId order, CommandStamp stamp) => (Order, Stamp) = (order, stamp);

    /// <summary>The order.</summary>
    public OrderId Order { get; }

    /// <summary>Under which id, by whom and when.</summary>
    public CommandStamp Stamp { get; }

    /// <summary>Places an order in one step, and sets aside what it costs.</summary>
    /// <param name="Order">The id the order gets.</param>
    /// <param name="Details">What is ordered from whom.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Place(OrderId Order, OrderDetails Details, CommandStamp Stamp) : OrderCommand(Order, Stamp);

    /// <summary>Receives copies on a line, each of which becomes an item.</summary>
    /// <param name="Order">The order.</param>
    /// <param name="Line">Its line.</param>
    /// <param name="Items">The items to create, one a copy.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Receive(OrderId Order, OrderLineId Line, ValueList<ReceivedItem> Items, CommandStamp Stamp) : OrderCommand(Order, Stamp);

    /// <summary>Corrects a receipt that did not happen: its items are withdrawn as entered by mistake.</summary>
    /// <param name="Order">The order.</param>
    /// <param name="Line">Its line.</param>
    /// <param name="Items">The items that were received by mistake.</param>
    /// <param name="Reason">Why, for the record.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record UndoReceive(OrderId Order, OrderLineId Line, ValueList<ItemId> Items, string Reason, CommandStamp Stamp)
        : OrderCommand(Order, Stamp);

    /// <summary>Cancels what of a line has not come, and frees what is set aside for it.</summary>
    /// <param name="Order">The order.</param>
    /// <param name="Line">Its line.</param>
    /// <param name="Reason">Why, for the record.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record CancelLine(OrderId Order, OrderLineId Line, string Reason, CommandStamp Stamp) : OrderCommand(Order, Stamp);

    /// <summary>Takes a cancellation back, and sets aside again what is still to be paid.</summary>
    /// <param name="Order">The order.</param>
    /// <param name="Line">Its line.</param>
    /// <param name="Reason">Why, for the record.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record ReinstateLine(OrderId Order, OrderLineId Line, string Reason, CommandStamp Stamp) : OrderCommand(Order, Stamp);

    /// <summary>Records what an invoice pays for lines of the order; given by the payment of the invoice.</summary>
    /// <param name="Order">The order.</param>
    /// <param name="Invoice">The invoice.</param>
    /// <param name="Payments">What it pays for.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record RecordPayments(OrderId Order, InvoiceId Invoice, ValueList<PaymentForLine> Payments, CommandStamp Stamp)
        : OrderCommand(Order, Stamp);

    /// <summary>Takes back all that an invoice paid for the order; given by the cancellation of the invoice.</summary>
    /// <param name="Order">The order.</param>
    /// <param name="Invoice">The invoice.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record ReversePayments(OrderId Order, InvoiceId Invoice, CommandStamp Stamp) : OrderCommand(Order, Stamp);
}

/// <summary>A copy received, and the item that it becomes.</summary>
/// <param name="Id">The id the item gets.</param>
/// <param name="Details">What is to be said of it; record and label are taken from the order line where it says neither.</param>
public sealed record ReceivedItem(ItemId Id, ItemDetails Details);

/// <summary>What is paid for one line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Amount">How much; less than nothing where the vendor gives it back.</param>
/// <param name="IsFinal">Whether no further invoice is expected.</param>
public sealed record PaymentForLine(OrderLineId Line, Money Amount, bool IsFinal);
