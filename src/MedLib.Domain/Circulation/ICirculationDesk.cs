using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation;

/// <summary>Registers borrowers, lends and takes back.</summary>
/// <remarks>Any command may also be refused with <c>CMD-001</c> (id used for another command) or <c>CMD-002</c> (kept being changed).</remarks>
public interface ICirculationDesk : IBorrowerDesk
{
    /// <summary>The same desk, which decides and commits nothing: what would happen.</summary>
    ICirculationDesk DryRun { get; }

    /// <summary>Lends an item.</summary>
    /// <param name="command">What to whom.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>
    /// The loan, with <c>CIR-020</c> where closed days moved its due date, <c>CIR-026</c> where the item's condition is doubtful and
    /// <c>CMD-006</c> for each refusal overridden; or every one of <c>CIR-004</c> to <c>CIR-011</c>, <c>CIR-074</c> and <c>TIM-005</c> that applies,
    /// <c>CMD-004</c> no such item or borrower, <c>CMD-005</c> id taken (with <c>CMD-003</c> where the borrower has that loan).
    /// </returns>
    ValueTask<Result<Loan>> CheckOutAsync(LoanCommand.CheckOut command, CancellationToken cancellationToken = default);

    /// <summary>Lengthens a loan: its days are counted anew from the day of the renewal.</summary>
    /// <param name="command">Which.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>
    /// The loan, with <c>CIR-020</c> and <c>CMD-006</c> as for a check-out; or <c>CIR-001</c> closed, or every one of <c>CIR-002</c>,
    /// <c>CIR-003</c>, <c>CIR-006</c>, <c>CIR-011</c>, <c>CIR-074</c> and <c>TIM-005</c> that applies, <c>CMD-004</c> no such loan, item
    /// or borrower.
    /// </returns>
    ValueTask<Result<Loan>> RenewAsync(LoanCommand.Renew command, CancellationToken cancellationToken = default);

    /// <summary>Takes an item back. Never refused for what the item or its loan is.</summary>
    /// <param name="command">The barcode read or the item, and where.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>Where the item goes, with <c>CIR-010</c> and <c>CIR-021</c> to <c>CIR-027</c> as advisories.</returns>
    ValueTask<Result<ReturnAnswer>> ReturnAsync(LoanCommand.Return command, CancellationToken cancellationToken = default);

    /// <summary>Corrects a return that did not happen.</summary>
    /// <param name="command">Which loan, and why.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The loan, open again; or <c>CIR-012</c> still open, <c>CIR-013</c> the item has moved on, <c>CIR-015</c> no reason, <c>CMD-004</c>.</returns>
    ValueTask<Result<Loan>> CorrectReturnAsync(LoanCommand.CorrectReturn command, CancellationToken cancellationToken = default);
}
