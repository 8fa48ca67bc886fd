using System.Globalization;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Time;
using NodaTime;
using ABorrower = MedLib.Domain.Circulation.Borrowers.Borrower;
using ALoan = MedLib.Domain.Circulation.Loans.Loan;
using AnItemCirculation = MedLib.Domain.Circulation.Possessions.ItemCirculation;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Model;

/// <summary>Compares what the real library keeps with what the naive one believes, line by line in words.</summary>
internal static class Sameness
{
    /// <summary>All that a circulation desk writes.</summary>
    public static List<object> StatesOf(LendingLibrary real) =>
    [
        .. real.All<ABorrower>(), .. real.All<BorrowerAccount>(), .. real.All<ALoan>(), .. real.All<AnItemCirculation>(), .. real.All<RequestQueue>(), .. real.All<FeeLedger>(),
    ];

    public static void Check(LendingLibrary real, NaiveLibrary naive)
    {
        var loans = real.All<ALoan>();
        var queues = real.All<RequestQueue>();
        Assert.Equal(naive.Loans.Values.OrderBy(static loan => loan.Number).Select(Told), loans.OrderBy(static loan => loan.Id.Value).Select(Told), StringComparer.Ordinal);
        Assert.Equal(naive.Items.Values.Select(item => $"{item.Number} {Told(item.Place)}"), naive.Items.Keys.Select(item => $"{item} {Told(real.PossessionOf(item))}"), StringComparer.Ordinal);
        Assert.Equal(naive.People.Values.OrderBy(static person => person.Number).Select(person => Told(person, naive)), real.All<ABorrower>().OrderBy(static borrower => borrower.Id.Value).Select(borrower => Told(borrower, real)), StringComparer.Ordinal);
        Assert.Equal(
            naive.OpenWishes.GroupBy(static wish => wish.Queue).Select(static queue => $"{queue.Key}: {string.Join(", ", queue.Select(Told))}"),
            queues.Where(static queue => !queue.Requests.IsEmpty).OrderBy(static queue => QueueNumber(queue.Id)).Select(static queue => $"{QueueNumber(queue.Id)}: {string.Join(", ", queue.Requests.Select(Told))}"),
            StringComparer.Ordinal);
        Assert.Equal(
            naive.Ledgers.OrderBy(static ledger => ledger.Key).Select(ledger => $"{ledger.Key}={Whole(naive.BalanceOf(ledger.Key))}: {string.Join(", ", ledger.Value.Select(static line => $"{line.Kind}{line.Charge}:{line.Amount}"))}"),
            real.All<FeeLedger>().OrderBy(static ledger => PayerNumber(ledger)).Select(static ledger => $"{PayerNumber(ledger)}={Whole(ledger.Balance.Amount)}: {string.Join(", ", Lines(ledger))}"),
            StringComparer.Ordinal);
        Invariants.Check(real, loans, queues);
    }

    private static string Told(Lent loan) =>
        $"{loan.Number} item {loan.Item} to {loan.Borrower} due {Day(loan.Due)} {Scene.WordOf(loan)} for {loan.Now.RecalledFor} renewed {loan.Renewals} back {Iso(loan.ReturnedAt)}";

    private static string Told(ALoan loan) =>
        $"{Number(loan.Id.Value)} item {Number(loan.Item.Value)} to {Number(loan.Borrower.Value)} due {Day(loan.Due.Day.ToDateTimeUnspecified())} {WordOf(loan.State)} "
        + $"for {(loan.State.WantedBack is { } recall ? Number(recall.Request.Value) : 0)} renewed {loan.Renewals} back {Iso(loan.ReturnedAt?.ToDateTimeUtc())}";

    private static string Told(Place place) => $"{Scene.WordOf(place)} loan {place.Loan} for {place.Wish} to {place.To}";

    private static string Told(Possession? possession)
    {
        var (word, loan, wish, to) = possession switch
        {
            null or Possession.OnShelf => ("shelf", 0, 0, 0),
            Possession.OnLoan lent => ("loan", Number(lent.Loan.Value), 0, 0),
            Possession.Paged paged => ("paged", 0, Number(paged.Request.Value), 0),
            Possession.ReadyForPickup ready => ("ready", 0, Number(ready.Request.Value), 0),
            Possession.InTransit { Request: { } kept } transit => ("journey", 0, Number(kept.Value), Desk(transit)),
            Possession.InTransit transit => ("transit", 0, 0, Desk(transit)),
            Possession.InQuarantine => ("quarantine", 0, 0, 0),
            Possession.InRepair => ("repair", 0, 0, 0),
            Possession.InCataloging => ("cataloging", 0, 0, 0),
            Possession.OnOrder => ("order", 0, 0, 0),
            Possession.Lost lost => ("lost", Number(lost.Loan.Value), 0, 0),
            Possession.ClaimedReturned claimed => ("claimed", Number(claimed.Loan.Value), 0, 0),
            _ => ("missing", 0, 0, 0),
        };
        return $"{word} loan {loan} for {wish} to {to}";

        static int Desk(Possession.InTransit transit) => transit.To is not { } to ? 0 : to == AnnexDesk ? 2 : 1;
    }

