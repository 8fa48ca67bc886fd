using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>The loans of a store.</summary>
/// <param name="states">The store.</param>
internal sealed class StoredLoans(IStateReader states) : ILoans
{
    public ValueTask<Versioned<Loan>?> FindAsync(LoanId id, CancellationToken cancellationToken) =>
        states.FindAsync<Loan>(id.Value, cancellationToken);

    public ValueTask<Versioned<ItemCirculation>?> FindCirculationAsync(ItemId item, CancellationToken cancellationToken) =>
        states.FindAsync<ItemCirculation>(item.Value, cancellationToken);

    public async ValueTask<ValueList<Loan>> OpenOfAsync(BorrowerId borrower, CancellationToken cancellationToken) =>
        [.. (await states.FindAllAsync<Loan>(Loan.OpenLoansOf(borrower), cancellationToken).ConfigureAwait(false)).Select(static loan => loan.State)];
}
