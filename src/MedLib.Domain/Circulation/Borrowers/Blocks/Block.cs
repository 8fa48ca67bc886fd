using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers.Blocks;

/// <summary>Tells what keeps a borrower from an act: every rule that is passed, and every block that holds.</summary>
public static class Block
{
    /// <summary>The reasons against an act.</summary>
    /// <param name="standing">The borrower's standing.</param>
    /// <param name="rules">The library's rules.</param>
    /// <param name="act">The act: one of them.</param>
    /// <param name="at">When.</param>
    /// <param name="today">The day of that, in the library's zone.</param>
    /// <param name="point">Where the borrower stands; null where that is nowhere: then the point with the most counts.</param>
    /// <returns>
    /// None where the borrower is free; else every one of <c>CIR-072</c> a count and <c>CIR-073</c> a debt that passes its limit, and <c>CIR-074</c> a
    /// block that somebody imposed, each with the permission that lifts it.
    /// </returns>
    public static ValueList<Finding> ReasonsAgainst(
        BorrowerStanding standing, ValueList<BlockRule> rules, BlockedAct act, Instant at, LocalDate today, ServicePointCode? point = null)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var reasons = new List<Finding>();
        foreach (var rule in rules)
        {
            if ((rule.Acts & act) != BlockedAct.None && Passed(standing, rule, at, point) is { } reason)
            {
                reasons.Add(reason with { Override = CirculationPermissions.LendToBlocked });
            }
        }

        reasons.AddRange(ReasonsAgainst(standing.Blocks, act, today));
        return [.. reasons];
    }

    /// <summary>The blocks that keep a borrower from an act: what somebody imposed, and nothing that is counted.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="act">The act: one of them.</param>
    /// <param name="today">The day, in the library's zone.</param>
    internal static IEnumerable<Finding> ReasonsAgainst(ValueList<ManualBlock> blocks, BlockedAct act, LocalDate today)
    {
        foreach (var block in blocks)
        {
            if (block.Holds(act, today))
            {
                yield return Finding.Error(CirculationCodes.BlockImposed, new FindingArg.Text("reason", block.Reason.ToString())) with { Override = CirculationPermissions.LendToBlocked };
            }
        }
    }

    private static Finding? Passed(BorrowerStanding standing, BlockRule rule, Instant at, ServicePointCode? point)
    {
        if (rule is BlockRule.Debt debt)
        {
            return IsPassed(debt, standing.Owed)
                ? Finding.Error(CirculationCodes.DebtPassed, Amount("owed", standing.Owed), Amount("limit", debt.Limit))
                : null;
        }

        var count = (BlockRule.Count)rule;
        var actual = !count.AtSamePoint ? standing.Count(count.What, at)
            : point is { } here ? standing.Count(count.What, at, here)
            : standing.Loans.Select(static loan => loan.Point).Distinct().Select(anywhere => standing.Count(count.What, at, anywhere)).DefaultIfEmpty().Max();
        return count.Threshold.IsPassedBy(actual)
            ? Finding.Error(
                CirculationCodes.CountPassed,
                new FindingArg.Text("what", Word(count.What)),
                new FindingArg.Number("actual", actual),
                new FindingArg.Number("limit", count.Threshold.Limit))
            : null;
    }

    // A debt in a currency that the rule does not know cannot be judged, so it blocks: somebody must look at it.
    private static bool IsPassed(BlockRule.Debt debt, Money owed)
    {
        if (owed.IsNone || owed.IsZero || owed.IsNegative)
        {
            return false;
        }

        return owed.Currency != debt.Limit.Currency || (debt.Comparison is Comparison.AtLeast ? owed >= debt.Limit : owed > debt.Limit);
    }

    private static FindingArg.Amount Amount(string name, Money money) => new(name, money.Amount, money.Currency.ToString());

    private static string Word(StandingCount what) => what switch
    {
        StandingCount.Open => "open loans",
        StandingCount.Overdue => "overdue loans",
        StandingCount.Lost => "lost items",
        StandingCount.OverdueRecalls => "overdue recalls",
        _ => "days of an overdue recall",
    };
}
