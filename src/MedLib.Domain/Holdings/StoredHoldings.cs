using MedLib.Domain.Cataloging;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Holdings;

/// <summary>The holdings of a store.</summary>
/// <param name="states">The store.</param>
internal sealed class StoredHoldings(IStateReader states) : IHoldings
{
    public ValueTask<Versioned<Holding>?> FindAsync(HoldingId id, CancellationToken cancellationToken) =>
        states.FindAsync<Holding>(id.Value, cancellationToken);

    public ValueTask<ValueList<Versioned<Holding>>> ForRecordAsync(RecordId record, CancellationToken cancellationToken) =>
        states.FindAllAsync<Holding>(Holding.RecordKey(record), cancellationToken);
}
