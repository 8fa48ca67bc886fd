namespace MedLib.Domain.Exchange;

/// <summary>Brings MARC files into the library and writes its catalog out as MARC.</summary>
public interface IMarcExchange
{
    /// <summary>Reads a file and adds or updates one record after the other, each with its holdings and items in one commit.</summary>
    /// <remarks>
    /// A record is known again by its origin: its control number with that of the agency (003, 001), else the hash of its bytes. So
    /// importing a file twice, or again after an interruption, ends in the same state. One record is in memory at a time.
    /// </remarks>
    /// <param name="file">The file; left open.</param>
    /// <param name="request">How to read it, and for whom.</param>
    /// <param name="cancellationToken">Gives up after the record in hand; what was imported stays.</param>
    /// <returns>What became of each record, in the order of the file. Nothing is imported before it is asked for.</returns>
    IAsyncEnumerable<ImportedRecord> ImportAsync(Stream file, ImportRequest request, CancellationToken cancellationToken = default);

    /// <summary>Writes the whole catalog, record by record, in the order of their ids.</summary>
    /// <remarks>
    /// A record that was not revised since it came is written byte for byte as it came; of a revised one only the fields that
    /// changed are written anew.
    /// </remarks>
    /// <param name="file">Where to write; left open.</param>
    /// <param name="request">In which format.</param>
    /// <param name="cancellationToken">Gives up between two records; the file is incomplete then.</param>
    /// <returns>What became of each record. Nothing is written before it is asked for.</returns>
    IAsyncEnumerable<ExportedRecord> ExportAsync(Stream file, ExportRequest request, CancellationToken cancellationToken = default);
}
