using MedLib.Domain.Circulation.Rules.Orders;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Matching;

/// <summary>Why a rule stands where it stands among those that match, told against the one before it.</summary>
internal static class RankReasons
{
    public static Finding First(RuleRow row) => row.IsDefault
        ? Finding.Information(RuleCodes.RankedDefault)
        : Finding.Information(RuleCodes.RankedFirst, Rule(row));

    public static Finding After(bool weighsLess, RuleRow before, RuleRow row, RowOrder order)
    {
        if (row.IsDefault)
        {
            return Finding.Information(RuleCodes.RankedDefault);
        }

        if (weighsLess)
        {
            return Finding.Information(RuleCodes.RankedByWeight, Rule(row), Before(before));
        }

        order.Compare(before, row, out var decided);
        return decided switch
        {
            MatchStep.Criterium or MatchStep.KeyByKey => Finding.Information(RuleCodes.RankedByCriterium, Rule(row), Before(before)),
            MatchStep.NumberOfCriteria => Finding.Information(
                RuleCodes.RankedByNumber,
                Rule(row),
                Before(before),
                new FindingArg.Number("criteria", row.Dimensions),
                new FindingArg.Number("beforeCriteria", before.Dimensions)),
            MatchStep.ByPriority => Finding.Information(
                RuleCodes.RankedByPriority,
                Rule(row),
                Before(before),
                new FindingArg.Number("priority", row.Rule.Priority),
                new FindingArg.Number("beforePriority", before.Rule.Priority)),
            MatchStep.FirstLine or MatchStep.LastLine => Finding.Information(RuleCodes.RankedByLine, Rule(row), Before(before)),
            _ => Finding.Information(RuleCodes.RankedEqual, Rule(row), Before(before)),
        };
    }

    private static FindingArg.Text Rule(RuleRow row) => new("rule", row.Rule.Name);

    private static FindingArg.Text Before(RuleRow row) => new("before", row.Rule.Name);
}
