using System.Globalization;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Holdings;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Profiles;

/// <summary>What is wrong with the order of turns, and with whose rule holds for what was lost.</summary>
internal static class OrderChecks
{
    public static IEnumerable<Finding> Check(CirculationProfile profile)
    {
        if (Fault(profile.Queue) is { } fault)
        {
            yield return Finding.Error(CirculationCodes.QueueOrderUnsound, new FindingArg.Text("fault", fault)) with { Path = nameof(CirculationProfile.Queue) };
        }

        var places = new HashSet<LocationCode>();
        var rules = profile.LostReturns?.Rules ?? [];
        for (var i = 0; i < rules.Count; i++)
        {
            if (!places.Add(rules[i].Location))
            {
                yield return Finding.Warning(CirculationCodes.LostReturnRepeated, new FindingArg.Text("location", rules[i].Location.ToString())) with
                {
                    Path = string.Create(CultureInfo.InvariantCulture, $"{nameof(CirculationProfile.LostReturns)}.{nameof(LostReturnRules.Rules)}[{i}]"),
                };
            }
        }
    }

    private static string? Fault(QueueOrder order) =>
        order.Keys.IsEmpty ? "it looks at nothing"
        : order.Keys.Any(static key => !Enum.IsDefined(key)) ? "it looks at something unknown"
        : order.Keys.Distinct().Count() < order.Keys.Count ? "it looks at something twice"
        : order.Distances.Any(static distance => distance.Far < 1) ? "a distance is less than 1"
        : null;
}
