using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions.Orders;

/// <summary>The purchase orders of a store.</summary>
/// <param name="states">The store.</param>
internal sealed class StoredOrders(IStateReader states) : IOrders
{
    public ValueTask<Versioned<PurchaseOrder>?> FindAsync(OrderId id, CancellationToken cancellationToken) =>
        states.FindAsync<PurchaseOrder>(id.Value, cancellationToken);
}
