using System.Globalization;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Analysis;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Profiles;

/// <summary>What is wrong with blocks and with amounts of money: a ledger has one currency, so rules and blocks have it too.</summary>
internal static class MoneyChecks
{
    public static List<Finding> Check(CirculationProfile profile)
    {
        var findings = new List<Finding>();
        for (var version = 0; version < profile.Rules.Versions.Count; version++)
        {
            var set = profile.Rules.Versions[version];
            for (var i = 0; i <= set.Rules.Count; i++)
            {
                foreach (var currency in Amounts(i < set.Rules.Count ? set.Rules[i].Terms : set.Default).Select(static amount => amount.Currency).Distinct())
                {
                    if (currency != profile.Currency && !currency.IsNone)
                    {
                        findings.Add(RulesOfProfile.At(
                            RuleFindings.Of(FindingSeverity.Error, CirculationCodes.ProfileCurrencyDiffers, set, i, Currencies(currency, profile.Currency)), version));
                    }
                }
            }
        }

        for (var i = 0; i < profile.Blocks.Count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{nameof(CirculationProfile.Blocks)}[{i}]");
            if (!IsSound(profile.Blocks[i]))
            {
                findings.Add(Finding.Error(CirculationCodes.BlockRuleUnsound, new FindingArg.Number("number", i + 1)) with { Path = path });
            }
            else if (profile.Blocks[i] is BlockRule.Debt { Limit.Currency: var currency } && currency != profile.Currency)
            {
                findings.Add(Finding.Error(
                    CirculationCodes.ProfileCurrencyDiffers, [new FindingArg.Text("place", path), .. Currencies(currency, profile.Currency)]) with
                { Path = path });
            }
        }

        findings.AddRange(Payers(profile.Payers));
        return findings;
    }

    private static IEnumerable<Finding> Payers(ValueList<UnitPayer> payers)
    {
        var units = new HashSet<UnitCode>();
        for (var i = 0; i < payers.Count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{nameof(CirculationProfile.Payers)}[{i}]");
            if (!payers[i].IsSound)
            {
                yield return Finding.Error(CirculationCodes.UnitPayerUnsound, new FindingArg.Number("number", i + 1)) with { Path = path };
            }
            else if (!units.Add(payers[i].Unit))
            {
                yield return Finding.Error(CirculationCodes.UnitPaidTwice, new FindingArg.Text("unit", payers[i].Unit.ToString())) with { Path = path };
            }
        }
    }

    // A rule that blocks nothing, or everybody, is not meant.
    private static bool IsSound(BlockRule rule) =>
        rule.Acts is not BlockedAct.None && (rule.Acts & ~BlockedAct.All) == BlockedAct.None
        && rule switch
        {
            BlockRule.Count count => Enum.IsDefined(count.What) && Enum.IsDefined(count.Threshold.Comparison) && !count.Threshold.IsPassedBy(0),
            BlockRule.Debt debt => Enum.IsDefined(debt.Comparison) && !debt.Limit.IsNone && !debt.Limit.IsNegative
                && (debt.Comparison is Comparison.MoreThan || debt.Limit.Amount > 0),
            _ => false,
        };

    private static FindingArg[] Currencies(Currency actual, Currency expected) =>
        [new FindingArg.Text("actual", actual.Code), new FindingArg.Text("expected", expected.IsNone ? "none" : expected.Code)];

    private static IEnumerable<Money> Amounts(RuleTerms terms)
    {
        for (var fines = terms.Fines.Value; fines is not null; fines = fines.WhenRecalled)
        {
            foreach (var step in fines.Steps)
            {
                yield return step.Rate;
            }

            if (fines.Most is { } most)
            {
                yield return most;
            }
        }

        foreach (var amount in new[] { terms.Loss.Value?.ReplacementPrice, terms.Loss.Value?.ProcessingFee, terms.AutomaticRenewal.Value?.MostOwed })
        {
            if (amount is { } given)
            {
                yield return given;
            }
        }
    }
}
