using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>Reads loans.</summary>
public interface ILoans
{
    /// <summary>A loan by id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The loan, or null.</returns>
    ValueTask<Versioned<Loan>?> FindAsync(LoanId id, CancellationToken cancellationToken);

    /// <summary>Who has an item.</summary>
    /// <param name="item">The item's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Where it is, or null where it never circulated.</returns>
    ValueTask<Versioned<ItemCirculation>?> FindCirculationAsync(ItemId item, CancellationToken cancellationToken);
}
