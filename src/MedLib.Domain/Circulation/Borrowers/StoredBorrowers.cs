using MedLib.Domain.Commands;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>The borrowers of a store.</summary>
/// <param name="states">The store.</param>
internal sealed class StoredBorrowers(IStateReader states) : IBorrowers
{
    public ValueTask<Versioned<Borrower>?> FindAsync(BorrowerId id, CancellationToken cancellationToken) =>
        states.FindAsync<Borrower>(id.Value, cancellationToken);

    public ValueTask<Versioned<Borrower>?> FindByCardAsync(Barcode card, CancellationToken cancellationToken) =>
        states.FindAsync<Borrower>(Borrower.CardKey(card), cancellationToken);

    public ValueTask<Versioned<Borrower>?> FindByExternalIdAsync(string externalId, CancellationToken cancellationToken) =>
        states.FindAsync<Borrower>(Borrower.ExternalIdKey(externalId), cancellationToken);

    public ValueTask<ValueList<Versioned<Borrower>>> FindSponsorsAsync(BorrowerId proxy, CancellationToken cancellationToken) =>
        states.FindAllAsync<Borrower>(Borrower.ProxyKey(proxy), cancellationToken);

    public ValueTask<ValueList<Versioned<Borrower>>> FindMergedIntoAsync(BorrowerId into, CancellationToken cancellationToken) =>
        states.FindAllAsync<Borrower>(Borrower.MergedKey(into), cancellationToken);

    public IAsyncEnumerable<Versioned<Borrower>> AllAsync(CancellationToken cancellationToken) => states.StreamAsync<Borrower>(cancellationToken);

    public ValueTask<Versioned<BorrowerAccount>?> FindAccountAsync(BorrowerId id, CancellationToken cancellationToken) =>
        states.FindAsync<BorrowerAccount>(id.Value, cancellationToken);
}
