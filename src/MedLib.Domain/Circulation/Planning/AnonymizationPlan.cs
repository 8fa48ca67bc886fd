using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Planning;

/// <summary>Which loans lose their borrower now, and which keep theirs and why.</summary>
/// <remarks>A pure function. The host hands the loans to an <see cref="IHistoryAnonymizer"/>, in batches as large as it likes; what was done before is not planned again.</remarks>
/// <param name="Loans">The loans that lose their borrower, in the order of their ids.</param>
/// <param name="Kept">The loans that keep theirs, in the order of their ids; those that lost it before are in neither.</param>
public sealed record AnonymizationPlan(ValueList<LoanId> Loans, ValueList<KeptHistory> Kept)
{
    /// <summary>Plans which loans lose their borrower.</summary>
    /// <param name="loans">The loans.</param>
    /// <param name="retention">For how long a loan's borrower is kept: libraries let borrowers choose.</param>
    /// <param name="asOf">As of when.</param>
    /// <param name="openings">The library's openings, by which open days are counted.</param>
    /// <returns>The plan; kept are <c>CIR-280</c> open loans, <c>CIR-281</c> those whose time is not over, <c>CIR-282</c> those that something is owed for, <c>CIR-283</c> those that are kept for ever.</returns>
    public static AnonymizationPlan For(IEnumerable<HistoryLoan> loans, Func<HistoryLoan, HistoryRetention> retention, Instant asOf, Openings openings)
    {
        ArgumentNullException.ThrowIfNull(loans);
        ArgumentNullException.ThrowIfNull(retention);
        ArgumentNullException.ThrowIfNull(openings);
        var (lost, kept) = (new List<LoanId>(), new List<KeptHistory>());
        foreach (var loan in loans.Where(static loan => !AnonymousBorrower.Is(loan.Borrower)).OrderBy(static loan => loan.Loan.Value))
        {
            if (ReasonToKeep(loan, retention(loan), asOf, openings) is { } reason)
            {
                kept.Add(new KeptHistory(loan.Loan, reason));
            }
            else
            {
                lost.Add(loan.Loan);
            }
        }

        return new AnonymizationPlan([.. lost], [.. kept]);
    }

    private static Finding? ReasonToKeep(HistoryLoan loan, HistoryRetention retention, Instant asOf, Openings openings)
    {
        if (loan.ClosedAt is not { } closed)
        {
            return Finding.Information(PlanningCodes.HistoryOpen);
        }

        if (loan.IsOwed && retention.KeepsWhileOwed)
        {
            return Finding.Information(PlanningCodes.HistoryOwed);
        }

        if (retention.KeptFor is not { } period || PeriodCount.MomentAfter(closed, period, openings) is not { } until)
        {
            return Finding.Information(PlanningCodes.HistoryKept);
        }

        return asOf < until ? Finding.Information(PlanningCodes.HistoryKeptUntil, new FindingArg.Moment("until", until)) : null;
    }
}
