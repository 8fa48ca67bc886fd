using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using ALoan = MedLib.Domain.Circulation.Loans.Loan;
using AnItemCirculation = MedLib.Domain.Circulation.Possessions.ItemCirculation;

namespace MedLib.Domain.Tests.Circulation.Model;

/// <summary>What holds between the parts of a library after every step, whatever the naive one believes.</summary>
internal static class Invariants
{
    public static void Check(LendingLibrary real, IReadOnlyList<ALoan> loans, IReadOnlyList<RequestQueue> queues)
    {
        var open = loans.Where(static loan => loan.IsOpen).ToList();
        Assert.Equal(open.Count, open.DistinctBy(static loan => loan.Item).Count());

        var places = real.All<AnItemCirculation>().ToDictionary(static item => item.Item, static item => item.Possession);
        foreach (var loan in open)
        {
            Assert.Equal(ExpectedOf(loan), places[loan.Item]);
        }

        var lent = places.Where(static place => place.Value is Possession.OnLoan or Possession.ClaimedReturned).Select(static place => place.Key);
        Assert.Equal(open.Where(static loan => loan.State is not LoanState.Lost).Select(static loan => loan.Item).OrderBy(static item => item.Value), lent.OrderBy(static item => item.Value));

        var accounts = real.All<BorrowerAccount>().SelectMany(static account => account.OpenLoans.Select(known => (known.Loan, account.Borrower))).ToList();
        Assert.Equal(open.Select(static loan => (loan.Id, loan.Borrower)).OrderBy(static row => row.Id.Value), accounts.OrderBy(static row => row.Loan.Value));

        var requests = queues.SelectMany(static queue => queue.Requests).ToList();
        Assert.Equal(requests.Count, requests.DistinctBy(static request => request.Id).Count());
        Assert.Equal(
            requests.Where(static request => request.IsInFulfilment).Select(static request => (request.State.AllocatedItem!.Value, request.Id)).OrderBy(static row => row.Value.Value),
            places.Where(static place => RequestOf(place.Value) is not null).Select(static place => (place.Key, RequestOf(place.Value)!.Value)).OrderBy(static row => row.Key.Value));
        Assert.All(queues, static queue => Assert.DoesNotContain(queue.Requests.SkipWhile(static request => request.IsInFulfilment), static request => request.IsInFulfilment));

        Assert.All(real.All<FeeLedger>(), static ledger => Assert.Equal(
            ledger.Entries.Sum(static entry => entry.Kind is FeeEntryKind.Charge or FeeEntryKind.Refund ? entry.Amount.Amount : -entry.Amount.Amount),
            ledger.Balance.Amount));
    }

    /// <summary>No recall gives time to who has the item, and no limit is passed but by override.</summary>
    public static void CheckStep(IReadOnlyList<ALoan> before, LendingLibrary real, Act act)
    {
        var known = before.ToDictionary(static loan => loan.Id);
        foreach (var loan in real.All<ALoan>())
        {
            if (!known.TryGetValue(loan.Id, out var was))
            {
                var account = real.All<BorrowerAccount>().Single(account => account.Borrower == loan.Borrower);
                Assert.True(act.Force || account.OpenLoans.Count <= (loan.Facts.Borrower == BorrowerCategory.Student ? 1 : 2), $"A limit was passed: {act}");
            }
            else if (was.State is LoanState.Active && loan.State is LoanState.Recalled)
            {
                Assert.True(loan.Due.LateFrom <= was.Due.LateFrom, $"A recall lengthened a loan: {act}");
            }
        }
    }

    private static Possession ExpectedOf(ALoan loan) => loan.State switch
    {
        LoanState.Lost => new Possession.Lost(loan.Id),
        LoanState.ClaimedReturned => new Possession.ClaimedReturned(loan.Id),
        _ => new Possession.OnLoan(loan.Id),
    };

    private static RequestId? RequestOf(Possession possession) => possession switch
    {
        Possession.Paged paged => paged.Request,
        Possession.ReadyForPickup ready => ready.Request,
        Possession.InTransit transit => transit.Request,
        _ => null,
    };
}
