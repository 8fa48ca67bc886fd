using MedLib.Domain.Results;

namespace MedLib.Domain.Cataloging;

/// <summary>The bibliographic records as a store holds them: the read port of cataloging.</summary>
public interface ICatalogRecords
{
    /// <summary>A record by its id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The record with its version, or null.</returns>
    ValueTask<Versioned<BibliographicRecord>?> FindAsync(RecordId id, CancellationToken cancellationToken);

    /// <summary>A record by what it is in the outside world.</summary>
    /// <param name="origin">The origin; at most one record has it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The record with its version, or null.</returns>
    ValueTask<Versioned<BibliographicRecord>?> FindByOriginAsync(RecordOrigin origin, CancellationToken cancellationToken);

    /// <summary>All records in the order of their ids, one in memory at a time.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<Versioned<BibliographicRecord>> StreamAsync(CancellationToken cancellationToken);
}
