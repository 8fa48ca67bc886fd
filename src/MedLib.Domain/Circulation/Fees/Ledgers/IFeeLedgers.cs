using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <summary>Reads fee ledgers.</summary>
public interface IFeeLedgers
{
    /// <summary>A ledger by id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The ledger, or null.</returns>
    ValueTask<Versioned<FeeLedger>?> FindAsync(FeeLedgerId id, CancellationToken cancellationToken);

    /// <summary>The ledger of a payer.</summary>
    /// <param name="payer">The payer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The ledger, or null where nothing was ever charged.</returns>
    ValueTask<Versioned<FeeLedger>?> FindByPayerAsync(FeePayer payer, CancellationToken cancellationToken);
}
