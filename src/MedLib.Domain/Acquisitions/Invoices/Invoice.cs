using System.Text.Json.Serialization;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Acquisitions.Vendors;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Acquisitions.Invoices;

/// <summary>A vendor's bill for order lines, from its entry to its payment.</summary>
public sealed record Invoice : IAggregate<Invoice>
{
    private static readonly InvoiceDetailsValidator Rules = new();

    [JsonConstructor]
    internal Invoice(InvoiceId id, InvoiceDetails details) => (Id, Details) = (id, details);

    static string IAggregate<Invoice>.Kind => "invoice";

    Guid IAggregate.Key => Id.Value;

    IEnumerable<LookupKey> IAggregate.LookupKeys =>
        State == InvoiceState.Cancelled ? [] : [NumberKey(Details.Vendor, Details.Number)];

    /// <summary>The invoice's id.</summary>
    public InvoiceId Id { get; }

    /// <summary>What it says.</summary>
    public InvoiceDetails Details { get; }

    /// <summary>When it was paid; null where it was not.</summary>
    [JsonInclude]
    public Instant? PaidAt { get; internal init; }

    /// <summary>When it was cancelled; null where it was not.</summary>
    [JsonInclude]
    public Instant? CancelledAt { get; internal init; }

    /// <summary>How far it is.</summary>
    [JsonIgnore]
    public InvoiceState State => (PaidAt, CancelledAt) switch
    {
        (_, not null) => InvoiceState.Cancelled,
        (not null, _) => InvoiceState.Paid,
        _ => InvoiceState.Entered,
    };

    /// <summary>What it comes to.</summary>
    [JsonIgnore]
    public Money Total => Money.Sum(Details.Lines.Select(static line => line.Amount), Details.Currency);

    /// <summary>The value by which a vendor's invoices of a number are found, cancelled ones left out.</summary>
    /// <param name="vendor">The vendor.</param>
    /// <param name="number">The number.</param>
    public static LookupKey NumberKey(VendorCode vendor, InvoiceNumber number) => new("invoice-number", $"{number.Normalized} {vendor}");

    /// <summary>Answers a command about this invoice.</summary>
    /// <param name="state">The invoice, or null where there is none.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="context">The orders that it bills, and other invoices with its number.</param>
    /// <returns>
    /// The change, with <c>ACQ-022</c> where it may be a second copy and <c>ACQ-024</c> where another vendor was ordered from; or every
    /// one of <c>ACQ-006</c> no reason, <c>ACQ-010</c> no such order line, <c>ACQ-020</c> paid, <c>ACQ-021</c> cancelled, <c>ACQ-003</c>,
    /// <c>ACQ-032</c>, <c>ACQ-034</c>, <c>ACQ-035</c>, <c>ACQ-040</c>, <c>ACQ-041</c>, <c>FIN-004</c>, <c>CMD-004</c> no such invoice or
    /// order, <c>CMD-005</c> id taken.
    /// </returns>
    public static Result<Change<Invoice, InvoiceEvent>> Decide(Invoice? state, InvoiceCommand command, InvoiceContext context)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        return (state, command) switch
        {
            (null, InvoiceCommand.Enter enter) => Enter(enter, context),
            (not null, InvoiceCommand.Enter enter) => Reasons.IdTaken(enter.Invoice.Value),
            (null, _) => Reasons.NotFound(command.Invoice.Value),
            _ when state.Id != command.Invoice => Reasons.NotFound(command.Invoice.Value),
            (_, InvoiceCommand.Cancel cancel) => Answer(
                state,
                [.. Reasons.Missing(cancel.Reason), .. state.CancelledAt is null ? [] : (ValueList<Finding>)[Finding.Error(AcquisitionsCodes.InvoiceCancelled)]],
                new InvoiceEvent.Cancelled(state.Id, cancel.Reason, cancel.Stamp.At)),
            ({ State: InvoiceState.Cancelled }, _) => Finding.Error(AcquisitionsCodes.InvoiceCancelled),
            ({ State: InvoiceState.Paid }, _) => Finding.Error(AcquisitionsCodes.InvoicePaid),
            _ => Answer(state, [], new InvoiceEvent.Paid(state.Id, command.Stamp.At)),
        };
    }

    /// <summary>The state after an event: the only thing that changes an invoice.</summary>
    /// <param name="state">The state before, or null.</param>
    /// <param name="e">What happened.</param>
    /// <exception cref="ArgumentException">The event cannot follow this state.</exception>
    public static Invoice Evolve(Invoice? state, InvoiceEvent e) => (state, e) switch
    {
        (null, InvoiceEvent.Entered entered) => new(entered.Invoice, entered.Details),
        ({ } invoice, InvoiceEvent.Paid paid) => invoice with { PaidAt = paid.At },
        ({ } invoice, InvoiceEvent.Cancelled cancelled) => invoice with { CancelledAt = cancelled.At },
        _ => throw new ArgumentException($"{e?.GetType().Name} cannot follow this state.", nameof(e)),
    };

    private static Result<Change<Invoice, InvoiceEvent>> Enter(InvoiceCommand.Enter enter, InvoiceContext context)
    {
        var found = enter.Details.Lines.SelectMany(line => Look(enter.Details, line, context)).Distinct().ToValueList();
        var answer = Answer(
            null,
            [.. Rules.Check(enter.Details), .. found.Errors()],
            new InvoiceEvent.Entered(enter.Invoice, enter.Details, enter.Stamp.At));
        return answer.Succeeded
            ? answer.With(
            [
                .. context.SameNumber.Where(other => other != enter.Invoice).Select(static other =>
                    Finding.Warning(AcquisitionsCodes.DuplicateInvoiceSuspected, new FindingArg.Identifier("invoice", other.Value))),
                .. found,
            ])
            : answer;
    }

    private static IEnumerable<Finding> Look(InvoiceDetails details, InvoiceLine line, InvoiceContext context)
    {
        if (context.Orders.FirstOrDefault(order => order.Id == line.Order) is not { } order)
        {
            yield return Reasons.NotFound(line.Order.Value);
            yield break;
        }

        if (order.FindLine(line.Line) is null)
        {
            yield return Finding.Error(AcquisitionsCodes.LineUnknown, new FindingArg.Identifier("line", line.Line.Value));
        }

        if (order.Currency != details.Currency)
        {
            yield return Reasons.CurrencyDiffers(order.Currency, details.Currency);
        }

        if (order.Vendor != details.Vendor)
        {
            yield return Finding.Warning(AcquisitionsCodes.VendorDiffers, new FindingArg.Text("ordered", order.Vendor.Code));
        }
    }

    private static Result<Change<Invoice, InvoiceEvent>> Answer(Invoice? state, ValueList<Finding> reasons, InvoiceEvent e) =>
        reasons.IsEmpty ? new Change<Invoice, InvoiceEvent>(Evolve(state, e), [e]) : Result<Change<Invoice, InvoiceEvent>>.Refused(reasons);
}

/// <summary>How far an invoice is.</summary>
public enum InvoiceState
{
    /// <summary>It came and is not paid.</summary>
    Entered = 0,

    /// <summary>It is paid.</summary>
    Paid = 1,

    /// <summary>It is cancelled; a payment was taken back.</summary>
    Cancelled = 2,
}
