using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <summary>The fee ledgers of a store.</summary>
/// <param name="states">The store.</param>
internal sealed class StoredFeeLedgers(IStateReader states) : IFeeLedgers
{
    public ValueTask<Versioned<FeeLedger>?> FindAsync(FeeLedgerId id, CancellationToken cancellationToken) =>
        states.FindAsync<FeeLedger>(id.Value, cancellationToken);

    public ValueTask<Versioned<FeeLedger>?> FindByPayerAsync(FeePayer payer, CancellationToken cancellationToken) =>
        states.FindAsync<FeeLedger>(FeePayer.LedgerKey(payer), cancellationToken);
}
