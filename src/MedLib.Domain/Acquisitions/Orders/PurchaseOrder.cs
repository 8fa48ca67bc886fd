using System.Text.Json.Serialization;
using MedLib.Domain.Acquisitions.Vendors;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Acquisitions.Orders;

/// <summary>What was ordered from a vendor, line by line, until all is received and paid or cancelled.</summary>
public sealed partial record PurchaseOrder : IAggregate<PurchaseOrder>
{
    [JsonConstructor]
    internal PurchaseOrder(
        OrderId id, string number, VendorCode vendor, string? vendorName, Currency currency, Instant placedAt, ValueList<OrderLine> lines) =>
        (Id, Number, Vendor, VendorName, Currency, PlacedAt, Lines) = (id, number, vendor, vendorName, currency, placedAt, lines);

    static string IAggregate<PurchaseOrder>.Kind => "purchase-order";

    Guid IAggregate.Key => Id.Value;

    /// <summary>The order's id.</summary>
    public OrderId Id { get; }

    /// <summary>The number under which the vendor and accounting know it.</summary>
    public string Number { get; }

    /// <summary>Who delivers.</summary>
    public VendorCode Vendor { get; }

    /// <summary>The vendor's name, as it is printed on the order.</summary>
    public string? VendorName { get; }

    /// <summary>The currency of all its prices.</summary>
    public Currency Currency { get; }

    /// <summary>When it was placed.</summary>
    public Instant PlacedAt { get; }

    /// <summary>Its lines.</summary>
    [JsonInclude]
    public ValueList<OrderLine> Lines { get; internal init; }

    /// <summary>Whether anything is still expected: a closed order opens again when a correction leaves a line unresolved.</summary>
    [JsonIgnore]
    public OrderState State => Lines.All(static line => line.IsResolved) ? OrderState.Closed : OrderState.Open;

    /// <summary>What it costs as ordered.</summary>
    [JsonIgnore]
    public Money Total => Money.Sum(Lines.Select(static line => line.Total), Currency);

    /// <summary>What is still set aside for it.</summary>
    [JsonIgnore]
    public Money Encumbrance => Money.Sum(Lines.Select(static line => line.Encumbrance), Currency);

    /// <summary>A line by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The line, or null.</returns>
    public OrderLine? FindLine(OrderLineId id) => Lines.FirstOrDefault(line => line.Id == id);

    /// <summary>The state after an event: the only thing that changes an order.</summary>
    /// <param name="state">The state before, or null.</param>
    /// <param name="e">What happened.</param>
    /// <exception cref="ArgumentException">The event cannot follow this state.</exception>
    public static PurchaseOrder Evolve(PurchaseOrder? state, OrderEvent e) => (state, e) switch
    {
        (null, OrderEvent.Placed { Details: var details } placed) => new(
            placed.Order,
            details.Number,
            details.Vendor,
            details.VendorName,
            details.Currency,
            placed.At,
            [.. details.Lines.Select(static line => new OrderLine(line))]),
        ({ } order, OrderEvent.Received received) =>
            order.With(received.Line, line => line with { Received = [.. line.Received, .. received.Items] }),
        ({ } order, OrderEvent.ReceiptUndone undone) =>
            order.With(undone.Line, line => line with { Received = [.. line.Received.Where(item => !undone.Items.Contains(item))] }),
        ({ } order, OrderEvent.LineCancelled cancelled) =>
            order.With(cancelled.Line, line => line with { Cancellation = new LineCancellation(cancelled.Reason, cancelled.At) }),
        ({ } order, OrderEvent.LineReinstated reinstated) => order.With(reinstated.Line, line => line with { Cancellation = null }),
        ({ } order, OrderEvent.PaymentRecorded paid) =>
            order.With(paid.Line, line => line with { Payments = [.. line.Payments, new LinePayment(paid.Invoice, paid.Amount, paid.IsFinal)] }),
        ({ } order, OrderEvent.PaymentsReversed reversed) => order with
        {
            Lines = [.. order.Lines.Select(line => line with { Payments = [.. line.Payments.Where(payment => payment.Invoice != reversed.Invoice)] })],
        },
        _ => throw new ArgumentException($"{e?.GetType().Name} cannot follow this state.", nameof(e)),
    };

    private PurchaseOrder With(OrderLineId id, Func<OrderLine, OrderLine> change) =>
        this with { Lines = [.. Lines.Select(line => line.Id == id ? change(line) : line)] };
}

/// <summary>Whether anything is still expected of an order.</summary>
public enum OrderState
{
    /// <summary>A delivery or an invoice is expected.</summary>
    Open = 0,

    /// <summary>All lines are received and paid, or cancelled.</summary>
    Closed = 1,
}
