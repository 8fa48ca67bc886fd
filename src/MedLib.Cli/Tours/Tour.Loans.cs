using MedLib.Cli.Verbs;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Queries;
using MedLib.Domain.Results;
using NodaTime;
using NodaTime.Text;

namespace MedLib.Cli.Tours;

internal sealed partial class Tour
{
    private static readonly ServicePointCode Desk = new("DESK");

    private async Task LendAsync(CancellationToken cancellationToken)
    {
        report.Step("Two borrowers are registered");
        var nurse = await RegisterAsync("Mara Lind", "20417000000010", BorrowerCategory.Staff, until: null, cancellationToken);
        var student = await RegisterAsync("Jo Abe", "20417000000028", BorrowerCategory.Student, until: new LocalDate(2026, 1, 31), cancellationToken);

        var book = await FirstAsync("MAIN", "QS 4", cancellationToken);
        var dictionary = await FirstAsync("REF", "W 13", cancellationToken);
        report.Step("A book is lent, due on the day after the library is closed");
        var loan = report.Expect(await CheckOutAsync(book, nurse, Stamp(), cancellationToken));
        report.Say($"\"{book.Title}\" is due {Day(loan)}.");
        report.Fact("due", Day(loan));

        await RefuseAsync(book, dictionary, nurse, student, cancellationToken);
        await RenewAsync(loan, cancellationToken);
        await ReturnAsync(loan, book, cancellationToken);
    }

    private async Task RefuseAsync(ShelfEntry book, ShelfEntry dictionary, Borrower nurse, Borrower student, CancellationToken cancellationToken)
    {
        report.Step("The same book cannot be lent twice");
        report.Refused("lentTwice", await CheckOutAsync(book, nurse, Stamp(), cancellationToken));

        report.Step("A refusal gives all of its reasons: an expired card, and a reference book");
        report.Refused("refused", await CheckOutAsync(dictionary, student, Stamp(), cancellationToken));

        report.Step("With the permission and a reason, a reference book goes to the ward for the night");
        var permission = CirculationPermissions.LendLibraryUseOnly;
        var stamp = library.Stamps.Now(Librarian with { Permissions = [permission] }) with
        {
            Overrides = [new OverrideGrant(permission, "wanted on the ward tonight")],
        };
        var loan = report.Expect(await CheckOutAsync(dictionary, nurse, stamp, cancellationToken));
        report.Say($"\"{dictionary.Title}\" is due {Day(loan)}.");
        var open = await library.LoanLists.CountOpenLoansAsync(new LoanFilter { Borrower = nurse.Id }, cancellationToken);
        report.Say($"{open} loans are open.");
        report.Fact("openLoans", open);
    }

    private async Task RenewAsync(Loan loan, CancellationToken cancellationToken)
    {
        report.Step("The book is renewed twice, and not a third time");
        for (var time = 1; time <= loan.Terms.Renewal.Most; time++)
        {
            clock.Advance(Duration.FromDays(7));
            var renewed = report.Expect(await library.Circulation.RenewAsync(new LoanCommand.Renew(loan.Id, Stamp()), cancellationToken));
            report.Say($"Renewed, due {Day(renewed)}.");
            report.Fact($"renewal{time}", Day(renewed));
        }

        clock.Advance(Duration.FromDays(7));
        report.Refused("renewedTooOften", await library.Circulation.RenewAsync(new LoanCommand.Renew(loan.Id, Stamp()), cancellationToken));
    }

    private async Task ReturnAsync(Loan loan, ShelfEntry book, CancellationToken cancellationToken)
    {
        report.Step("The book comes back, by mistake: it was another copy, so the return is corrected");
        await TakeBackAsync(book.Barcode!.Value, "returned", cancellationToken);
        var corrected = report.Expect(await library.Circulation.CorrectReturnAsync(
            new LoanCommand.CorrectReturn(loan.Id, "the copy beside it was meant", Stamp()), cancellationToken));
        report.Say($"Out again, due {Day(corrected)} as before.");
        report.Fact("corrected", corrected.IsOpen);

        report.Step("The book really comes back, and something that is not ours with it");
        await TakeBackAsync(book.Barcode!.Value, "returnedAgain", cancellationToken);
        await TakeBackAsync(Barcode.Parse("LOANED BY ANOTHER"), "notOurs", cancellationToken);
    }

    private async Task TakeBackAsync(Barcode barcode, string fact, CancellationToken cancellationToken)
    {
        var answer = report.Expect(await library.Circulation.ReturnAsync(new LoanCommand.Return(barcode, Desk, Stamp()), cancellationToken));
        report.Say($"{barcode} goes {Routings.Line(answer.Routing)}.");
        report.Fact(fact, answer.Routing.GetType().Name);
    }

    private async Task<Borrower> RegisterAsync(
        string name, string card, BorrowerCategory category, LocalDate? until, CancellationToken cancellationToken)
    {
        var details = new BorrowerDetails { Name = name, Cards = [Barcode.Parse(card)], Category = category, ValidUntil = until };
        var borrower = report.Expect(await library.Circulation.RegisterBorrowerAsync(
            new BorrowerCommand.Register(library.Ids.Next<BorrowerId>(), details, Stamp()), cancellationToken));
        report.Say($"{name}, {category}{(until is { } day ? $", registered until {LocalDatePattern.Iso.Format(day)}" : "")}.");
        return borrower;
    }

    private ValueTask<Result<Loan>> CheckOutAsync(
        ShelfEntry entry, Borrower borrower, CommandStamp stamp, CancellationToken cancellationToken) =>
        library.Circulation.CheckOutAsync(
            new LoanCommand.CheckOut(library.Ids.Next<LoanId>(), entry.Item, borrower.Id, stamp), cancellationToken);

    private async Task<ShelfEntry> FirstAsync(string location, string callNumber, CancellationToken cancellationToken)
    {
        var filter = new ShelfFilter { Location = new LocationCode(location), CallNumberPrefix = callNumber };
        var page = await library.ShelfLists.ShelfAsync(filter, new PageRequest(1), cancellationToken);
        return page.Rows is [var first] ? first : throw new TourException($"The data holds nothing at {callNumber} in {location}.");
    }

    private static string Day(Loan loan) => LocalDatePattern.Iso.Format(loan.Due.Day);
}
