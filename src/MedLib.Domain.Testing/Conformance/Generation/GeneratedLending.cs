using System.Globalization;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Borrowers.Delegation;
using MedLib.Domain.Circulation.Borrowers.Personnel;
using MedLib.Domain.Circulation.Borrowers.Provisionals;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Testing.Conformance.Generation;

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

    /// <summary>What becomes of borrowers: proxies and blocks, strangers who are identified, and one who leaves and comes back.</summary>
    public static IEnumerable<(string What, Func<CancellationToken, ValueTask> Change)> BorrowerChanges(LibraryUnderTest library)
    {
        var (clinician, secretary) = (library.Record.All<Borrower>()[1].State.Id, library.Record.All<Borrower>()[2].State.Id);
        var (stranger, visitor) = (library.Id<BorrowerId>(), library.Id<BorrowerId>());
        var day = new LocalDate(2026, 3, 2);
        yield return ("a proxy was named", Desk(library, (desk, token) => desk.GrantProxyAsync(
            new(clinician, new ProxyAuthorization(secretary, ProxyScope.Collect) { From = day, NoticesTo = ProxyNotices.Both }, library.Stamp()), token)));
        yield return ("a block was imposed", Desk(library, (desk, token) => desk.ImposeBlockAsync(
            new(secretary, new ManualBlock(BlockReason.Unreachable, BlockedAct.Request | BlockedAct.Renew, day), library.Stamp()), token)));
        yield return ("a block was lifted", Desk(library, (desk, token) => desk.LiftBlockAsync(new(secretary, BlockReason.Unreachable, library.Stamp()), token)));
        yield return ("a stranger borrowed at night", Desk(library, (desk, token) => desk.RegisterProvisionalAsync(
            new(
                stranger,
                new()
                {
                    Evidence = new ProvisionalEvidence.CardRead(Barcode.Parse("BADGE900")),
                    Label = "first night",
                    Category = BorrowerCategory.Staff,
                    Since = day,
                    Until = day.PlusDays(ProvisionalRegistration.UsualDays),
                },
                library.Stamp()),
            token)));
        yield return ("the stranger was the secretary", Desk(library, (desk, token) => desk.IdentifyAsync(
            new(stranger, new Identification.Known(secretary), library.Stamp()), token)));
        yield return ("a proxy was taken off", Desk(library, (desk, token) => desk.RevokeProxyAsync(new(clinician, secretary, library.Stamp()), token)));
        yield return ("a borrower was registered with the stranger's card", Desk(library, (desk, token) => desk.RegisterBorrowerAsync(
            new(visitor, DetailsOf(number: 900), library.Stamp()), token)));
        yield return ("the personnel system knew another ward", Desk(library, (desk, token) => desk.RefreshBorrowerAsync(
            new(visitor, new PersonnelData { Fields = FeedFields.Unit, Unit = new UnitCode("ward-3") }, library.Stamp()), token)));
        yield return ("a borrower left", Desk(library, (desk, token) => desk.LeaveAsync(new(visitor, day, library.Stamp()), token)));
        yield return ("a borrower came back", Desk(library, (desk, token) => desk.RejoinAsync(new(visitor, DetailsOf(number: 900), library.Stamp()), token)));
    }

    public static ValueTask<Loan> CheckOutAsync(LibraryUnderTest library, ItemId item, BorrowerId borrower, CancellationToken cancellationToken)
    {
        var command = new LoanCommand.CheckOut(library.Id<LoanId>(), item, borrower, library.Stamp());
        return library.DoAsync<ICirculationDesk, Loan>(desk => desk.CheckOutAsync(command, cancellationToken), "a loan");
    }

    private static Func<CancellationToken, ValueTask> Desk(
        LibraryUnderTest library, Func<IBorrowerDesk, CancellationToken, ValueTask<Result<Borrower>>> ask) =>
        async token => await library.DoAsync<IBorrowerDesk, Borrower>(desk => ask(desk, token), "a borrower").ConfigureAwait(false);

    public static ValueTask<ReturnAnswer> ReturnAsync(LibraryUnderTest library, Loan loan, CancellationToken cancellationToken)
    {
        var barcode = library.Record.Find<Item>(loan.Item.Value)!.State.Barcode!.Value;
        var command = new LoanCommand.Return(barcode, new ServicePointCode("DESK"), library.Stamp());
        return library.DoAsync<ICirculationDesk, ReturnAnswer>(desk => desk.ReturnAsync(command, cancellationToken), "a return");
    }
}
