using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Planning;

/// <summary>Zones of due moments that the tz database does not know: one such loan must not stop the planning of all others.</summary>
internal static class DueZones
{
    /// <summary>What is wrong with a moment; null where nothing is.</summary>
    public static Finding? Unknown(DueMoment moment) => moment switch
    {
        DueMoment.EndOfDay day => Unknown(day.ZoneId),
        DueMoment.At at => Unknown(at.ZoneId),
        _ => null,
    };

    private static Finding? Unknown(string zone) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null ? Finding.Error(TimeCodes.ZoneUnknown, new FindingArg.Text("zone", zone)) : null;
}
