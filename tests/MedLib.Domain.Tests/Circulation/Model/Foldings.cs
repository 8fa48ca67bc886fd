using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using ABorrower = MedLib.Domain.Circulation.Borrowers.Borrower;
using ALoan = MedLib.Domain.Circulation.Loans.Loan;
using AnItemCirculation = MedLib.Domain.Circulation.Possessions.ItemCirculation;

namespace MedLib.Domain.Tests.Circulation.Model;

/// <summary>Every state is what its events make of it.</summary>
internal static class Foldings
{
    public static void Check(LendingLibrary real)
    {
        Assert.All(real.All<ABorrower>(), state => Assert.Equal(state, Of<BorrowerEvent>(e => e.Borrower == state.Id).Aggregate((ABorrower?)null, ABorrower.Evolve)));
        Assert.All(real.All<BorrowerAccount>(), state => Assert.Equal(
            state, Of<BorrowerAccountEvent>(e => e.Borrower == state.Borrower).Aggregate((BorrowerAccount?)null, BorrowerAccount.Evolve)));
        Assert.All(real.All<ALoan>(), state => Assert.Equal(state, Of<LoanEvent>(e => e.Loan == state.Id).Aggregate((ALoan?)null, ALoan.Evolve)));
        Assert.All(real.All<AnItemCirculation>(), state => Assert.Equal(
            state, Of<ItemCirculationEvent>(e => e.Item == state.Item).Aggregate((AnItemCirculation?)null, AnItemCirculation.Evolve)));
        Assert.All(real.All<RequestQueue>(), state => Assert.Equal(state, Of<RequestEvent>(e => e.Queue == state.Id).Aggregate((RequestQueue?)null, RequestQueue.Evolve)));
        Assert.All(real.All<FeeLedger>(), state => Assert.Equal(state, Of<FeeEvent>(e => e.Ledger == state.Id).Aggregate((FeeLedger?)null, FeeLedger.Evolve)));

        IEnumerable<TEvent> Of<TEvent>(Func<TEvent, bool> wanted) => real.Events.OfType<TEvent>().Where(wanted);
    }
}