    private static string Told(Wish wish) =>
        $"{wish.Number} {wish.Kind} of {wish.Borrower} copy {wish.Copy} {Scene.WordOf(wish)} {wish.Item} at {wish.Pickup} until {Day(wish.Until)} expires {Day(wish.Expires)} released {wish.IsReleased}";

    private static string Told(Request request)
    {
        var (word, until) = request.State switch
        {
            RequestState.Waiting => ("nf", (LocalDate?)null),
            RequestState.Suspended suspended => ("su", suspended.Until),
            RequestState.Allocated => ("al", null),
            RequestState.InTransit => ("tr", null),
            _ => ("ap", ((RequestState.Ready)request.State).Until.Day),
        };
        var kind = request.Kind switch { RequestKind.Hold => 'h', RequestKind.Page => 'p', _ => 'r' };
        var copy = request.Scope is RequestScope.Copy one ? Number(one.Item.Value) : 0;
        var item = request.State.AllocatedItem is { } chosen ? Number(chosen.Value) : 0;
        return $"{Number(request.Id.Value)} {kind} of {Number(request.Borrower.Value)} copy {copy} {word} {item} at {(request.Pickup == AnnexDesk ? 2 : 1)} until {Day(until?.ToDateTimeUnspecified())} "
            + $"expires {Day(request.Expires?.ToDateTimeUnspecified())} released {request.IsReleased}";
    }

    private static string Told(Person person, NaiveLibrary naive) =>
        $"{person.Number} {person.Stage} blocked {person.IsBlocked} until {Day(person.Until)} proxies {string.Join('+', person.Proxies.Order())} claims {person.Claims} "
        + $"loans {string.Join('+', naive.OpenLoansOf(person.Number).Select(static loan => loan.Number).Order())}";

    private static string Told(ABorrower borrower, LendingLibrary real)
    {
        var number = Number(borrower.Id.Value);
        var account = real.Account(number);
        return $"{number} {borrower.State.GetType().Name} blocked {!borrower.Details.Blocks.IsEmpty} until {Day(borrower.Details.ValidUntil?.ToDateTimeUnspecified())} "
            + $"proxies {string.Join('+', borrower.Details.Proxies.Select(static leave => Number(leave.Proxy.Value)).Order())} claims {account?.Claims ?? 0} "
            + $"loans {string.Join('+', (account?.OpenLoans ?? []).Select(static open => Number(open.Loan.Value)).Order())}";
    }

    private static string WordOf(LoanState state) => state switch
    {
        LoanState.Lost { Episode.BilledAt: not null } => "billed",
        LoanState.Lost lost => lost.Recall is null ? "lost" : "lost-r",
        LoanState.ClaimedReturned claimed => claimed.Recall is null ? "claimed" : "claimed-r",
        LoanState.Returned returned => returned.Before.WantedBack is null ? "returned" : "returned-r",
        LoanState.WrittenOff => "written",
        LoanState.MissingAccepted => "accepted",
        _ => state.Word,
    };

    // Charges are numbered in the order in which they were made.
    private static IEnumerable<string> Lines(FeeLedger ledger)
    {
        var numbers = ledger.Entries.Where(static entry => entry.Kind is FeeEntryKind.Charge).Select((entry, place) => (entry.Charge, place)).ToDictionary(static pair => pair.Charge, static pair => pair.place + 1);
        return ledger.Entries.Select(entry => $"{Letter(entry.Kind)}{numbers[entry.Charge]}:{Whole(entry.Amount.Amount)}");
    }

    private static char Letter(FeeEntryKind kind) => kind switch
    {
        FeeEntryKind.Charge => 'c',
        FeeEntryKind.Payment => 'p',
        FeeEntryKind.Waiver => 'w',
        FeeEntryKind.WriteOff => 'o',
        FeeEntryKind.Transfer => 't',
        FeeEntryKind.Cancellation => 'x',
        _ => 'r',
    };

    private static string Whole(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);

    private static int QueueNumber(RequestQueueId id) => id == TitleQueue ? 0 : Number(id.Value);

    private static int PayerNumber(FeeLedger ledger) => ledger.Payer is FeePayer.Person person ? Number(person.Borrower.Value) : NaiveLibrary.Ward;

    private static int Number(Guid key) => BitConverter.ToInt32(key.ToByteArray(), 0);

    private static string Day(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    private static string Iso(DateTime? moment) => moment?.ToString("s", CultureInfo.InvariantCulture) ?? "-";
}
