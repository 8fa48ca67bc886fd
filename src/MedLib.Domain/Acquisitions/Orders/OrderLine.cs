using System.Text.Json.Serialization;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Acquisitions.Orders;

/// <summary>One line of a purchase order: what was ordered, and the facts since. Every status and amount follows from those.</summary>
public sealed record OrderLine
{
    [JsonConstructor]
    internal OrderLine(OrderLineDetails details) => Details = details;

    /// <summary>What was ordered.</summary>
    public OrderLineDetails Details { get; }

    /// <summary>The items received.</summary>
    [JsonInclude]
    public ValueList<ItemId> Received { get; internal init; } = [];

    /// <summary>What invoices paid, and gave back.</summary>
    [JsonInclude]
    public ValueList<LinePayment> Payments { get; internal init; } = [];

    /// <summary>Why and when the rest was cancelled; null while it is wanted.</summary>
    [JsonInclude]
    public LineCancellation? Cancellation { get; internal init; }

    /// <summary>The line's id.</summary>
    [JsonIgnore]
    public OrderLineId Id => Details.Id;

    /// <summary>The fund that pays; null where the library keeps no funds.</summary>
    [JsonIgnore]
    public FundId? Fund => Details.Fund;

    /// <summary>What the line costs as ordered.</summary>
    [JsonIgnore]
    public Money Total => Details.UnitPrice * Details.Quantity;

    /// <summary>What was paid for it.</summary>
    [JsonIgnore]
    public Money Expended => Sum(Payments.Where(static payment => payment.Amount.IsPositive));

    /// <summary>What the vendor gave back for it.</summary>
    [JsonIgnore]
    public Money Credited => -Sum(Payments.Where(static payment => payment.Amount.IsNegative));

    /// <summary>Whether nothing more is set aside for it: it is cancelled, or a final invoice is paid.</summary>
    [JsonIgnore]
    public bool IsReleased => Cancellation is not null || Payments.Any(static payment => payment.IsFinal);

    /// <summary>What is still set aside for it: what it costs, less what was paid, more what was given back, never below nothing or above its cost.</summary>
    [JsonIgnore]
    public Money Encumbrance => IsReleased
        ? Money.Zero(Total.Currency)
        : (Total - Expended + Credited).Clamp(Money.Zero(Total.Currency), Total);

    /// <summary>How far it is received.</summary>
    [JsonIgnore]
    public ReceiptStatus ReceiptStatus => (Received.Count, Cancellation) switch
    {
        var (count, _) when count >= Details.Quantity => ReceiptStatus.Full,
        (_, not null) => ReceiptStatus.Cancelled,
        ( > 0, _) => ReceiptStatus.Partial,
        _ => ReceiptStatus.Awaiting,
    };

    /// <summary>How far it is paid.</summary>
    [JsonIgnore]
    public PaymentStatus PaymentStatus => Payments switch
    {
        _ when Payments.Any(static payment => payment.IsFinal) => PaymentStatus.Full,
        { IsEmpty: true } when Total.IsZero => PaymentStatus.NotRequired,
        _ when Cancellation is not null => PaymentStatus.Cancelled,
        { IsEmpty: false } => PaymentStatus.Partial,
        _ => PaymentStatus.Awaiting,
    };

    /// <summary>Whether nothing more is expected, neither a delivery nor an invoice.</summary>
    [JsonIgnore]
    public bool IsResolved =>
        ReceiptStatus is ReceiptStatus.Full or ReceiptStatus.Cancelled
        && PaymentStatus is PaymentStatus.NotRequired or PaymentStatus.Full or PaymentStatus.Cancelled;

    private Money Sum(IEnumerable<LinePayment> payments) => Money.Sum(payments.Select(static payment => payment.Amount), Details.UnitPrice.Currency);
}

/// <summary>What an invoice paid for an order line.</summary>
/// <param name="Invoice">The invoice.</param>
/// <param name="Amount">How much; less than nothing where the vendor gave it back.</param>
/// <param name="IsFinal">Whether no further invoice is expected.</param>
public sealed record LinePayment(InvoiceId Invoice, Money Amount, bool IsFinal);

/// <summary>That the rest of an order line is not wanted any more.</summary>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record LineCancellation(string Reason, Instant At);

/// <summary>How far an order line is received.</summary>
public enum ReceiptStatus
{
    /// <summary>Nothing came yet.</summary>
    Awaiting = 0,

    /// <summary>A part came.</summary>
    Partial = 1,

    /// <summary>All came.</summary>
    Full = 2,

    /// <summary>Nothing more is to come.</summary>
    Cancelled = 3,
}

/// <summary>How far an order line is paid.</summary>
public enum PaymentStatus
{
    /// <summary>No invoice is paid yet.</summary>
    Awaiting = 0,

    /// <summary>An invoice is paid, and more are expected.</summary>
    Partial = 1,

    /// <summary>The final invoice is paid.</summary>
    Full = 2,

    /// <summary>No more invoices are to come.</summary>
    Cancelled = 3,

    /// <summary>It costs nothing.</summary>
    NotRequired = 4,
}
