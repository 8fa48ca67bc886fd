using System.Globalization;
using MedLib.Domain.Acquisitions;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Acquisitions.Vendors;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Testing.Conformance.Generation;

/// <summary>Opens funds, and orders, receives and pays; some funds are overdrawn.</summary>
internal static class GeneratedOrders
{
    private const int OrderCount = 14;

    public static IReadOnlyList<VendorCode> Vendors { get; } = [new("MATTHEWS"), new("matthews"), new("\uFB01"), new("\U00020BB7")];

    // The last two stand in another order by UTF-16 unit than by code point.
    private static readonly string[] FundCodes = ["BOOKS", "books", "Zeitschriften", "AV 2026", "\uFB01", "\U00020BB7"];

    private static readonly string[] Numbers = ["PO-9", "PO-10", "PO-010", "PO-", "2026/7", "\uFB01-1", "\U00020BB7-1"];

    public static async ValueTask FillAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        foreach (var code in FundCodes)
        {
            await OpenAsync(library, code, library.Chance.OneIn(3) ? Currency.Eur : Currency.Usd, cancellationToken).ConfigureAwait(false);
        }

        for (var i = 0; i < OrderCount; i++)
        {
            await PlaceAsync(library, library.Chance.Of(Numbers), cancellationToken).ConfigureAwait(false);
        }

        var orders = library.Record.All<PurchaseOrder>();
        for (var i = 0; i < 6; i++)
        {
            await ReceiveAsync(library, orders[i].State, i, cancellationToken).ConfigureAwait(false);
        }

        for (var i = 3; i < 9; i++)
        {
            var invoice = await EnterAsync(library, orders[i].State, i, cancellationToken).ConfigureAwait(false);
            if (i > 3)
            {
                await PayAsync(library, invoice, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public static async ValueTask<FundId> OpenAsync(LibraryUnderTest library, string code, Currency currency, CancellationToken cancellationToken)
    {
        var open = new FundCommand.Open(
            library.Id<FundId>(), new FundDetails { Code = new FundCode(code), Name = "Books", Currency = currency }, library.Stamp());
        await library.DoAsync<IAcquisitionsDesk, Fund>(desk => desk.OpenFundAsync(open, cancellationToken), "a fund").ConfigureAwait(false);
        await AllocateAsync(library, open.Fund, Money.Of(200, currency).Value, cancellationToken).ConfigureAwait(false);
        return open.Fund;
    }

    public static ValueTask<Fund> AllocateAsync(LibraryUnderTest library, FundId fund, Money amount, CancellationToken cancellationToken)
    {
        var allocate = new FundCommand.Allocate(fund, amount, library.Stamp());
        return library.DoAsync<IAcquisitionsDesk, Fund>(desk => desk.AllocateAsync(allocate, cancellationToken), "an allocation");
    }

    public static ValueTask<PurchaseOrder> PlaceAsync(LibraryUnderTest library, string number, CancellationToken cancellationToken)
    {
        var funds = library.Record.All<Fund>();
        var first = library.Chance.Of(funds).State;
        var second = funds.FirstOrDefault(fund => fund.State.Currency == first.Currency && fund.State.Id != first.Id)?.State ?? first;
        var place = new OrderCommand.Place(
            library.Id<OrderId>(),
            new OrderDetails
            {
                Number = number,
                Vendor = library.Chance.Of(Vendors),
                Currency = first.Currency,
                Lines = [LineOf(library, first), LineOf(library, second)],
            },
            library.Stamp() with { Overrides = [new OverrideGrant(AcquisitionsPermissions.ExceedFund, "a conformance check")] });
        return library.DoAsync<IAcquisitionsDesk, PurchaseOrder>(desk => desk.PlaceOrderAsync(place, cancellationToken), "an order");
    }

    /// <summary>Receives one copy on the first line.</summary>
    public static ValueTask<PurchaseOrder> ReceiveAsync(LibraryUnderTest library, PurchaseOrder order, int number, CancellationToken cancellationToken)
    {
        var details = new ItemDetails
        {
            Category = ItemCategory.Book,
            Location = GeneratedRecords.Locations[0],
            Barcode = GeneratedRecords.BarcodeOf(900_000 + number),
        };
        var receive = new OrderCommand.Receive(order.Id, order.Lines[0].Id, [new ReceivedItem(library.Id<ItemId>(), details)], library.Stamp());
        return library.DoAsync<IAcquisitionsDesk, PurchaseOrder>(desk => desk.ReceiveAsync(receive, cancellationToken), "a receipt");
    }

    public static async ValueTask<InvoiceId> EnterAsync(LibraryUnderTest library, PurchaseOrder order, int number, CancellationToken cancellationToken)
    {
        var enter = new InvoiceCommand.Enter(
            library.Id<InvoiceId>(),
            new InvoiceDetails
            {
                Number = new InvoiceNumber(string.Create(CultureInfo.InvariantCulture, $"R {number / 2}")),
                Vendor = order.Vendor,
                Date = new LocalDate(2026, 4, 1),
                Currency = order.Currency,
                Lines = [.. order.Lines.Select(line => new InvoiceLine(order.Id, line.Id, line.Total))],
            },
            library.Stamp());
        await library.DoAsync<IAcquisitionsDesk, Invoice>(desk => desk.EnterInvoiceAsync(enter, cancellationToken), "an invoice").ConfigureAwait(false);
        return enter.Invoice;
    }

    public static ValueTask<Invoice> PayAsync(LibraryUnderTest library, InvoiceId invoice, CancellationToken cancellationToken)
    {
        var pay = new InvoiceCommand.Pay(
            invoice, library.Stamp() with { Overrides = [new OverrideGrant(AcquisitionsPermissions.ExceedFund, "a conformance check")] });
        return library.DoAsync<IAcquisitionsDesk, Invoice>(desk => desk.PayInvoiceAsync(pay, cancellationToken), "a payment");
    }

    private static OrderLineDetails LineOf(LibraryUnderTest library, Fund fund) => new()
    {
        Id = library.Id<OrderLineId>(),
        Title = "Gray's anatomy",
        Quantity = 1 + library.Chance.Next(2),
        UnitPrice = Money.Of(10 + library.Chance.Next(80), fund.Currency).Value,
        Fund = fund.Id,
    };
}
