using MedLib.Domain.Acquisitions;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Acquisitions.Vendors;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using static MedLib.Domain.Tests.Acquisitions.Given;

namespace MedLib.Domain.Tests.Acquisitions;

public class InvoiceTests
{
    [Theory]
    [InlineData("INV-2026/0042", "inv 2026 0042", true)]
    [InlineData("INV-2026/0042", "INV-2026/42", false)]
    [InlineData("0042", "42", false)]
    public void Numbers_are_compared_by_letters_and_digits_alone(string one, string other, bool same) =>
        Assert.Equal(same, string.Equals(new InvoiceNumber(one).Normalized, new InvoiceNumber(other).Normalized, StringComparison.Ordinal));

    [Fact]
    public void A_number_used_again_is_a_warning_until_the_first_is_cancelled()
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(10)));
        library.Do(Enter(1, Bill(10)));
        var again = Enter(2, Bill(10));
        again = again with { Details = again.Details with { Number = new("inv 1") } };

        var warned = library.Ask(again);
        Assert.Equal((true, AcquisitionsCodes.DuplicateInvoiceSuspected), (warned.Succeeded, warned.Findings.Codes()));
        Assert.Equal([new FindingArg.Identifier("invoice", Invoice(1).Value)], warned.Findings[0].Args);

        library.Do(CancelInvoice(1));
        library.Do(CancelInvoice(2));
        Assert.Empty(library.Ask(new InvoiceCommand.Enter(Invoice(3), again.Details, Stamp())).Findings);
    }

    [Fact]
    public void What_it_bills_must_be_ordered_and_in_one_currency()
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(10)));
        var wrong = Enter(1, Bill(10, order: 9), Bill(10, line: 9), Bill(0));
        wrong = wrong with { Details = wrong.Details with { Number = new("#"), Currency = Currency.Eur } };

        Assert.Equal(
            $"{AcquisitionsCodes.CurrencyDiffers} {AcquisitionsCodes.LineUnknown} {AcquisitionsCodes.InvoiceNumberMissing} {AcquisitionsCodes.AmountMissing} {CommandCodes.NotFound}",
            library.Ask(wrong).Findings.SortedCodes());
    }

    [Fact]
    public void Another_vendor_and_a_cancelled_line_are_warnings()
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(10)));
        library.Do(CancelLine());
        var other = Enter(1, Bill(10));
        other = other with { Details = other.Details with { Vendor = new VendorCode("RITTENHOUSE") } };

        Assert.Equal(AcquisitionsCodes.VendorDiffers, library.Ask(other).Findings.Codes());
        Assert.Equal(AcquisitionsCodes.BilledLineCancelled, library.Ask(Pay(1)).Findings.Codes());
        Assert.Equal(Usd(90), library.Fund(Fund()).Available);
    }

    [Fact]
    public void Is_paid_once_and_cancelled_once()
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(10)));
        library.BillAndPay(1, Bill(10));

        Assert.Equal(AcquisitionsCodes.InvoicePaid, library.Ask(Pay(1)).Findings.Codes());
        library.Do(CancelInvoice(1));
        Assert.Equal(AcquisitionsCodes.InvoiceCancelled, library.Ask(CancelInvoice(1)).Findings.Codes());
        Assert.Equal(AcquisitionsCodes.InvoiceCancelled, library.Ask(Pay(1)).Findings.Codes());
        Assert.Equal(CommandCodes.NotFound, library.Ask(Pay(2)).Findings.Codes());
    }

    [Fact]
    public void The_same_command_twice_pays_once()
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(10)));
        library.Do(Enter(1, Bill(10)));
        var pay = Pay(1);

        var (first, second) = (library.Ask(pay), library.Ask(pay));

        Assert.Equal(first, second);
        Assert.Equal(Usd(10), library.Fund(Fund()).Totals.Expended);
    }

    [Fact]
    public async Task A_dry_run_answers_alike_and_keeps_nothing()
    {
        var library = LibraryWith(100);
        library.Do(Place(1, LineOf(10)));
        library.Do(Enter(1, Bill(10)));
        var (pay, commits) = (Pay(1), library.Commits);

        var dry = await library.Desk.DryRun.PayInvoiceAsync(pay, TestContext.Current.CancellationToken);

        Assert.Equal(commits, library.Commits);
        Assert.Equal(library.Ask(pay), dry);
    }
}
