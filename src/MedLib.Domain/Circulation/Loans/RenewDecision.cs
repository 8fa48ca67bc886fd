using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>Lengthens a loan, if its terms and its borrower's standing allow it.</summary>
internal static class RenewDecision
{
    /// <returns>The loan, or every reason of the loan and the borrower why not; a closed loan has that one reason only.</returns>
    public static Result<Plan<Loan>> Decide(LoanCommand.Renew command, Versioned<Loan> loan, Borrower borrower, LoanContext context)
    {
        var standing = loan.State.IsOpen
            ? command.Stamp.Settle(borrower.Details.ReasonsAgainst(BlockedAct.Renew, context.Openings.DayOf(command.Stamp.At)))
            : new Settled([], []);
        var renewed = Loan.Decide(
            loan.State, command, context with { Overridden = command.Stamp.GrantsUsed(standing.Advisories) });
        return renewed.Succeeded && standing.Standing.IsEmpty
            ? Result.Of(
                new Plan<Loan>(renewed.Value.State, [StagedChange.Of(loan, renewed.Value)]),
                [.. renewed.Findings, .. standing.Advisories])
            : Result<Plan<Loan>>.Refused([.. renewed.Succeeded ? [] : renewed.Findings, .. standing.Standing]);
    }
}
