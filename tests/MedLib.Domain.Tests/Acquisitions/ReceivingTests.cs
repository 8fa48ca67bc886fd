using MedLib.Domain.Acquisitions;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using static MedLib.Domain.Tests.Acquisitions.Given;

namespace MedLib.Domain.Tests.Acquisitions;

public class ReceivingTests
{
    [Fact]
    public void Each_copy_becomes_an_item_with_what_the_line_knows_of_it()
    {
        var library = LibraryWith(100);
        var record = new RecordId(Key(7));
        library.Records.Add(record);
        library.Do(Place(1, LineOf(10, quantity: 2) with { Record = record }));

        library.Do(Receive(Copy(1, "B1"), Copy(2, "B2")));

        Assert.Equal([record, record], library.All<Item>().Select(static item => item.Record!.Value));
        Assert.Equal([Item(1), Item(2)], library.Order(Order()).Lines[0].Received);
        Assert.Equal(ReceiptStatus.Full, library.Order(Order()).Lines[0].ReceiptStatus);
        Assert.Equal(OrderState.Open, library.Order(Order()).State); // still to be paid

        library.BillAndPay(1, Bill(20));
        Assert.Equal(OrderState.Closed, library.Order(Order()).State);
    }

    [Fact]
    public void What_has_no_record_is_labelled_with_the_title_ordered()
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(10)));

        library.Do(Receive(Copy(1)));

        Assert.Equal("Gray's anatomy", library.Item(Item())!.Label);
    }

    [Fact]
    public void ACQ_265_more_than_was_ordered_needs_a_permission()
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(10, quantity: 5)));
        var parcel = Receive([.. Enumerable.Range(1, 12).Select(static i => Copy(i))]);

        var refused = library.Ask(parcel);
        Assert.Equal(AcquisitionsCodes.OverReceipt, refused.Findings.Codes());
        Assert.Equal([new FindingArg.Number("ordered", 5), new FindingArg.Number("received", 12)], refused.Findings[0].Args);

        library.Do(new OrderCommand.Receive(parcel.Order, parcel.Line, parcel.Items, Overriding(AcquisitionsPermissions.ReceiveBeyondOrder)));
        Assert.Equal(12, library.All<Item>().Count);
    }

    [Fact]
    public void Every_reason_of_the_order_and_of_the_items_is_told_and_nothing_is_kept()
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(10, quantity: 2)));
        library.Do(Receive(Copy(1, "B1")));
        library.Do(CancelLine());

        var refused = library.Ask(Receive(Copy(1), Copy(2, "B1"), Copy(3, "B3"), Copy(4, "B3")));

        Assert.Equal(
            $"{AcquisitionsCodes.LineCancelled} {AcquisitionsCodes.OverReceipt} {CommandCodes.IdTaken} {HoldingsCodes.BarcodeTaken} {HoldingsCodes.BarcodeTaken}",
            refused.Findings.Codes());
        Assert.Single(library.All<Item>());
    }

    [Theory]
    [InlineData(0, AcquisitionsCodes.NothingReceived)]
    [InlineData(1, AcquisitionsCodes.ItemTwice)]
    public void A_receipt_names_each_item_once(int item, string code)
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(10, quantity: 2)));

        Assert.Equal(code, library.Ask(item == 0 ? Receive() : Receive(Copy(item), Copy(item))).Findings.Codes());
    }

    [Fact]
    public void A_receipt_by_mistake_is_undone_and_its_barcode_is_free_again()
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(10, quantity: 2)));
        library.Do(Receive(Copy(1, "B1"), Copy(2, "B2")));

        library.Do(new OrderCommand.UndoReceive(Order(), Line(), [Item(1)], "wrong parcel", Stamp()));

        Assert.Equal((ReceiptStatus.Partial, true), (library.Order(Order()).Lines[0].ReceiptStatus, library.Item(Item(1))!.IsWithdrawn));
        Assert.Equal(WithdrawalReason.EnteredByMistake, library.Item(Item(1))!.Withdrawal!.Reason);
        library.Do(Receive(Copy(3, "B1")));
        Assert.Equal([Item(2), Item(3)], library.Order(Order()).Lines[0].Received);
        Assert.Equal(
            AcquisitionsCodes.ItemNotReceivedHere,
            library.Ask(new OrderCommand.UndoReceive(Order(), Line(), [Item(1)], "again", Stamp())).Findings.Codes());
    }

    // Facts ACQ-231 to ACQ-244 of FOLIO mod-orders, for orders whose copies and bills stand for its pieces and invoice lines.
    [Theory]
    //          fact       price ordered received paid    cancelled receipt payment
    [InlineData("ACQ-235", 10, 2, 0, "", false, ReceiptStatus.Awaiting, PaymentStatus.Awaiting)]
    [InlineData("ACQ-231", 10, 2, 1, "", true, ReceiptStatus.Cancelled, PaymentStatus.Cancelled)]
    [InlineData("ACQ-232", 0, 2, 0, "", true, ReceiptStatus.Cancelled, PaymentStatus.NotRequired)]
    [InlineData("ACQ-234", 10, 2, 2, "open", true, ReceiptStatus.Full, PaymentStatus.Cancelled)]
    [InlineData("ACQ-239", 10, 3, 2, "", false, ReceiptStatus.Partial, PaymentStatus.Awaiting)]
    [InlineData("ACQ-240", 10, 1, 0, "", false, ReceiptStatus.Awaiting, PaymentStatus.Awaiting)]
    [InlineData("ACQ-242", 10, 1, 1, "final", false, ReceiptStatus.Full, PaymentStatus.Full)]
    [InlineData("ACQ-243", 10, 1, 1, "open", false, ReceiptStatus.Full, PaymentStatus.Partial)]
    [InlineData("ACQ-244", 10, 1, 0, "taken back", false, ReceiptStatus.Awaiting, PaymentStatus.Awaiting)]
    public void A_lines_statuses_follow_from_copies_and_bills(
        string fact, int price, int ordered, int received, string paid, bool cancelled, ReceiptStatus receipt, PaymentStatus payment)
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(price, ordered)));
        for (var copy = 1; copy <= received; copy++)
        {
            library.Do(Receive(Copy(copy)));
        }

        if (paid.Length > 0)
        {
            library.BillAndPay(1, Bill(5, final: paid is not "open"));
        }

        if (paid is "taken back")
        {
            library.Do(CancelInvoice(1));
        }

        if (cancelled)
        {
            library.Do(CancelLine());
        }

        var line = library.Order(Order()).Lines[0];
        Assert.Equal((fact, receipt, payment), (fact, line.ReceiptStatus, line.PaymentStatus));
    }

    // ACQ-227 and ACQ-222: closed when the last line is resolved on both sides, open again when one is no more.
    [Fact]
    public void An_order_closes_and_opens_again_by_itself()
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(10), LineOf(10, line: 2)));
        library.Do(Receive(Copy(1)));
        library.BillAndPay(1, Bill(10));
        Assert.Equal(OrderState.Open, library.Order(Order()).State);

        library.Do(CancelLine(line: 2));
        Assert.Equal(OrderState.Closed, library.Order(Order()).State);

        library.Do(CancelInvoice(1));
        Assert.Equal(OrderState.Open, library.Order(Order()).State);
    }

    [Fact]
    public void Only_what_is_unresolved_can_be_cancelled_and_only_what_is_cancelled_reinstated()
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(10)));
        Assert.Equal(
            $"{AcquisitionsCodes.LineNotCancelled} {AcquisitionsCodes.ReasonMissing}",
            library.Ask(new OrderCommand.ReinstateLine(Order(), Line(), "", Stamp())).Findings.Codes());
        Assert.Equal(AcquisitionsCodes.LineUnknown, library.Ask(CancelLine(line: 9)).Findings.Codes());

        library.Do(Receive(Copy(1)));
        library.BillAndPay(1, Bill(10));

        Assert.Equal(AcquisitionsCodes.LineFulfilled, library.Ask(CancelLine()).Findings.Codes());
    }
}
