using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Text;
using MedLib.Domain.Finance;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Profiles;

/// <summary>A hospital library run by one person.</summary>
internal static class SoloHospitalProfile
{
    private const string Rules = """
        default: lend 14 days, renew 2 times, at most 10 loans
        item reference: in library only
        """;

    public static CirculationProfile In(DateTimeZone zone, Currency currency) => new()
    {
        Calendar = OpeningCalendar.OpenOn(
            zone, IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday),
        Rules = new RuleSets([RuleText.Parse(Rules).Value!]),
        Currency = currency,
    };
}
