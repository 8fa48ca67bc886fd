using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions.Orders;

/// <summary>Reads purchase orders.</summary>
public interface IOrders
{
    /// <summary>An order by its id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The order with its version, or null.</returns>
    ValueTask<Versioned<PurchaseOrder>?> FindAsync(OrderId id, CancellationToken cancellationToken);
}
