using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Loans.Decisions;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>Explains loans: step by step, from the terms they froze. Why something was refused, the refusal itself says; ask for it by a dry run.</summary>
public static class Why
{
    /// <summary>Why a loan is due when it is.</summary>
    /// <param name="loan">The loan.</param>
    /// <param name="circulation">The library's calendars.</param>
    /// <returns>
    /// <c>CIR-320</c> by which rule of which version, then the steps of the due date (<c>CIR-050</c> to <c>CIR-054</c>) for what was lent or renewed; or <c>CIR-321</c> recalled,
    /// <c>CIR-322</c> given back the time that a recall had taken, <c>CIR-323</c> set by hand.
    /// </returns>
    public static ValueList<Finding> IsDueThen(Loan loan, CompiledCirculation circulation)
    {
        ArgumentNullException.ThrowIfNull(loan);
        ArgumentNullException.ThrowIfNull(circulation);
        var at = new FindingArg.Moment("at", loan.DueBy.At);
        return loan.DueBy.Cause switch
        {
            DueCause.Recall => [Finding.Information(CirculationCodes.DueByRecall, at, new FindingArg.Date("was", loan.State.WantedBack?.OriginalDue.Day ?? loan.Due.Day))],
            DueCause.RecallWithdrawn => [Finding.Information(CirculationCodes.DueAsBeforeRecall, at)],
            DueCause.Hand => [Finding.Information(CirculationCodes.DueSetByHand, at)],
            _ => [.. ByRule(loan), .. DueDate.Explain(TermsOf(loan), RequestOf(loan, circulation))],
        };
    }

    /// <summary>What the lateness of a loan costs at a moment, and why.</summary>
    /// <param name="loan">The loan.</param>
    /// <param name="at">The moment; for one that came back, that of its return counts.</param>
    /// <param name="circulation">The library's calendars.</param>
    /// <returns>The steps of <see cref="Fine.Explain"/>; <c>CIR-191</c> alone where lateness costs nothing by its terms.</returns>
    public static ValueList<Finding> CostsThat(Loan loan, Instant at, CompiledCirculation circulation)
    {
        ArgumentNullException.ThrowIfNull(loan);
        ArgumentNullException.ThrowIfNull(circulation);
        return loan.Terms.Fines is not { } terms
            ? [Finding.Information(CirculationCodes.NothingOwed)]
            : Fine.Explain(terms, new FineRequest
            {
                Due = loan.Due,
                Returned = loan.ReturnedAt ?? at,
                Openings = Situation.OpeningsOf(loan.Terms, circulation),
                RecallDeadline = loan.State.WantedBack is null ? null : loan.Due,
            });
    }

    private static IEnumerable<Finding> ByRule(Loan loan)
    {
        var part = loan.DueBy.Cause is DueCause.Renewal && loan.Terms.Renewal.Period is not null ? RulePart.RenewalPeriod : RulePart.Period;
        return loan.Terms.Sources.FirstOrDefault(source => source.Part == part) is { } source
            ? [Finding.Information(CirculationCodes.DueByRule, new FindingArg.Text("rule", source.Rule), new FindingArg.Number("version", loan.Terms.RuleSetVersion))]
            : [];
    }

    private static Terms.DueTerms TermsOf(Loan loan) => loan.DueBy.Cause is DueCause.Renewal && loan.Terms.Renewal.Period is { } period
        ? loan.Terms.Due with { Period = period }
        : loan.Terms.Due;

    private static DueRequest RequestOf(Loan loan, CompiledCirculation circulation) => new()
    {
        At = loan.DueBy.At,
        Openings = Situation.OpeningsOf(loan.Terms, circulation),
        Limits = loan.DueBy.Limits,
    };
}
