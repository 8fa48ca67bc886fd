using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions.Funds;

/// <summary>Reads funds.</summary>
public interface IFunds
{
    /// <summary>A fund by its id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The fund with its version, or null.</returns>
    ValueTask<Versioned<Fund>?> FindAsync(FundId id, CancellationToken cancellationToken);

    /// <summary>A fund by its code.</summary>
    /// <param name="code">The code; at most one fund has it, which the store sees to (<see cref="AcquisitionsCodes.FundCodeTaken"/>).</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The fund with its version, or null.</returns>
    ValueTask<Versioned<Fund>?> FindByCodeAsync(FundCode code, CancellationToken cancellationToken);
}
