using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.DueDates;

/// <summary>The zones that openings and due moments name, where the tz database does not know them.</summary>
internal static class Zones
{
    /// <summary>A finding for each that is unknown; none, at no cost, where all are known.</summary>
    public static ValueList<Finding> Unknown(Openings openings, DueMoment due, DueMoment? other = null)
    {
        ArgumentNullException.ThrowIfNull(openings);
        if (openings.ZoneIsKnown && IsKnown(due, openings) && IsKnown(other, openings))
        {
            return [];
        }

        var findings = new List<Finding>();
        if (!openings.ZoneIsKnown)
        {
            findings.Add(openings.ZoneUnknown());
        }

        foreach (var moment in new[] { due, other })
        {
            if (!IsKnown(moment, openings))
            {
                findings.Add(Finding.Error(TimeCodes.ZoneUnknown, new FindingArg.Text("zone", ZoneOf(moment)!)));
            }
        }

        return [.. findings];
    }

    private static bool IsKnown(DueMoment? moment, Openings openings) => ZoneOf(moment) is not { } zone
        || (openings.ZoneIsKnown && string.Equals(zone, openings.Zone.Id, StringComparison.Ordinal))
        || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null;

    private static string? ZoneOf(DueMoment? moment) => moment switch
    {
        DueMoment.EndOfDay day => day.ZoneId,
        DueMoment.At at => at.ZoneId,
        _ => null,
    };
}
