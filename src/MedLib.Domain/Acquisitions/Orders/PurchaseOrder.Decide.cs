using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions.Orders;

/// <content>The order's decisions.</content>
public sealed partial record PurchaseOrder
{
    private static readonly OrderDetailsValidator Rules = new();

    /// <summary>Answers a command about this order.</summary>
    /// <param name="state">The order, or null where there is none.</param>
    /// <param name="command">What is asked.</param>
    /// <returns>
    /// The change, with <c>ACQ-023</c> where a cancelled line is paid and <c>CMD-006</c> for an override; or every one of
    /// <c>ACQ-006</c> no reason, <c>ACQ-010</c> no such line, <c>ACQ-011</c> cancelled, <c>ACQ-012</c> more than ordered,
    /// <c>ACQ-013</c> no item, <c>ACQ-014</c> not received here, <c>ACQ-015</c> nothing left to cancel, <c>ACQ-016</c> not cancelled,
    /// <c>ACQ-017</c> item twice, <c>ACQ-003</c>, <c>ACQ-025</c>, <c>ACQ-041</c> and <c>FIN-004</c> payments, <c>ACQ-032</c> to
    /// <c>ACQ-039</c>, <c>CMD-004</c> no such order, <c>CMD-005</c> id taken.
    /// </returns>
    public static Result<Change<PurchaseOrder, OrderEvent>> Decide(PurchaseOrder? state, OrderCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return (state, command) switch
        {
            (null, OrderCommand.Place place) =>
                Answer(null, Rules.Check(place.Details), new OrderEvent.Placed(place.Order, place.Details, place.Stamp.At)),
            (not null, OrderCommand.Place place) => Reasons.IdTaken(place.Order.Value),
            ({ } order, _) when order.Id == command.Order => Answer(order, command),
            _ => Reasons.NotFound(command.Order.Value),
        };
    }

    private static Result<Change<PurchaseOrder, OrderEvent>> Answer(PurchaseOrder order, OrderCommand command) => command switch
    {
        OrderCommand.Receive receive => Receive(order, receive),
        OrderCommand.UndoReceive undo => Answer(
            order,
            [.. UndoReasons(order.FindLine(undo.Line), undo), .. Reasons.Missing(undo.Reason)],
            new OrderEvent.ReceiptUndone(order.Id, undo.Line, undo.Items, undo.Reason, undo.Stamp.At)),
        OrderCommand.CancelLine cancel => Answer(
            order,
            [.. CancelReasons(order.FindLine(cancel.Line), cancel), .. Reasons.Missing(cancel.Reason)],
            new OrderEvent.LineCancelled(order.Id, cancel.Line, cancel.Reason, cancel.Stamp.At)),
        OrderCommand.ReinstateLine reinstate => Answer(
            order,
            [.. ReinstateReasons(order.FindLine(reinstate.Line), reinstate), .. Reasons.Missing(reinstate.Reason)],
            new OrderEvent.LineReinstated(order.Id, reinstate.Line, reinstate.Reason, reinstate.Stamp.At)),
        OrderCommand.RecordPayments record => RecordPayments(order, record),
        OrderCommand.ReversePayments reverse => Answer(
            order,
            order.IsPaidBy(reverse.Invoice) ? [] : [Finding.Error(AcquisitionsCodes.PaymentMismatch)],
            new OrderEvent.PaymentsReversed(order.Id, reverse.Invoice, reverse.Stamp.At)),
        _ => Finding.Error(CommandCodes.NotInThisState, new FindingArg.Text("state", "placed")),
    };

    private static Result<Change<PurchaseOrder, OrderEvent>> Receive(PurchaseOrder order, OrderCommand.Receive receive)
    {
        var settled = receive.Stamp.Settle([.. ReceiveReasons(order.FindLine(receive.Line), receive)]);
        if (!settled.Standing.IsEmpty)
        {
            return Result<Change<PurchaseOrder, OrderEvent>>.Refused(settled.Standing);
        }

        var items = receive.Items.Select(static item => item.Id).ToValueList();
        return Result.Of(
            Record(order, [new OrderEvent.Received(order.Id, receive.Line, items, receive.Stamp.Overrides, receive.Stamp.At)]),
            settled.Advisories);
    }

    private static IEnumerable<Finding> ReceiveReasons(OrderLine? line, OrderCommand.Receive receive)
    {
        foreach (var reason in ItemReasons(receive.Items.Select(static item => item.Id).ToValueList()))
        {
            yield return reason;
        }

        if (line is null)
        {
            yield return LineUnknown(receive.Line);
            yield break;
        }

        if (line.Cancellation is not null)
        {
            yield return Finding.Error(AcquisitionsCodes.LineCancelled);
        }

        if (line.Received.Count + receive.Items.Count > line.Details.Quantity)
        {
            yield return Finding.Error(
                AcquisitionsCodes.OverReceipt,
                new FindingArg.Number("ordered", line.Details.Quantity),
                new FindingArg.Number("received", line.Received.Count + receive.Items.Count))
                with
            { Override = AcquisitionsPermissions.ReceiveBeyondOrder };
        }
    }

