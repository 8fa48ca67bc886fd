using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Cataloging;

/// <summary>The records of a store.</summary>
/// <param name="states">The store.</param>
internal sealed class StoredCatalogRecords(IStateReader states) : ICatalogRecords
{
    public ValueTask<Versioned<BibliographicRecord>?> FindAsync(RecordId id, CancellationToken cancellationToken) =>
        states.FindAsync<BibliographicRecord>(id.Value, cancellationToken);

    public ValueTask<Versioned<BibliographicRecord>?> FindByOriginAsync(RecordOrigin origin, CancellationToken cancellationToken) =>
        states.FindAsync<BibliographicRecord>(BibliographicRecord.OriginKey(origin), cancellationToken);

    public IAsyncEnumerable<Versioned<BibliographicRecord>> StreamAsync(CancellationToken cancellationToken) =>
        states.StreamAsync<BibliographicRecord>(cancellationToken);
}
