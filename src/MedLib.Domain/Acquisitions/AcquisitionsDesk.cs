using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions;

/// <summary>The acquisitions desk over a host's ports.</summary>
internal sealed partial class AcquisitionsDesk(
    IFunds funds, IOrders orders, IInvoices invoices, IHoldings holdings, IItems items, ICatalogRecords records, CommandRunner runner)
    : IAcquisitionsDesk
{
    public IAcquisitionsDesk DryRun => new AcquisitionsDesk(funds, orders, invoices, holdings, items, records, runner.DryRun());

    public ValueTask<Result<Fund>> OpenFundAsync(FundCommand.Open command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return runner.RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        async ValueTask<Result<Plan<Fund>>> DecideAsync(CancellationToken token)
        {
            var decision = await DecideFundAsync(command, token).ConfigureAwait(false);

            // The store sees to it that no two funds have one code; a dry run must know it too.
            var holder = await funds.FindByCodeAsync(command.Details.Code, token).ConfigureAwait(false);
            return holder is null || holder.State.Id == command.Fund
                ? decision
                : Result<Plan<Fund>>.Refused([.. decision.Succeeded ? [] : decision.Findings, Finding.Error(AcquisitionsCodes.FundCodeTaken)]);
        }
    }

    public ValueTask<Result<Fund>> AllocateAsync(FundCommand.Allocate command, CancellationToken cancellationToken = default) =>
        RunAsync(command, cancellationToken);

    public ValueTask<Result<Fund>> ReduceAllocationAsync(FundCommand.ReduceAllocation command, CancellationToken cancellationToken = default) =>
        RunAsync(command, cancellationToken);

    public ValueTask<Result<Invoice>> EnterInvoiceAsync(InvoiceCommand.Enter command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return runner.RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        async ValueTask<Result<Plan<Invoice>>> DecideAsync(CancellationToken token)
        {
            var before = await invoices.FindAsync(command.Invoice, token).ConfigureAwait(false);
            var same = await invoices.ForNumberAsync(command.Details.Vendor, command.Details.Number, token).ConfigureAwait(false);
            var billed = await FindOrdersAsync(command.Details.Lines, token).ConfigureAwait(false);
            var context = new InvoiceContext
            {
                Orders = [.. billed.Values.Select(static order => order.State)],
                SameNumber = [.. same.Select(static invoice => invoice.State.Id)],
            };
            return Invoice.Decide(before?.State, command, context)
                .Then(change => Result.Of(new Plan<Invoice>(change.State, [StagedChange.Of(before, change)])));
        }
    }

    public ValueTask<Result<Invoice>> PayInvoiceAsync(InvoiceCommand.Pay command, CancellationToken cancellationToken = default) =>
        RunAsync(command, cancellationToken);

    public ValueTask<Result<Invoice>> CancelInvoiceAsync(InvoiceCommand.Cancel command, CancellationToken cancellationToken = default) =>
        RunAsync(command, cancellationToken);

    private ValueTask<Result<Fund>> RunAsync(FundCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return runner.RunAsync(command, command.Stamp, token => DecideFundAsync(command, token), cancellationToken);
    }

    private ValueTask<Result<Invoice>> RunAsync(InvoiceCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return runner.RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        async ValueTask<Result<Plan<Invoice>>> DecideAsync(CancellationToken token)
        {
            if (await invoices.FindAsync(command.Invoice, token).ConfigureAwait(false) is not { } invoice)
            {
                return Reasons.NotFound(command.Invoice.Value);
            }

            var billed = await FindOrdersAsync(invoice.State.Details.Lines, token).ConfigureAwait(false);
            var drawnOn = await FindFundsAsync(
                billed.Values.SelectMany(static order => order.State.Lines).Select(static line => line.Fund), token).ConfigureAwait(false);
            return InvoiceDecision.Decide(command, new InvoiceSurroundings(invoice, billed, drawnOn));
        }
    }

    private async ValueTask<Result<Plan<Fund>>> DecideFundAsync(FundCommand command, CancellationToken cancellationToken)
    {
        var before = await funds.FindAsync(command.Fund, cancellationToken).ConfigureAwait(false);
        return Fund.Decide(before?.State, command)
            .Then(change => Result.Of(new Plan<Fund>(change.State, [StagedChange.Of(before, change)])));
    }

    private async ValueTask<Dictionary<OrderId, Versioned<PurchaseOrder>>> FindOrdersAsync(
        IEnumerable<InvoiceLine> lines, CancellationToken cancellationToken)
    {
        var found = new Dictionary<OrderId, Versioned<PurchaseOrder>>();
        foreach (var id in lines.Select(static line => line.Order).Distinct())
        {
            if (await orders.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } order)
            {
                found.Add(id, order);
            }
        }

        return found;
    }

    private async ValueTask<Dictionary<FundId, Versioned<Fund>>> FindFundsAsync(IEnumerable<FundId?> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<FundId, Versioned<Fund>>();
        foreach (var id in ids.OfType<FundId>().Distinct())
        {
            if (await funds.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } fund)
            {
                found.Add(id, fund);
            }
        }

        return found;
    }
}
