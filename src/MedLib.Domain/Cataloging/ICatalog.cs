using MedLib.Domain.Results;

namespace MedLib.Domain.Cataloging;

/// <summary>The catalog desk: where bibliographic records are added and kept up.</summary>
/// <remarks>Any command may also be refused with <c>CMD-001</c> (its id was used for another) or <c>CMD-002</c> (try again).</remarks>
public interface ICatalog
{
    /// <summary>The same desk, which commits nothing.</summary>
    ICatalog DryRun { get; }

    /// <summary>Adds a record.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The record's id; or the errors of the description, <c>CAT-016</c> for an origin that another record has, <c>CMD-005</c>.</returns>
    ValueTask<Result<RecordId>> AddAsync(BibliographicCommand.Add command, CancellationToken cancellationToken = default);

    /// <summary>Gives a record a new description.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The record's id; or the errors of the description, <c>CMD-004</c>.</returns>
    ValueTask<Result<RecordId>> ReviseAsync(BibliographicCommand.Revise command, CancellationToken cancellationToken = default);

    /// <summary>Gives a record what a newer import of the same origin brought.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The record's id, with <c>CAT-017</c> or <c>CAT-018</c> where it had been revised here; or the errors of the description, <c>CMD-004</c>.</returns>
    ValueTask<Result<RecordId>> ReplaceSourceAsync(BibliographicCommand.ReplaceSource command, CancellationToken cancellationToken = default);

    /// <summary>A record by its id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The record, or null.</returns>
    ValueTask<BibliographicRecord?> FindAsync(RecordId id, CancellationToken cancellationToken = default);
}
