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
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Tests.Acquisitions;

/// <summary>What the tests of acquisitions say again and again.</summary>
internal static class Given
{
    public static readonly VendorCode Vendor = new("MATTHEWS");
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);
    public static readonly LocalDate Day = new(2026, 3, 2);

    private static int _commands;

    public static Guid Key(int number) => new(number, 0, 0, new byte[8]);

    public static FundId Fund(int number = 1) => new(Key(number));

    public static OrderId Order(int number = 1) => new(Key(number));

    public static OrderLineId Line(int number = 1) => new(Key(number));

    public static InvoiceId Invoice(int number = 1) => new(Key(number));

    public static ItemId Item(int number = 1) => new(Key(number));

    public static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd).Value;

    public static CommandStamp Stamp() => new(new CommandId(Key(Interlocked.Increment(ref _commands))), new Actor("librarian"), Start);

    public static CommandStamp Overriding(Permission permission) => Stamp() with
    {
        By = new Actor("head") { Permissions = [permission] },
        Overrides = [new OverrideGrant(permission, "the committee agreed")],
    };

    public static FundCommand.Open Open(int fund = 1, string currency = "USD") => new(
        Fund(fund),
        new FundDetails { Code = new(string.Create(CultureInfo.InvariantCulture, $"F{fund}")), Name = "Books", Currency = Currency.Parse(currency) },
        Stamp());

    public static FundCommand.Allocate Allocate(decimal amount, int fund = 1) => new(Fund(fund), Usd(amount), Stamp());

    public static OrderLineDetails LineOf(decimal price, int quantity = 1, int line = 1, int? fund = 1) => new()
    {
        Id = Line(line),
        Title = "Gray's anatomy",
        Quantity = quantity,
        UnitPrice = Usd(price),
        Fund = fund is { } number ? Fund(number) : null,
    };

    public static OrderCommand.Place Place(int order, params ReadOnlySpan<OrderLineDetails> lines) => new(
        Order(order),
        new OrderDetails
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"PO-{order}"),
            Vendor = Vendor,
            Currency = Currency.Usd,
            Lines = ValueList.Create(lines),
        },
        Stamp());

    public static InvoiceCommand.Enter Enter(int invoice, params ReadOnlySpan<InvoiceLine> lines) => new(
        Invoice(invoice),
        new InvoiceDetails
        {
            Number = new(string.Create(CultureInfo.InvariantCulture, $"INV-{invoice}")),
            Vendor = Vendor,
            Date = Day,
            Currency = Currency.Usd,
            Lines = ValueList.Create(lines),
        },
        Stamp());

    public static InvoiceLine Bill(decimal amount, bool final = true, int order = 1, int line = 1) => new(Order(order), Line(line), Usd(amount), final);

    public static ReceivedItem Copy(int item, string? barcode = null) => new(
        Item(item),
        new ItemDetails
        {
            Category = ItemCategory.Book,
            Location = new LocationCode("MAIN"),
            Barcode = barcode is null ? null : Barcode.Parse(barcode),
        });

    /// <summary>A library with one fund of so much.</summary>
    public static SmallLibrary LibraryWith(decimal allocated)
    {
        var library = new SmallLibrary();
        library.Do(Open());
        if (allocated > 0)
        {
            library.Do(Allocate(allocated));
        }

        return library;
    }

    /// <summary>Enters an invoice and pays it.</summary>
    public static void BillAndPay(this SmallLibrary library, int invoice, params ReadOnlySpan<InvoiceLine> lines)
    {
        library.Do(Enter(invoice, lines));
        library.Do(Pay(invoice));
    }

    public static InvoiceCommand.Pay Pay(int invoice) => new(Invoice(invoice), Stamp());

    public static InvoiceCommand.Cancel CancelInvoice(int invoice) => new(Invoice(invoice), "entered by mistake", Stamp());

    public static OrderCommand.CancelLine CancelLine(int order = 1, int line = 1) => new(Order(order), Line(line), "out of print", Stamp());

    public static OrderCommand.Receive Receive(params ReadOnlySpan<ReceivedItem> items) => new(Order(), Line(), ValueList.Create(items), Stamp());
}
