using MedLib.Domain.Acquisitions;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Testing.Conformance.Generation;

/// <summary>A whole library made through the desks, and everyday changes to it.</summary>
internal static class GeneratedLibrary
{
    public static async ValueTask FillAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        await GeneratedRecords.FillAsync(library, cancellationToken).ConfigureAwait(false);
        await GeneratedLending.FillAsync(library, cancellationToken).ConfigureAwait(false);
        await GeneratedOrders.FillAsync(library, cancellationToken).ConfigureAwait(false);
        await GeneratedFees.FillAsync(library, cancellationToken).ConfigureAwait(false);
        await GeneratedRequests.FillAsync(library, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Changes that touch every kind of aggregate, one after another; each says what was changed.</summary>
    public static IEnumerable<(string What, Func<CancellationToken, ValueTask> Change)> Changes(LibraryUnderTest library) =>
        [.. OfHoldings(library), .. OfLending(library), .. GeneratedLending.BorrowerChanges(library), .. OfAcquisitions(library), .. GeneratedFees.Changes(library), .. GeneratedRequests.Changes(library)];

    private static IEnumerable<(string What, Func<CancellationToken, ValueTask> Change)> OfHoldings(LibraryUnderTest library)
    {
        var held = library.Record.All<Item>().First(static item => item.State is { Holding: not null, Record: not null }).State;
        var holding = library.Record.Find<Holding>(held.Holding!.Value.Value)!.State;
        var other = library.Record.All<Holding>().First(found => found.State.Record != holding.Record).State;
        yield return ("a record was revised", Desk<ICatalog, RecordId>(library, (desk, token) => desk.ReviseAsync(
            new(holding.Record, GeneratedRecords.Description(library, number: 7) with { Title = new() { Title = "Aardvark revised" } }, library.Stamp()), token)));
        yield return ("a source was replaced", Desk<ICatalog, RecordId>(library, (desk, token) => desk.ReplaceSourceAsync(
            new(
                library.Record.All<BibliographicRecord>().First(static record => record.State.Source is not null).State.Id,
                GeneratedRecords.Description(library, number: 8),
                new() { Format = SourceFormat.Marc21, Bytes = new byte[] { 1, 2, 3 } },
                library.Stamp()),
            token)));
        yield return ("a holding was revised", Desk<IHoldingsDesk, HoldingId>(library, (desk, token) => desk.ReviseHoldingAsync(
            new(holding.Id, holding.Details with { CallNumber = Classification.CallNumber.Nlm("WZ 100 Z9") }, library.Stamp()), token)));
        yield return ("an item was moved to another holding and barcode", Desk<IHoldingsDesk, ItemId>(library, (desk, token) => desk.ReviseItemAsync(
            new(held.Id, held.Details with { Holding = other.Id, Record = other.Record, Barcode = GeneratedRecords.BarcodeOf(700_001) }, library.Stamp()), token)));
        yield return ("an item was found damaged", Desk<IHoldingsDesk, ItemId>(library, (desk, token) => desk.ReportConditionAsync(
            new(held.Id, ItemCondition.Damaged, "loose pages", library.Stamp()), token)));
        yield return ("an item was withdrawn", Desk<IHoldingsDesk, ItemId>(library, (desk, token) => desk.WithdrawItemAsync(
            new(held.Id, WithdrawalReason.Weeded, library.Stamp()), token)));
        yield return ("a withdrawal was taken back", Desk<IHoldingsDesk, ItemId>(library, (desk, token) => desk.ReinstateItemAsync(
            new(held.Id, library.Stamp()), token)));
        var last = library.Record.All<Item>()[^1].State.Id;
        yield return ("another item was withdrawn", Desk<IHoldingsDesk, ItemId>(library, (desk, token) => desk.WithdrawItemAsync(
            new(last, WithdrawalReason.Lost, library.Stamp()), token)));
    }

    private static IEnumerable<(string What, Func<CancellationToken, ValueTask> Change)> OfLending(LibraryUnderTest library)
    {
        var borrower = library.Record.All<Borrower>()[0].State;
        var open = library.Record.All<Loan>().First(static loan => loan.State.IsOpen).State;
        yield return ("a borrower got another card", Desk<ICirculationDesk, Borrower>(library, (desk, token) => desk.ReviseBorrowerAsync(
            new(borrower.Id, GeneratedLending.DetailsOf(number: 77), library.Stamp()), token)));
        yield return ("a loan was renewed", async token =>
        {
            library.Advance(days: 7);
            await Desk<ICirculationDesk, Loan>(library, (desk, inner) => desk.RenewAsync(new(open.Id, library.Stamp()), inner))(token).ConfigureAwait(false);
        }
        );
        yield return ("an item was returned", async token => await GeneratedLending.ReturnAsync(library, open, token).ConfigureAwait(false));
        yield return ("a return was corrected", Desk<ICirculationDesk, Loan>(library, (desk, token) => desk.CorrectReturnAsync(
            new(open.Id, "the wrong copy", library.Stamp()), token)));
        yield return ("an item was returned again", async token => await GeneratedLending.ReturnAsync(library, open, token).ConfigureAwait(false));
        yield return ("an item was lent to another", async token => await GeneratedLending.CheckOutAsync(library, open.Item, borrower.Id, token).ConfigureAwait(false));
    }

    private static IEnumerable<(string What, Func<CancellationToken, ValueTask> Change)> OfAcquisitions(LibraryUnderTest library)
    {
        var fund = library.Record.All<Fund>()[0].State;
        var order = library.Record.All<PurchaseOrder>().First(static found => found.State.Lines.All(static line => line.Received.IsEmpty && line.Payments.IsEmpty)).State;
        var cancelled = order.Lines[1].Id;
        yield return ("a fund got more", async token => await GeneratedOrders.AllocateAsync(library, fund.Id, Money.Of(999, fund.Currency).Value, token).ConfigureAwait(false));
        yield return ("a copy was received", async token => await GeneratedOrders.ReceiveAsync(library, order, number: 50, token).ConfigureAwait(false));
        yield return ("a line was cancelled", Desk<IAcquisitionsDesk, PurchaseOrder>(library, (desk, token) => desk.CancelLineAsync(
            new(order.Id, cancelled, "out of print", library.Stamp()), token)));
        yield return ("an invoice was paid", async token =>
        {
            var invoice = await GeneratedOrders.EnterAsync(library, order, number: 60, token).ConfigureAwait(false);
            await GeneratedOrders.PayAsync(library, invoice, token).ConfigureAwait(false);
        }
        );
        yield return ("an invoice was cancelled", Desk<IAcquisitionsDesk, Invoice>(library, (desk, token) => desk.CancelInvoiceAsync(
            new(library.Record.All<Invoice>().First(static invoice => invoice.State.State != InvoiceState.Cancelled).State.Id, "entered twice", library.Stamp()), token)));
    }

    private static Func<CancellationToken, ValueTask> Desk<TDesk, T>(LibraryUnderTest library, Func<TDesk, CancellationToken, ValueTask<Result<T>>> ask)
        where TDesk : notnull
        where T : notnull => async token =>
        {
            await library.DoAsync<TDesk, T>(desk => ask(desk, token), "an everyday change").ConfigureAwait(false);
        };
}
