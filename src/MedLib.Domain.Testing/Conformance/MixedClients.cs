using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Testing.Conformance.Generation;
using NodaTime;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>One command of a client.</summary>
/// <param name="What">What it does, for messages.</param>
/// <param name="Stamp">Its stamp.</param>
/// <param name="AskAsync">Asks a desk; what it answers is equal to the same answer of another desk.</param>
internal sealed record MixedAct(string What, CommandStamp Stamp, Func<ICirculationDesk, CancellationToken, ValueTask<object>> AskAsync);

/// <summary>What a client was answered, and when it asked: numbers of one clock that all clients share.</summary>
internal sealed record MixedAnswer(MixedAct Act, object Answer, bool IsAccepted, long AskedAt, long AnsweredAt);

/// <summary>Clients who ask for everything that a circulation desk does, over a few items and borrowers.</summary>
internal sealed class MixedClients
{
    private const int Leavers = 4;
    private readonly List<LoanId> _loans = [];
    private readonly List<(RequestQueueId Queue, RequestId Request)> _requests = [];
    private readonly List<(FeeLedgerId Ledger, FeeChargeId Charge)> _charges = [];
    private long _clock;

    private MixedClients(IReadOnlyList<Item> items, IReadOnlyList<BorrowerId> borrowers) => (Items, Borrowers) = (items, borrowers);

    public IReadOnlyList<Item> Items { get; }

    public IReadOnlyList<BorrowerId> Borrowers { get; }

    /// <summary>The items, half of them lent, and the borrowers, the last of whom may leave.</summary>
    public static async ValueTask<MixedClients> SetAsync(LibraryUnderTest library, int items, int borrowers, CancellationToken cancellationToken)
    {
        var (shelf, people) = (new List<Item>(), new List<BorrowerId>());
        for (var i = 0; i < items; i++)
        {
            shelf.Add((await Commits.MustAsync<Item>(library, Commits.NewItem(library, GeneratedRecords.BarcodeOf(i)), cancellationToken).ConfigureAwait(false)).State);
        }

        for (var i = 0; i < borrowers; i++)
        {
            people.Add(await GeneratedLending.RegisterAsync(library, i, cancellationToken).ConfigureAwait(false));
        }

        var scene = new MixedClients(shelf, people);
        for (var i = 0; i < items / 2; i++)
        {
            var lend = new LoanCommand.CheckOut(library.Id<LoanId>(), shelf[i].Id, people[i % (borrowers - Leavers)], library.Stamp());
            await library.DoAsync<ICirculationDesk, Loan>(desk => desk.CheckOutAsync(lend, cancellationToken), "a check-out of what is on its shelf").ConfigureAwait(false);
            scene._loans.Add(lend.Loan);
        }

        library.Advance(days: 10);
        return scene;
    }

    /// <summary>Lets all clients begin at once, each with so many acts one after another.</summary>
    /// <returns>What they were answered, in no order.</returns>
    public async ValueTask<IReadOnlyList<MixedAnswer>> RunAsync(LibraryUnderTest library, int clients, int acts, CancellationToken cancellationToken)
    {
        var plans = Enumerable.Range(0, clients).Select(_ => Enumerable.Range(0, acts).Select(_ => Act(library)).ToList()).ToList();
        var running = plans.ConvertAll(plan => Task.Run(() => RunAsync(library, plan, cancellationToken), cancellationToken));
        return [.. (await Task.WhenAll(running).ConfigureAwait(false)).SelectMany(static answers => answers)];
    }

    private async Task<List<MixedAnswer>> RunAsync(LibraryUnderTest library, List<MixedAct> plan, CancellationToken cancellationToken)
    {
        var answers = new List<MixedAnswer>();
        foreach (var act in plan)
        {
            var asked = Interlocked.Increment(ref _clock);
            var answer = await library.AskAsync<ICirculationDesk, object>(desk => act.AskAsync(desk, cancellationToken)).ConfigureAwait(false);
            answers.Add(new MixedAnswer(act, answer, IsAccepted(answer), asked, Interlocked.Increment(ref _clock)));
        }

        return answers;
    }

