using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions.Funds;

/// <summary>The funds of a store.</summary>
/// <param name="states">The store.</param>
internal sealed class StoredFunds(IStateReader states) : IFunds
{
    public ValueTask<Versioned<Fund>?> FindAsync(FundId id, CancellationToken cancellationToken) =>
        states.FindAsync<Fund>(id.Value, cancellationToken);

    public ValueTask<Versioned<Fund>?> FindByCodeAsync(FundCode code, CancellationToken cancellationToken) =>
        states.FindAsync<Fund>(Fund.CodeKey(code), cancellationToken);
}
