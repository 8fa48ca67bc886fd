using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Requests;

/// <summary>The requests that a host keeps: the read port.</summary>
public interface IRequestQueues
{
    /// <summary>A queue.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The queue with its version, or null where nobody ever waited.</returns>
    ValueTask<Versioned<RequestQueue>?> FindAsync(RequestQueueId id, CancellationToken cancellationToken);

    /// <summary>The queue that has chosen an item for one of its requests.</summary>
    /// <param name="item">The item.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The queue with its version, or null where the item was chosen for none.</returns>
    ValueTask<Versioned<RequestQueue>?> FindByItemAsync(ItemId item, CancellationToken cancellationToken);

    /// <summary>The queues that a borrower waits in.</summary>
    /// <param name="borrower">The borrower.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The queues with their versions.</returns>
    ValueTask<ValueList<Versioned<RequestQueue>>> FindByBorrowerAsync(BorrowerId borrower, CancellationToken cancellationToken);
}