    private MixedAct Act(LibraryUnderTest library)
    {
        var (chance, stamp) = (library.Chance, library.Stamp());
        var item = chance.Of(Items);
        var leaver = Borrowers[^(chance.Next(Leavers) + 1)];
        var borrower = chance.OneIn(6) ? leaver : Borrowers[chance.Next(Borrowers.Count - Leavers)];
        var kind = chance.Next(16);
        return kind switch
        {
            < 5 => CheckOut(library, item, borrower, stamp),
            < 8 => Act("return", stamp, (desk, token) => desk.ReturnAsync(new LoanCommand.Return(item.Details.Barcode!.Value, new ServicePointCode("DESK"), stamp) { Evidence = ReturnEvidence.Log }, token)),
            8 when _loans.Count > 0 => Renew(chance.Of(_loans), stamp),
            9 when _loans.Count > 0 => Undo(_loans[^1], stamp),
            10 when _loans.Count > 0 => Claim(chance.Of(_loans), stamp),
            11 when _requests.Count > 0 => Cancel(chance.Of(_requests), stamp),
            12 when _charges.Count > 0 => Pay(chance.Of(_charges), stamp),
            13 => Charge(library, borrower, stamp),
            14 => Act("clearance", stamp, (desk, token) => desk.LeaveAsync(new BorrowerCommand.Leave(leaver, new LocalDate(2026, 3, 2), stamp), token)),
            _ => Hold(library, item, borrower, stamp),
        };
    }

    private MixedAct CheckOut(LibraryUnderTest library, Item item, BorrowerId borrower, CommandStamp stamp)
    {
        var loan = library.Id<LoanId>();
        _loans.Add(loan);
        return Act("check-out", stamp, (desk, token) => desk.CheckOutAsync(new LoanCommand.CheckOut(loan, item.Id, borrower, stamp), token));
    }

    private MixedAct Hold(LibraryUnderTest library, Item item, BorrowerId borrower, CommandStamp stamp)
    {
        var hold = new RequestCommand.Place(
            RequestQueueId.Of(item.Id), library.Id<RequestId>(), borrower, RequestKind.Hold, new RequestScope.AnyCopy(), new ServicePointCode("DESK"), stamp);
        _requests.Add((hold.Queue, hold.Request));
        return Act("hold", stamp, (desk, token) => desk.PlaceAsync(hold, token));
    }

    // The ledger that the desk itself would open for the borrower.
    private MixedAct Charge(LibraryUnderTest library, BorrowerId borrower, CommandStamp stamp)
    {
        var (ledger, charge) = (FeeLedgerId.From(borrower.Value), library.Id<FeeChargeId>());
        _charges.Add((ledger, charge));
        var made = new NewCharge(charge, FeeKind.Processing, Euro(5), FeeReason.Terms);
        return Act("charge", stamp, (desk, token) => desk.PostAsync(new FeeCommand.Charge(ledger, new FeePayer.Person(borrower), [made], stamp), token));
    }

    private static MixedAct Pay((FeeLedgerId Ledger, FeeChargeId Charge) owed, CommandStamp stamp) =>
        Act("payment", stamp, (desk, token) => desk.PostAsync(new FeeCommand.Pay(owed.Ledger, owed.Charge, Euro(2), FeeReason.Received, stamp), token));

    private static MixedAct Renew(LoanId loan, CommandStamp stamp) => Act("renewal", stamp, (desk, token) => desk.RenewAsync(new LoanCommand.Renew(loan, stamp), token));

    private static MixedAct Undo(LoanId loan, CommandStamp stamp) => Act("undoing", stamp, (desk, token) => desk.ActAsync(new LoanCommand.Undo(loan, default, stamp), token));

    private static MixedAct Claim(LoanId loan, CommandStamp stamp) => Act("claim", stamp, (desk, token) => desk.ActAsync(new LoanCommand.ClaimReturned(loan, stamp), token));

    private static MixedAct Cancel((RequestQueueId Queue, RequestId Request) placed, CommandStamp stamp) =>
        Act("cancellation", stamp, (desk, token) => desk.ActAsync(new RequestCommand.Cancel(placed.Queue, placed.Request, CancelCause.Borrower, stamp), token));

    private static MixedAct Act<T>(string what, CommandStamp stamp, Func<ICirculationDesk, CancellationToken, ValueTask<Result<T>>> ask)
        where T : notnull => new(what, stamp, async (desk, token) => await ask(desk, token).ConfigureAwait(false));

    private static bool IsAccepted(object answer) => answer switch
    {
        Result<Loan> loan => loan.Succeeded,
        Result<ReturnAnswer> back => back.Succeeded,
        Result<Request> request => request.Succeeded,
        Result<RequestQueue> queue => queue.Succeeded,
        Result<FeeLedger> ledger => ledger.Succeeded,
        Result<Borrower> borrower => borrower.Succeeded,
        _ => throw new ArgumentException("An answer of another type.", nameof(answer)),
    };

    private static Money Euro(int amount) => Money.Of(amount, Currency.Eur).Value;
}
