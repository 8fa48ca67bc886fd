using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <summary>Charges, takes payments, waives, moves debts and gives money back.</summary>
/// <remarks>Any command may also be refused with <c>CMD-001</c>, <c>CMD-002</c>, <c>CIR-290</c> and <c>CIR-291</c> as at the <see cref="Loans.ILoanDesk"/>.</remarks>
public interface IFeeDesk
{
    /// <summary>Posts in a ledger. A debt that is moved, or a refund of what others bore, posts in theirs in the same commit.</summary>
    /// <param name="command">What.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The ledger; or every reason that <see cref="FeeLedger.Decide"/> tells.</returns>
    ValueTask<Result<FeeLedger>> PostAsync(FeeCommand command, CancellationToken cancellationToken = default);
}
