using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Requests;

/// <summary>The requests of a store.</summary>
/// <param name="states">The store.</param>
internal sealed class StoredRequestQueues(IStateReader states) : IRequestQueues
{
    public ValueTask<Versioned<RequestQueue>?> FindAsync(RequestQueueId id, CancellationToken cancellationToken) =>
        states.FindAsync<RequestQueue>(id.Value, cancellationToken);

    public ValueTask<Versioned<RequestQueue>?> FindByItemAsync(ItemId item, CancellationToken cancellationToken) =>
        states.FindAsync<RequestQueue>(RequestQueue.AllocatedKey(item), cancellationToken);

    public ValueTask<ValueList<Versioned<RequestQueue>>> FindByBorrowerAsync(BorrowerId borrower, CancellationToken cancellationToken) =>
        states.FindAllAsync<RequestQueue>(RequestQueue.BorrowerKey(borrower), cancellationToken);
}