    private static IEnumerable<Finding> UndoReasons(OrderLine? line, OrderCommand.UndoReceive undo)
    {
        foreach (var reason in ItemReasons(undo.Items))
        {
            yield return reason;
        }

        if (line is null)
        {
            yield return LineUnknown(undo.Line);
            yield break;
        }

        foreach (var item in undo.Items.Where(item => !line.Received.Contains(item)))
        {
            yield return Finding.Error(AcquisitionsCodes.ItemNotReceivedHere, new FindingArg.Identifier("item", item.Value));
        }
    }

    private static IEnumerable<Finding> ItemReasons(ValueList<ItemId> items)
    {
        if (items.IsEmpty)
        {
            yield return Finding.Error(AcquisitionsCodes.NothingReceived);
        }

        foreach (var twice in items.GroupBy(static item => item).Where(static same => same.Skip(1).Any()))
        {
            yield return Finding.Error(AcquisitionsCodes.ItemTwice, new FindingArg.Identifier("item", twice.Key.Value));
        }
    }

    private static IEnumerable<Finding> CancelReasons(OrderLine? line, OrderCommand.CancelLine cancel)
    {
        if (line is null)
        {
            yield return LineUnknown(cancel.Line);
        }
        else if (line.Cancellation is not null)
        {
            yield return Finding.Error(AcquisitionsCodes.LineCancelled);
        }
        else if (line.IsResolved)
        {
            yield return Finding.Error(AcquisitionsCodes.LineFulfilled);
        }
    }

    private static IEnumerable<Finding> ReinstateReasons(OrderLine? line, OrderCommand.ReinstateLine reinstate)
    {
        if (line is null)
        {
            yield return LineUnknown(reinstate.Line);
        }
        else if (line.Cancellation is null)
        {
            yield return Finding.Error(AcquisitionsCodes.LineNotCancelled);
        }
    }

    private static Result<Change<PurchaseOrder, OrderEvent>> RecordPayments(PurchaseOrder order, OrderCommand.RecordPayments record)
    {
        ValueList<Finding> reasons =
        [
            .. order.IsPaidBy(record.Invoice) || record.Payments.IsEmpty ? [Finding.Error(AcquisitionsCodes.PaymentMismatch)] : (ValueList<Finding>)[],
            .. record.Payments.SelectMany(payment => PaymentReasons(order, payment)),
        ];
        var cancelled = record.Payments.Select(static payment => payment.Line).Distinct().Count(line => order.FindLine(line)?.Cancellation is not null);
        return reasons.IsEmpty
            ? Result.Of(
                Record(order, [.. record.Payments.Select(payment => new OrderEvent.PaymentRecorded(
                    order.Id, record.Invoice, payment.Line, payment.Amount, payment.IsFinal, record.Stamp.At))]),
                [.. Enumerable.Repeat(Finding.Warning(AcquisitionsCodes.BilledLineCancelled), cancelled)])
            : Result<Change<PurchaseOrder, OrderEvent>>.Refused(reasons);
    }

    private static IEnumerable<Finding> PaymentReasons(PurchaseOrder order, PaymentForLine payment)
    {
        if (order.FindLine(payment.Line) is null)
        {
            yield return LineUnknown(payment.Line);
        }

        if (payment.Amount.Currency != order.Currency)
        {
            yield return Reasons.CurrencyDiffers(order.Currency, payment.Amount.Currency);
        }

        if (payment.Amount.IsZero)
        {
            yield return Finding.Error(AcquisitionsCodes.AmountMissing);
        }

        if (payment.Amount.Abs.Amount > Money.MaxAmount)
        {
            yield return Finding.Error(FinanceCodes.TooLarge);
        }
    }

    private bool IsPaidBy(Invoices.InvoiceId invoice) => Lines.Any(line => line.Payments.Any(payment => payment.Invoice == invoice));

    private static Finding LineUnknown(OrderLineId line) =>
        Finding.Error(AcquisitionsCodes.LineUnknown, new FindingArg.Identifier("line", line.Value));

    private static Result<Change<PurchaseOrder, OrderEvent>> Answer(PurchaseOrder? state, ValueList<Finding> reasons, OrderEvent e) =>
        reasons.IsEmpty ? Record(state, [e]) : Result<Change<PurchaseOrder, OrderEvent>>.Refused(reasons);

    private static Change<PurchaseOrder, OrderEvent> Record(PurchaseOrder? state, ValueList<OrderEvent> events) =>
        new(events.Aggregate(state, Evolve)!, events);
}
