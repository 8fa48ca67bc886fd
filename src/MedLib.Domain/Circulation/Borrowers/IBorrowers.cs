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

    /// <summary>The borrower who has an id in the personnel system.</summary>
    /// <param name="externalId">The id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The borrower, or null.</returns>
    ValueTask<Versioned<Borrower>?> FindByExternalIdAsync(string externalId, CancellationToken cancellationToken);

    /// <summary>All borrowers in the order of their ids, one in memory at a time. What is committed while it runs may be left out.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The borrowers with their versions.</returns>
    IAsyncEnumerable<Versioned<Borrower>> AllAsync(CancellationToken cancellationToken);

    /// <summary>A borrower's account.</summary>
    /// <param name="id">The borrower's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The account, or null where nothing was ever borrowed.</returns>
    ValueTask<Versioned<BorrowerAccount>?> FindAccountAsync(BorrowerId id, CancellationToken cancellationToken);
}
