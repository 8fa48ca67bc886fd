using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Loans.Decisions;

/// <summary>What of the borrower speaks against an act: the registration, blocks, debts, late loans, suspensions.</summary>
internal static class BorrowerReasons
{
    public static ValueList<Finding> Against(
        Situation state, BlockedAct act, Instant at, LocalDate today, ServicePointCode point, LoanPurpose purpose, CompiledCirculation lending)
    {
        ValueList<Finding> registration = state.Borrower?.ReasonsAgainst(act, today) ?? [];
        ValueList<Finding> blocks = lending.Profile.Blocks.IsEmpty
            ? []
            : Block.ReasonsAgainst(StandingOf(state, lending), lending.Profile.Blocks, act, at, today, point);
        var suspended = act is BlockedAct.Renew ? null : Suspended(state, today, purpose, lending);
        return registration.IsEmpty && blocks.IsEmpty && suspended is null
            ? []
            : [.. registration, .. blocks, .. suspended is null ? Array.Empty<Finding>() : [suspended]];
    }

    /// <summary>What the borrower owes, without what was charged on loans that are claimed to be returned.</summary>
    public static Money OwedBy(Situation state)
    {
        if (state.Ledger?.State is not { } ledger)
        {
            return Money.None;
        }

        var claimed = state.OpenLoans.Where(static loan => loan.State is LoanState.ClaimedReturned).Select(static loan => loan.Id).ToHashSet();
        return claimed.Count == 0
            ? ledger.Balance
            : Money.Sum(ledger.Charges.Where(charge => charge.Loan is not { } loan || !claimed.Contains(loan)).Select(static charge => charge.Outstanding), ledger.Currency);
    }

    // A late book never costs a patient: what is needed for one is lent all the same, where the library so decided.
    private static Finding? Suspended(Situation state, LocalDate today, LoanPurpose purpose, CompiledCirculation lending) =>
        state.Account?.State.SuspendedUntil(today) is { } until && !(purpose == LoanPurpose.Clinical && lending.Profile.Habits.SuspensionsSpareClinical)
            ? Finding.Error(CirculationCodes.BorrowerSuspended, new FindingArg.Date("until", until)) with { Override = CirculationPermissions.LendToBlocked }
            : null;

    private static BorrowerStanding StandingOf(Situation state, CompiledCirculation lending) => new()
    {
        Owed = OwedBy(state),
        Loans = [.. state.OpenLoans.Select(loan => new LoanStanding(loan.Due, loan.State switch
        {
            LoanState.ClaimedReturned => LoanStandingKind.ClaimedReturned,
            LoanState.Lost => LoanStandingKind.Lost,
            _ => LoanStandingKind.Open,
        })
        {
            GraceEnds = GraceOf(loan, lending),
            IsRecalled = loan.State is LoanState.Recalled,
            Point = loan.Facts.ServicePoint,
        })],
    };

    private static Instant? GraceOf(Loan loan, CompiledCirculation lending)
    {
        var within = loan.Terms.Fines?.Grace switch
        {
            Grace.Cliff cliff => cliff.Within,
            Grace.Deducted deducted => deducted.Within,
            _ => null,
        };
        return within is { Count: > 0 } && loan.Due is not DueMoment.Never
            ? PeriodCount.MomentAfter(loan.Due.LateFrom, within, Situation.OpeningsOf(loan.Terms, lending))
            : null;
    }
}
