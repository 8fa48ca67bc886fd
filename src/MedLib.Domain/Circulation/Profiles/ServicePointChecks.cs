using System.Globalization;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Analysis;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Holdings;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Profiles;

/// <summary>What is wrong with the service points of a profile, and with what names them.</summary>
internal static class ServicePointChecks
{
    public static List<Finding> Check(CirculationProfile profile)
    {
        var findings = new List<Finding>();
        var calendars = profile.AllCalendars.Select(static calendar => calendar.Code.ToString()).ToHashSet(StringComparer.Ordinal);
        var points = new HashSet<string>(StringComparer.Ordinal);
        var served = new Dictionary<string, ServicePointCode>(StringComparer.Ordinal);
        for (var i = 0; i < profile.ServicePoints.Count; i++)
        {
            var (point, path) = (profile.ServicePoints[i], string.Create(CultureInfo.InvariantCulture, $"{nameof(CirculationProfile.ServicePoints)}[{i}]"));
            var code = point.Code.ToString();
            if (string.IsNullOrWhiteSpace(code))
            {
                findings.Add(Finding.Error(CirculationCodes.ServicePointUnnamed) with { Path = path });
            }
            else if (!points.Add(code))
            {
                findings.Add(Finding.Error(CirculationCodes.ServicePointRepeated, new FindingArg.Text("point", code)) with { Path = path });
            }

            if (point.Calendar is { } calendar && !calendars.Contains(calendar.ToString()))
            {
                findings.Add(Finding.Error(
                    CirculationCodes.PointCalendarUnknown, new FindingArg.Text("point", code), new FindingArg.Text("calendar", calendar.ToString())) with
                { Path = $"{path}.{nameof(ServicePoint.Calendar)}" });
            }

            findings.AddRange(ServedTwice(point, served).Select(finding => finding with { Path = $"{path}.{nameof(ServicePoint.Locations)}" }));
        }

        return points.Count == 0 ? findings : [.. findings, .. Strangers(profile, points)];
    }

    private static IEnumerable<Finding> ServedTwice(ServicePoint point, Dictionary<string, ServicePointCode> served)
    {
        foreach (var location in point.Locations)
        {
            if (!served.TryAdd(location.ToString(), point.Code) && served[location.ToString()] is var first && first != point.Code)
            {
                yield return Finding.Warning(
                    CirculationCodes.LocationServedTwice,
                    new FindingArg.Text("location", location.ToString()),
                    new FindingArg.Text("first", first.ToString()),
                    new FindingArg.Text("point", point.Code.ToString()));
            }
        }
    }

    // What names a point that is not there never holds: mostly a misspelled code.
    private static IEnumerable<Finding> Strangers(CirculationProfile profile, HashSet<string> points)
    {
        for (var version = 0; version < profile.Rules.Versions.Count; version++)
        {
            var set = profile.Rules.Versions[version];
            for (var i = 0; i <= set.Rules.Count; i++)
            {
                foreach (var stranger in Named(set, i).Where(code => !points.Contains(code)).Distinct(StringComparer.Ordinal))
                {
                    yield return RulesOfProfile.At(
                        RuleFindings.Of(FindingSeverity.Warning, CirculationCodes.ServicePointUnknown, set, i, new FindingArg.Text("point", stranger)), version);
                }
            }
        }

        foreach (var (codes, path) in new[]
        {
            (profile.Queue.Distances.SelectMany(static distance => new[] { distance.From, distance.To }), $"{nameof(CirculationProfile.Queue)}.{nameof(QueueOrder.Distances)}"),
            (profile.Fulfilment.ClosedToday, $"{nameof(CirculationProfile.Fulfilment)}.{nameof(FulfilmentRules.ClosedToday)}"),
        })
        {
            foreach (var stranger in codes.Select(static code => code.ToString()).Where(code => !points.Contains(code)).Distinct(StringComparer.Ordinal))
            {
                yield return Finding.Warning(CirculationCodes.ServicePointUnknown, new FindingArg.Text("place", path), new FindingArg.Text("point", stranger)) with { Path = path };
            }
        }
    }

    // By the rule at a position; the default stands behind the last.
    private static IEnumerable<string> Named(RuleSet set, int position)
    {
        var terms = position < set.Rules.Count ? set.Rules[position].Terms : set.Default;
        var pickup = terms.Requests.TryGet(out var requests) ? requests.Pickup.Select(static code => code.ToString()) : [];
        return position < set.Rules.Count
            ? set.Rules[position].Criteria.Where(static criterion => criterion.Dimension is RuleDimension.ServicePoint)
                .SelectMany(static criterion => criterion.Values).Concat(pickup)
            : pickup;
    }
}
