using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions.Invoices;

/// <summary>Everything that paying or cancelling an invoice looks at, as the stores hold it.</summary>
/// <param name="Invoice">The invoice.</param>
/// <param name="Orders">The orders that it bills, by id.</param>
/// <param name="Funds">The funds that their lines draw on, by id.</param>
internal sealed record InvoiceSurroundings(
    Versioned<Invoice> Invoice,
    IReadOnlyDictionary<OrderId, Versioned<PurchaseOrder>> Orders,
    IReadOnlyDictionary<FundId, Versioned<Fund>> Funds);

/// <summary>Pays or cancels an invoice, and with it changes the orders that it bills and their funds, all or nothing.</summary>
internal static class InvoiceDecision
{
    /// <returns>The invoice, or every reason of the invoice, the orders and the funds why not.</returns>
    public static Result<Plan<Invoice>> Decide(InvoiceCommand command, InvoiceSurroundings around)
    {
        var before = around.Invoice.State;
        var invoice = Invoice.Decide(before, command, InvoiceContext.None);
        if (!invoice.Succeeded)
        {
            return Result<Plan<Invoice>>.Refused(invoice.Findings);
        }

        // Cancelling an invoice that was never paid moves no money.
        var touched = command is InvoiceCommand.Pay || before.State == InvoiceState.Paid ? before.Details.Lines : [];
        var orders = touched.GroupBy(static line => line.Order)
            .Select(lines => around.Orders.TryGetValue(lines.Key, out var order)
                ? (Before: order, Decision: PurchaseOrder.Decide(order.State, Follow(command, lines.Key, lines)))
                : (Before: null, Decision: Reasons.NotFound(lines.Key.Value)))
            .ToValueList();
        var moved = orders.Where(static order => order.Decision.Succeeded)
            .Select(static order => ((PurchaseOrder?)order.Before!.State, order.Decision.Value!.State));

        return StagedChanges.Gather(
            [
                invoice.Stage(around.Invoice),
                .. orders.Select(static order => order.Decision.Stage(order.Before)),
                .. FundFollowing.Follow(moved, around.Funds, command.Stamp),
            ])
            .Then(changes => Result.Of(new Plan<Invoice>(invoice.Value.State, changes)));
    }

    private static OrderCommand Follow(InvoiceCommand command, OrderId order, IEnumerable<InvoiceLine> lines) => command is InvoiceCommand.Pay
        ? new OrderCommand.RecordPayments(
            order, command.Invoice, [.. lines.Select(static line => new PaymentForLine(line.Line, line.Amount, line.IsFinal))], command.Stamp)
        : new OrderCommand.ReversePayments(order, command.Invoice, command.Stamp);
}
