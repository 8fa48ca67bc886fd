using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions;

/// <summary>Keeps funds, orders, receives and pays.</summary>
/// <remarks>
/// Any command may also be refused with <c>CMD-001</c> (id used for another command) or <c>CMD-002</c> (kept being changed). Whatever
/// commits more of a fund than it has available is refused with <c>ACQ-001</c>, which the permission
/// <see cref="AcquisitionsPermissions.ExceedFund"/> lifts; an override is answered with <c>CMD-006</c>.
/// </remarks>
public interface IAcquisitionsDesk
{
    /// <summary>The same desk, which commits nothing: it answers as this one would.</summary>
    IAcquisitionsDesk DryRun { get; }

    /// <summary>Opens a fund.</summary>
    /// <param name="command">Which.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The fund; or every one of <c>ACQ-002</c> code taken, <c>ACQ-030</c> to <c>ACQ-032</c>, <c>CMD-005</c> id taken.</returns>
    ValueTask<Result<Fund>> OpenFundAsync(FundCommand.Open command, CancellationToken cancellationToken = default);

    /// <summary>Gives a fund money.</summary>
    /// <param name="command">How much.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The fund; or every one of <c>ACQ-003</c> another currency, <c>ACQ-004</c> nothing or less, <c>FIN-004</c>; <c>CMD-004</c>.</returns>
    ValueTask<Result<Fund>> AllocateAsync(FundCommand.Allocate command, CancellationToken cancellationToken = default);

    /// <summary>Takes back money that a fund was given.</summary>
    /// <param name="command">How much, and why.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>
    /// The fund; or <c>ACQ-001</c> not enough available, or every one of <c>ACQ-003</c>, <c>ACQ-004</c>, <c>ACQ-006</c>, <c>FIN-004</c>;
    /// <c>CMD-004</c>.
    /// </returns>
    ValueTask<Result<Fund>> ReduceAllocationAsync(FundCommand.ReduceAllocation command, CancellationToken cancellationToken = default);

    /// <summary>Places an order in one step, and sets aside what it costs.</summary>
    /// <param name="command">What is ordered.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>
    /// The order; or every one of <c>ACQ-001</c> a fund has not enough, <c>ACQ-003</c> another currency, <c>ACQ-032</c> to <c>ACQ-039</c>,
    /// <c>FIN-004</c>, <c>CMD-004</c> no such fund, <c>CMD-005</c> id taken.
    /// </returns>
    ValueTask<Result<PurchaseOrder>> PlaceOrderAsync(OrderCommand.Place command, CancellationToken cancellationToken = default);

    /// <summary>Receives copies on an order line, each of which becomes an item.</summary>
    /// <param name="command">What came.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>
    /// The order; or every one of <c>ACQ-010</c> to <c>ACQ-013</c>, <c>ACQ-017</c>, <c>HLD-001</c> to <c>HLD-007</c>, <c>CMD-004</c>,
    /// <c>CMD-005</c> item id taken.
    /// </returns>
    ValueTask<Result<PurchaseOrder>> ReceiveAsync(OrderCommand.Receive command, CancellationToken cancellationToken = default);

    /// <summary>Corrects a receipt that did not happen.</summary>
    /// <param name="command">Which items, and why.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The order; or every one of <c>ACQ-006</c>, <c>ACQ-010</c>, <c>ACQ-013</c>, <c>ACQ-014</c>, <c>ACQ-017</c>, <c>CMD-004</c>.</returns>
    ValueTask<Result<PurchaseOrder>> UndoReceiveAsync(OrderCommand.UndoReceive command, CancellationToken cancellationToken = default);

    /// <summary>Cancels what of an order line has not come, and frees what is set aside for it.</summary>
    /// <param name="command">Which, and why.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The order; or every one of <c>ACQ-006</c>, <c>ACQ-010</c>, <c>ACQ-011</c>, <c>ACQ-015</c>; <c>CMD-004</c>.</returns>
    ValueTask<Result<PurchaseOrder>> CancelLineAsync(OrderCommand.CancelLine command, CancellationToken cancellationToken = default);

    /// <summary>Takes the cancellation of an order line back.</summary>
    /// <param name="command">Which, and why.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The order; or every one of <c>ACQ-001</c>, <c>ACQ-006</c>, <c>ACQ-010</c>, <c>ACQ-016</c>; <c>CMD-004</c>.</returns>
    ValueTask<Result<PurchaseOrder>> ReinstateLineAsync(OrderCommand.ReinstateLine command, CancellationToken cancellationToken = default);

    /// <summary>Enters an invoice as it came.</summary>
    /// <param name="command">What it says.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>
    /// The invoice, with <c>ACQ-022</c> where it may be a second copy and <c>ACQ-024</c> where another vendor was ordered from; or every
    /// one of <c>ACQ-003</c>, <c>ACQ-010</c>, <c>ACQ-032</c>, <c>ACQ-034</c>, <c>ACQ-035</c>, <c>ACQ-040</c>, <c>ACQ-041</c>, <c>FIN-004</c>,
    /// <c>CMD-004</c> no such order, <c>CMD-005</c> id taken.
    /// </returns>
    ValueTask<Result<Invoice>> EnterInvoiceAsync(InvoiceCommand.Enter command, CancellationToken cancellationToken = default);

    /// <summary>Pays an invoice out of the funds of the order lines that it bills.</summary>
    /// <param name="command">Which.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>
    /// The invoice, with <c>ACQ-023</c> for each cancelled line that it bills; or <c>ACQ-020</c> paid, <c>ACQ-021</c> cancelled, or
    /// <c>ACQ-001</c> for every fund that has not enough; <c>CMD-004</c>.
    /// </returns>
    ValueTask<Result<Invoice>> PayInvoiceAsync(InvoiceCommand.Pay command, CancellationToken cancellationToken = default);

    /// <summary>Cancels an invoice; a payment is taken back exactly.</summary>
    /// <param name="command">Which, and why.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>
    /// The invoice; or every one of <c>ACQ-006</c> no reason, <c>ACQ-021</c> cancelled; or <c>ACQ-001</c> for every fund that has not
    /// enough to set aside again what the payment had freed; <c>CMD-004</c>.
    /// </returns>
    ValueTask<Result<Invoice>> CancelInvoiceAsync(InvoiceCommand.Cancel command, CancellationToken cancellationToken = default);
}
