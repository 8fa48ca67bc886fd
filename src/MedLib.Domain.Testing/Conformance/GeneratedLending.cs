using System.Globalization;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using NodaTime;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>Registers borrowers, and lends, renews and takes back.</summary>
internal static class GeneratedLending
{
    private const int BorrowerCount = 6;
    private const int LoanCount = 24;

    public static async ValueTask FillAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        for (var i = 0; i < BorrowerCount; i++)
        {
            await RegisterAsync(library, i, cancellationToken).ConfigureAwait(false);
        }

        var borrowers = library.Record.All<Borrower>();
        var items = library.Record.All<Item>();
        for (var i = 0; i < LoanCount; i++)
        {
            library.Advance(days: i % 2);
            await CheckOutAsync(library, items[i].State.Id, borrowers[i % BorrowerCount].State.Id, cancellationToken).ConfigureAwait(false);
        }

        foreach (var loan in library.Record.All<Loan>().Take(4))
        {
            await ReturnAsync(library, loan.State, cancellationToken).ConfigureAwait(false);
        }
    }

    public static async ValueTask<BorrowerId> RegisterAsync(LibraryUnderTest library, int number, CancellationToken cancellationToken)
    {
        var register = new BorrowerCommand.Register(library.Id<BorrowerId>(), DetailsOf(number), library.Stamp());
        var borrower = await library.DoAsync<ICirculationDesk, Borrower>(
            desk => desk.RegisterBorrowerAsync(register, cancellationToken), "a borrower").ConfigureAwait(false);
        return borrower.Id;
    }

    public static BorrowerDetails DetailsOf(int number) => new()
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"Reader {number}"),
        Cards = [Barcode.Parse(string.Create(CultureInfo.InvariantCulture, $"2{number:D6}")), Barcode.Parse(string.Create(CultureInfo.InvariantCulture, $"BADGE{number}"))],
        Category = BorrowerCategory.Staff,
        Unit = new UnitCode("cardiology"),
        ExternalId = string.Create(CultureInfo.InvariantCulture, $"P{number}"),
        Blocks = [new ManualBlock(BlockReason.CardLost, BlockedAct.Borrow, new LocalDate(1999, 12, 31))],
    };

    public static ValueTask<Loan> CheckOutAsync(LibraryUnderTest library, ItemId item, BorrowerId borrower, CancellationToken cancellationToken)
    {
        var command = new LoanCommand.CheckOut(library.Id<LoanId>(), item, borrower, library.Stamp());
        return library.DoAsync<ICirculationDesk, Loan>(desk => desk.CheckOutAsync(command, cancellationToken), "a loan");
    }

    public static ValueTask<ReturnAnswer> ReturnAsync(LibraryUnderTest library, Loan loan, CancellationToken cancellationToken)
    {
        var barcode = library.Record.Find<Item>(loan.Item.Value)!.State.Barcode!.Value;
        var command = new LoanCommand.Return(barcode, new ServicePointCode("DESK"), library.Stamp());
        return library.DoAsync<ICirculationDesk, ReturnAnswer>(desk => desk.ReturnAsync(command, cancellationToken), "a return");
    }
}
