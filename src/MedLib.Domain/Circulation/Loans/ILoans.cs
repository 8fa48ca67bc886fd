using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>Reads loans.</summary>
public interface ILoans
{
    /// <summary>A loan by id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The loan, or null.</returns>
    ValueTask<Versioned<Loan>?> FindAsync(LoanId id, CancellationToken cancellationToken);

    /// <summary>Who has an item.</summary>
    /// <param name="item">The item's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Where it is, or null where it never circulated.</returns>
    ValueTask<Versioned<ItemCirculation>?> FindCirculationAsync(ItemId item, CancellationToken cancellationToken);

    /// <summary>The open loans of a borrower, lost and claimed ones included.</summary>
    /// <param name="borrower">The borrower's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The loans, in the order of their ids.</returns>
    ValueTask<ValueList<Loan>> OpenOfAsync(BorrowerId borrower, CancellationToken cancellationToken);
}
