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

    /// <summary>The borrowers for whom somebody may act.</summary>
    /// <param name="proxy">Who may act.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The borrowers with their versions, also those whose leave has ended.</returns>
    ValueTask<ValueList<Versioned<Borrower>>> FindSponsorsAsync(BorrowerId proxy, CancellationToken cancellationToken);

    /// <summary>The provisional borrowers who turned out to be somebody.</summary>
    /// <param name="into">Who they turned out to be.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The provisional borrowers with their versions.</returns>
    ValueTask<ValueList<Versioned<Borrower>>> FindMergedIntoAsync(BorrowerId into, CancellationToken cancellationToken);

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
