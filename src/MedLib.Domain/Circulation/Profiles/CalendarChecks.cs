using System.Globalization;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Profiles;

/// <summary>What is wrong with the calendars of a profile: each alone, and their versions.</summary>
internal static class CalendarChecks
{
    private static readonly OpeningCalendarValidator Validator = new();

    public static List<Finding> Check(CirculationProfile profile)
    {
        var findings = new List<Finding>();
        var known = new HashSet<(string, int)>();
        foreach (var (calendar, path) in profile.AllCalendars.Select(static (calendar, i) => (calendar, Path(i))))
        {
            findings.AddRange(Validator.Check(calendar).Select(finding => finding with { Path = $"{path}.{finding.Path}" }));
            if (!known.Add((calendar.Code.ToString(), calendar.Version)))
            {
                findings.Add(Finding.Error(
                    CirculationCodes.CalendarVersionsClash,
                    new FindingArg.Text("calendar", calendar.Code.ToString()),
                    new FindingArg.Number("version", calendar.Version)) with
                { Path = path });
            }
        }

        return findings;
    }

    private static string Path(int position) => position == 0
        ? nameof(CirculationProfile.Calendar)
        : string.Create(CultureInfo.InvariantCulture, $"{nameof(CirculationProfile.Calendars)}[{position - 1}]");
}
