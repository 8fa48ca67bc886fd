using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>Reads borrowers.</summary>
public interface IBorrowers
{
    /// <summary>A borrower by id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The borrower, or null.</returns>
    ValueTask<Versioned<Borrower>?> FindAsync(BorrowerId id, CancellationToken cancellationToken);

    /// <summary>The borrower who holds a card.</summary>
    /// <param name="card">The card's barcode.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The borrower, or null.</returns>
    ValueTask<Versioned<Borrower>?> FindByCardAsync(Barcode card, CancellationToken cancellationToken);

    /// <summary>A borrower's account.</summary>
    /// <param name="id">The borrower's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The account, or null where nothing was ever borrowed.</returns>
    ValueTask<Versioned<BorrowerAccount>?> FindAccountAsync(BorrowerId id, CancellationToken cancellationToken);
}
