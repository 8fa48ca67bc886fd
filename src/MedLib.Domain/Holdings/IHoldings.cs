using MedLib.Domain.Cataloging;
using MedLib.Domain.Results;

namespace MedLib.Domain.Holdings;

/// <summary>The holdings as a store keeps them.</summary>
public interface IHoldings
{
    /// <summary>A holding by its id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The holding with its version, or null.</returns>
    ValueTask<Versioned<Holding>?> FindAsync(HoldingId id, CancellationToken cancellationToken);

    /// <summary>The holdings of a record, in the order of their ids.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<ValueList<Versioned<Holding>>> ForRecordAsync(RecordId record, CancellationToken cancellationToken);
}
