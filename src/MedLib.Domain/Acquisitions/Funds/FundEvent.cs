using System.Text.Json.Serialization;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Acquisitions.Funds;

/// <summary>What happened to a fund: its journal, of which every total is a fold.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Opened), "fund.opened.v1")]
[JsonDerivedType(typeof(Allocated), "fund.allocated.v1")]
[JsonDerivedType(typeof(AllocationReduced), "fund.allocation-reduced.v1")]
[JsonDerivedType(typeof(Encumbered), "fund.encumbered.v1")]
[JsonDerivedType(typeof(EncumbranceReleased), "fund.encumbrance-released.v1")]
[JsonDerivedType(typeof(Expended), "fund.expended.v1")]
[JsonDerivedType(typeof(ExpenditureReversed), "fund.expenditure-reversed.v1")]
[JsonDerivedType(typeof(Credited), "fund.credited.v1")]
[JsonDerivedType(typeof(CreditReversed), "fund.credit-reversed.v1")]
public abstract record FundEvent : IEvent
{
    private FundEvent(FundId fund, Instant at) => (Fund, At) = (fund, at);

    /// <summary>The fund.</summary>
    public FundId Fund { get; }

    /// <inheritdoc/>
    public Instant At { get; }

    /// <summary>The fund was opened.</summary>
    /// <param name="Fund">The fund.</param>
    /// <param name="Details">What is said of it.</param>
    /// <param name="At">When.</param>
    public sealed record Opened(FundId Fund, FundDetails Details, Instant At) : FundEvent(Fund, At);

    /// <summary>It was given money.</summary>
    /// <param name="Fund">The fund.</param>
    /// <param name="Amount">How much.</param>
    /// <param name="At">When.</param>
    public sealed record Allocated(FundId Fund, Money Amount, Instant At) : FundEvent(Fund, At);

    /// <summary>Money it was given was taken back.</summary>
    /// <param name="Fund">The fund.</param>
    /// <param name="Amount">How much.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Overrides">Which refusals were overridden, and why.</param>
    /// <param name="At">When.</param>
    public sealed record AllocationReduced(FundId Fund, Money Amount, string Reason, ValueList<OverrideGrant> Overrides, Instant At)
        : FundEvent(Fund, At);

    /// <summary>Money was set aside for what was ordered.</summary>
    /// <param name="Fund">The fund.</param>
    /// <param name="Order">The order.</param>
    /// <param name="Line">Its line.</param>
    /// <param name="Amount">How much.</param>
    /// <param name="Overrides">Which refusals were overridden, and why.</param>
    /// <param name="At">When.</param>
    public sealed record Encumbered(
        FundId Fund, OrderId Order, OrderLineId Line, Money Amount, ValueList<OverrideGrant> Overrides, Instant At) : FundEvent(Fund, At);

    /// <summary>Money set aside was freed.</summary>
    /// <param name="Fund">The fund.</param>
    /// <param name="Order">The order.</param>
    /// <param name="Line">Its line.</param>
    /// <param name="Amount">How much.</param>
    /// <param name="At">When.</param>
    public sealed record EncumbranceReleased(FundId Fund, OrderId Order, OrderLineId Line, Money Amount, Instant At) : FundEvent(Fund, At);

    /// <summary>It paid.</summary>
    /// <param name="Fund">The fund.</param>
    /// <param name="Invoice">The invoice.</param>
    /// <param name="Line">The order line that was paid for.</param>
    /// <param name="Amount">How much.</param>
    /// <param name="Overrides">Which refusals were overridden, and why.</param>
    /// <param name="At">When.</param>
    public sealed record Expended(
        FundId Fund, InvoiceId Invoice, OrderLineId Line, Money Amount, ValueList<OverrideGrant> Overrides, Instant At) : FundEvent(Fund, At);

    /// <summary>A payment was taken back.</summary>
    /// <param name="Fund">The fund.</param>
    /// <param name="Invoice">The invoice.</param>
    /// <param name="Line">The order line that it paid for.</param>
    /// <param name="Amount">How much.</param>
    /// <param name="At">When.</param>
    public sealed record ExpenditureReversed(FundId Fund, InvoiceId Invoice, OrderLineId Line, Money Amount, Instant At) : FundEvent(Fund, At);

    /// <summary>A vendor gave money back.</summary>
    /// <param name="Fund">The fund.</param>
    /// <param name="Invoice">The invoice.</param>
    /// <param name="Line">The order line that it was for.</param>
    /// <param name="Amount">How much.</param>
    /// <param name="At">When.</param>
    public sealed record Credited(FundId Fund, InvoiceId Invoice, OrderLineId Line, Money Amount, Instant At) : FundEvent(Fund, At);

    /// <summary>A credit was taken back.</summary>
    /// <param name="Fund">The fund.</param>
    /// <param name="Invoice">The invoice.</param>
    /// <param name="Line">The order line that it was for.</param>
    /// <param name="Amount">How much.</param>
    /// <param name="Overrides">Which refusals were overridden, and why.</param>
    /// <param name="At">When.</param>
    public sealed record CreditReversed(
        FundId Fund, InvoiceId Invoice, OrderLineId Line, Money Amount, ValueList<OverrideGrant> Overrides, Instant At) : FundEvent(Fund, At);
}
