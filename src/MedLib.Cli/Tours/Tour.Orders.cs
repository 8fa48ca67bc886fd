using System.Globalization;
using System.Text.Json.Nodes;
using MedLib.Domain.Acquisitions;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Acquisitions.Vendors;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Queries;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Cli.Tours;

internal sealed partial class Tour
{
    private static readonly string[] NewBarcodes = ["30417000900019", "30417000900027"];
    private static readonly VendorCode Vendor = new("RITTENHOUSE");

    private async Task AcquireAsync(CancellationToken cancellationToken)
    {
        report.Step("A fund for books gets its money");
        var fund = report.Expect(await library.Acquisitions.OpenFundAsync(
            new FundCommand.Open(
                library.Ids.Next<FundId>(),
                new FundDetails { Code = new FundCode("BOOKS-2026"), Name = "Books 2026", Currency = Currency.Usd },
                Stamp()),
            cancellationToken));
        report.Expect(await library.Acquisitions.AllocateAsync(new FundCommand.Allocate(fund.Id, Usd(300.00m), Stamp()), cancellationToken));
        await BalanceAsync("allocated", cancellationToken);

        var record = await LatestAsync(cancellationToken);
        report.Step("An order that the fund cannot bear is refused");
        report.Refused("ordered", await library.Acquisitions.PlaceOrderAsync(Order("PO-1", record, fund.Id, copies: 3), cancellationToken));

        report.Step("A smaller one is placed, and its price set aside");
        var order = report.Expect(await library.Acquisitions.PlaceOrderAsync(Order("PO-1", record, fund.Id, copies: 2), cancellationToken));
        report.Say($"{order.Number} to {order.VendorName}: {order.Total}.");
        await BalanceAsync("encumbered", cancellationToken);

        await ReceiveAsync(order, record, cancellationToken);
        await PayAsync(order, cancellationToken);
    }

    private async Task ReceiveAsync(PurchaseOrder order, RecordId record, CancellationToken cancellationToken)
    {
        report.Step("The copies come, and stand on the shelf as items");
        var holding = (await library.Holdings.ForRecordAsync(record, cancellationToken))[0].State;
        var last = (await library.Items.ForRecordAsync(record, cancellationToken)).Max(static item => item.State.Details.CopyNumber) ?? 0;
        ValueList<ReceivedItem> received =
        [
            .. NewBarcodes.Select((barcode, index) => new ReceivedItem(
                library.Ids.Next<ItemId>(),
                new ItemDetails { Holding = holding.Id, Barcode = Barcode.Parse(barcode), Category = ItemCategory.Book, CopyNumber = last + index + 1 })),
        ];
        report.Expect(await library.Acquisitions.ReceiveAsync(
            new OrderCommand.Receive(order.Id, order.Lines[0].Id, received, Stamp()), cancellationToken));
        var shelf = new ShelfFilter { From = holding.CallNumber?.Key, To = holding.CallNumber?.Key, Location = holding.Location };
        var page = await library.ShelfLists.ShelfAsync(shelf, new PageRequest(20), cancellationToken);
        report.Show(Verbs.ShelfVerb.Table(page.Rows));
        report.Fact("onShelf", new JsonArray([.. page.Rows.Select(static row => (JsonNode?)row.Barcode?.ToString())]));
    }

    private async Task PayAsync(PurchaseOrder order, CancellationToken cancellationToken)
    {
        report.Step("The invoice is a little lower than the order, and is paid");
        var details = new InvoiceDetails
        {
            Number = new InvoiceNumber("R-20417"),
            Vendor = Vendor,
            Date = new LocalDate(2026, 3, 23),
            Currency = Currency.Usd,
            Lines = [new InvoiceLine(order.Id, order.Lines[0].Id, Usd(231.40m))],
        };
        var invoice = report.Expect(await library.Acquisitions.EnterInvoiceAsync(
            new InvoiceCommand.Enter(library.Ids.Next<InvoiceId>(), details, Stamp()), cancellationToken));
        report.Expect(await library.Acquisitions.PayInvoiceAsync(new InvoiceCommand.Pay(invoice.Id, Stamp()), cancellationToken));
        report.Say($"Paid {invoice.Total}.");
        await BalanceAsync("paid", cancellationToken);
        var orders = await library.AcquisitionsLists.OrdersAsync(new OrderFilter(), new OrderSequence(), new PageRequest(), cancellationToken);
        report.Say($"{orders.Rows[0].Number} is {orders.Rows[0].State.ToString().ToLowerInvariant()}.");
        report.Fact("order", orders.Rows[0].State.ToString());
    }

    private async Task BalanceAsync(string fact, CancellationToken cancellationToken)
    {
        var funds = await library.AcquisitionsLists.FundsAsync(new FundFilter(), new PageRequest(), cancellationToken);
        var table = new TextTable("Fund", "Allocated", "Encumbered", "Expended", "Available");
        foreach (var fund in funds.Rows)
        {
            table.Add(fund.Code.ToString(), fund.Allocated.ToString(), fund.Encumbered.ToString(), fund.Expended.ToString(), fund.Available.ToString());
        }

        report.Show(table);
        var balance = funds.Rows[0];
        report.Fact(fact, new JsonObject
        {
            ["allocated"] = balance.Allocated.ToString(),
            ["encumbered"] = balance.Encumbered.ToString(),
            ["expended"] = balance.Expended.ToString(),
            ["available"] = balance.Available.ToString(),
        });
    }

    private OrderCommand.Place Order(string number, RecordId record, FundId fund, int copies) => new(
        library.Ids.Next<OrderId>(),
        new OrderDetails
        {
            Number = number,
            Vendor = Vendor,
            VendorName = "Rittenhouse",
            Currency = Currency.Usd,
            Lines =
            [
                new OrderLineDetails
                {
                    Id = library.Ids.Next<OrderLineId>(),
                    Record = record,
                    Quantity = copies,
                    UnitPrice = Usd(118.50m),
                    Fund = fund,
                },
            ],
        },
        Stamp());

    private async Task<RecordId> LatestAsync(CancellationToken cancellationToken)
    {
        var found = await library.CatalogLists.SearchAsync(
            new CatalogFilter { Title = "oxford handbook clinical medicine" }, new CatalogOrder(), new PageRequest(1), cancellationToken);
        return found.Rows is [var first] ? first.Record : throw new TourException("The data lacks the book that is ordered.");
    }

    private static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd).Value;
}
