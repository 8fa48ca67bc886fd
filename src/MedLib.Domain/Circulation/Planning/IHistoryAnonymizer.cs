using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Planning;

/// <summary>Takes the borrower out of all that a store keeps about closed loans: states, lists, events and the command log.</summary>
/// <remarks>
/// <para>
/// In a row that speaks of one of the loans the borrower's id becomes that of nobody (<see cref="AnonymousBorrower"/>); a fee ledger, which is the borrower's own, loses the
/// loan instead. The hash of a remembered command is given up with it, for whoever guesses the borrower could make it again: such a command is refused when it is sent once
/// more (<c>CMD-001</c>) and never run twice. The borrower's registration, open loans and requests stay.
/// </para>
/// <para>
/// All of a call or nothing is written; calling it again, for the same loans or more, does what is left to do. What was passed on to others (a dispatched event, a backup) is beyond its reach.
/// </para>
/// </remarks>
public interface IHistoryAnonymizer
{
    /// <summary>Takes the borrowers out of loans.</summary>
    /// <param name="loans">The loans; those that are open or not known are left alone, and those that lost their borrower before.</param>
    /// <param name="replacement">Who stands for the borrowers: made by <see cref="AnonymousBorrower.From"/>, another for each batch.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>What was rewritten.</returns>
    /// <exception cref="ArgumentException">The replacement is no id of nobody.</exception>
    ValueTask<AnonymizedHistory> AnonymizeAsync(ValueList<LoanId> loans, BorrowerId replacement, CancellationToken cancellationToken);
}

/// <summary>What was rewritten to take borrowers out of history.</summary>
/// <param name="Loans">The loans that lost their borrower, in the order of their ids.</param>
/// <param name="Events">How many events were rewritten.</param>
/// <param name="Commands">How many remembered commands were rewritten.</param>
public sealed record AnonymizedHistory(ValueList<LoanId> Loans, int Events, int Commands);
