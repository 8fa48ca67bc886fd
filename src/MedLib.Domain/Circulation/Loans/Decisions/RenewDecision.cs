using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Loans.Decisions;

/// <summary>Lengthens a loan, if its terms, those who wait and its borrower's standing allow it. The lateness so far is charged first: renewing pays no fine off.</summary>
internal static class RenewDecision
{
    /// <returns>The loan, or every reason of the loan and the borrower why not; a closed loan has that one reason only.</returns>
    public static Result<Plan<Loan>> Decide(LoanCommand.Renew command, Versioned<Loan> loan, Situation state, CompiledCirculation lending)
    {
        var openings = Situation.OpeningsOf(loan.State.Terms, lending);
        var today = openings.DayOf(command.Stamp.At);
        var standing = loan.State.IsOpen
            ? command.Stamp.Settle(Final(BorrowerReasons.Against(
                state, BlockedAct.Renew, command.Stamp.At, today, loan.State.Facts.ServicePoint, loan.State.Facts.Purpose, lending), loan.State))
            : new Settled([], []);
        var candidate = state.CandidateAt(loan.State.Facts.ServicePoint, lending);
        var renewed = Loan.Decide(loan.State, command, new LoanContext
        {
            Openings = openings,
            Item = state.Item,
            Limits = Limits.Of(state.Borrower, loan.State.Terms, openings, today),
            Waiting = Waiting.For(state.Queue?.State, candidate, today),
            OtherCopies = state.OtherCopies,
            UrgentWaiting = Waiting.IsUrgent(state.Queue?.State, candidate, today),
            HasOptedOut = state.Borrower?.Details.OptsOutOfAutomaticRenewal == true,
            ValidUntil = state.Borrower?.Details.ValidUntil,
            Owed = BorrowerReasons.OwedBy(state),
            Overridden = command.Stamp.GrantsUsed(standing.Advisories),
        });
        if (!renewed.Succeeded || !standing.Standing.IsEmpty)
        {
            return Result<Plan<Loan>>.Refused([.. renewed.Succeeded ? [] : renewed.Findings, .. standing.Standing]);
        }

        var fine = LateCharges.ForLateness(loan.State, command.Stamp, command.Stamp.At, state, lending);
        return Result.Of(
            new Plan<Loan>(renewed.Value.State, [StagedChange.Of(loan, renewed.Value), .. fine.Changes]),
            [.. renewed.Findings, .. standing.Advisories, .. fine.Advisories]);
    }

    // A loan never outlives the registration unless its terms say so; nobody can override that at a renewal.
    private static ValueList<Finding> Final(ValueList<Finding> reasons, Loan loan) => loan.Terms.Due.MayOutliveRegistration
        ? reasons
        : [.. reasons.Select(static reason => string.Equals(reason.Code, CirculationCodes.BorrowerExpired, StringComparison.Ordinal) ? reason with { Override = null } : reason)];
}
