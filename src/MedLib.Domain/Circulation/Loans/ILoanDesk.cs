using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>Lends and takes back.</summary>
/// <remarks>
/// Any command may also be refused with <c>CMD-001</c> (id used for another command), <c>CMD-002</c> (kept being changed), <c>CIR-290</c> (dated in the
/// future) and, but for returns that are known otherwise, <c>CIR-291</c> (dated too far back, with the permission that lifts it).
/// </remarks>
public interface ILoanDesk
{
    /// <summary>Lends an item. The borrower's own request for it, if there is one, is filled.</summary>
    /// <param name="command">What to whom.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>
    /// The loan, with its terms frozen, and with <c>CIR-020</c> where closed days moved its due date, <c>CIR-026</c> where the item's condition is
    /// doubtful, <c>CIR-303</c> where a request was filled and <c>CMD-006</c> for each refusal overridden; or every reason of the item (<c>CIR-004</c>,
    /// <c>CIR-005</c>, <c>CIR-009</c>, <c>CIR-010</c>, <c>CIR-070</c>, <c>CIR-071</c>, <c>CIR-299</c>, <c>CIR-313</c>), the borrower (<c>CIR-006</c>,
    /// <c>CIR-008</c>, <c>CIR-072</c> to <c>CIR-074</c>, <c>CIR-300</c>, those of proxies) and the due date (<c>CIR-011</c>, <c>CIR-040</c> to
    /// <c>CIR-042</c>, <c>CIR-295</c>, <c>TIM-005</c>) that applies, <c>CMD-004</c> no such item or borrower, <c>CMD-005</c> id taken.
    /// </returns>
    ValueTask<Result<Loan>> CheckOutAsync(LoanCommand.CheckOut command, CancellationToken cancellationToken = default);

    /// <summary>Lengthens a loan by its own terms. The lateness so far is charged first.</summary>
    /// <param name="command">Which.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>
    /// The loan, with <c>CIR-020</c>, <c>CIR-301</c> and <c>CMD-006</c> as advisories; or <c>CIR-001</c> closed, <c>CIR-294</c> lost or claimed, or every one of
    /// <c>CIR-002</c>, <c>CIR-003</c>, <c>CIR-006</c>, <c>CIR-060</c> to <c>CIR-066</c>, <c>CIR-072</c> to <c>CIR-074</c> and those of a due date that applies,
    /// <c>CMD-004</c> no such loan, item or borrower.
    /// </returns>
    ValueTask<Result<Loan>> RenewAsync(LoanCommand.Renew command, CancellationToken cancellationToken = default);

    /// <summary>Takes an item back. Never refused for what the item or its loan is.</summary>
    /// <param name="command">The barcode read or the item, and where.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>Where the item goes, with <c>CIR-010</c>, <c>CIR-021</c> to <c>CIR-027</c>, <c>CIR-301</c> to <c>CIR-311</c> as advisories; or <c>CIR-290</c> dated in the future.</returns>
    ValueTask<Result<ReturnAnswer>> ReturnAsync(LoanCommand.Return command, CancellationToken cancellationToken = default);

    /// <summary>Takes in what lay in a chute or on a trolley, one by one: what fails for one keeps none of the others.</summary>
    /// <param name="batch">The barcodes, where and since when.</param>
    /// <param name="cancellationToken">Gives up; what was taken in before stays so.</param>
    /// <returns>The answers, in the order of the barcodes.</returns>
    IAsyncEnumerable<Result<ReturnAnswer>> ReturnBatchAsync(ReturnBatch batch, CancellationToken cancellationToken = default);

    /// <summary>Corrects a return that did not happen: the loan goes on, without the fine and the suspension that the return had brought.</summary>
    /// <param name="command">Which loan, and why.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The loan, open again; or <c>CIR-012</c> still open, <c>CIR-013</c> the item has moved on, <c>CIR-015</c> no reason, <c>CIR-260</c> the borrower is no longer kept, <c>CIR-294</c>, <c>CMD-004</c>.</returns>
    ValueTask<Result<Loan>> CorrectReturnAsync(LoanCommand.CorrectReturn command, CancellationToken cancellationToken = default);

    /// <summary>Gives a loan to the borrower whose it is: the wrong card was read, or a borrower of the night became known.</summary>
    /// <param name="command">Which loan, whose, and why.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The loan; or <c>CIR-001</c> closed, <c>CIR-015</c> no reason, <c>CIR-312</c> that borrower's already, <c>CMD-004</c>.</returns>
    ValueTask<Result<Loan>> CorrectBorrowerAsync(LoanCommand.CorrectBorrower command, CancellationToken cancellationToken = default);

    /// <summary>
    /// Does to a loan what no other method does: <see cref="LoanCommand.Undo"/>, <see cref="LoanCommand.ChangeDue"/>, <see cref="LoanCommand.ClaimReturned"/>,
    /// <see cref="LoanCommand.AcceptMissing"/>, <see cref="LoanCommand.DeclareLost"/>, <see cref="LoanCommand.BillLoss"/>, <see cref="LoanCommand.KeepLending"/>,
    /// <see cref="LoanCommand.SettleLoss"/>, <see cref="LoanCommand.WriteOff"/>, <see cref="LoanCommand.ReTerm"/>, <see cref="LoanCommand.Recall"/> and
    /// <see cref="LoanCommand.WithdrawRecall"/>.
    /// </summary>
    /// <param name="command">What.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>
    /// The loan, with <c>CIR-305</c> billed, <c>CIR-306</c> settled or <c>CIR-309</c> a charge that the ledger refused as advisories; or <c>CIR-001</c> closed,
    /// <c>CIR-294</c> not as it stands, <c>CIR-292</c>, <c>CIR-293</c>, <c>CIR-295</c> to <c>CIR-298</c>, <c>CMD-004</c> no such loan.
    /// </returns>
    /// <exception cref="ArgumentException">The command has a method of its own.</exception>
    ValueTask<Result<Loan>> ActAsync(LoanCommand command, CancellationToken cancellationToken = default);
}
