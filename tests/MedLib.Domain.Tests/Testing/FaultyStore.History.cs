using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Testing;

internal sealed partial class FaultyStore
{
    // The other store has all that was committed too: what it made of it is taken over, but for what a fault keeps.
    public async ValueTask<AnonymizedHistory> AnonymizeAsync(ValueList<LoanId> loans, BorrowerId replacement, CancellationToken cancellationToken)
    {
        GiveUp(cancellationToken);
        var nobody = Has(Fault.AnonymizesForPersons) ? AnonymousBorrower.From(replacement.Value) : replacement;
        var history = await _lists.AnonymizeAsync(loans, nobody, CancellationToken.None);
        foreach (var loan in history.Loans)
        {
            await TakeOverAsync<Loan>(loan.Value);
        }

        if (!Has(Fault.KeepsLoansOfLedgers))
        {
            foreach (var ledger in _states.Values.Select(static state => state.State).OfType<FeeLedger>().ToList())
            {
                await TakeOverAsync<FeeLedger>(ledger.Id.Value);
            }
        }

        if (!Has(Fault.KeepsBorrowersInEvents))
        {
            _events.Clear();
            _events.AddRange(_lists.Outbox);
        }

        if (!Has(Fault.KeepsBorrowersInCommands))
        {
            foreach (var command in _commands.Keys.ToList())
            {
                _commands[command] = (await _lists.FindCommandAsync(command, CancellationToken.None))!;
            }
        }

        return history;
    }

    private async Task TakeOverAsync<T>(Guid key)
        where T : class, IAggregate<T>
    {
        var state = (await _lists.FindAsync<T>(key, CancellationToken.None))!;
        _states[(T.Kind, key)] = new Versioned<IAggregate>(state.State, state.Version);
    }
}
