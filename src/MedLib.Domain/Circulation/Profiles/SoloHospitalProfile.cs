using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Circulation.Profiles.ProfileParts;

namespace MedLib.Domain.Circulation.Profiles;

/// <summary>A hospital library run by one person.</summary>
internal static class SoloHospitalProfile
{
    private const string ReferenceWorks = "reference works";

    private static readonly RuleSets RuleVersions = ProfileParts.Rules($"""
        default: lend 14 days, renew 2 times, at most 10 loans, no recall, request hold page shelf 7 days expires 6 months,
          no fine, no suspension, lost after 42 days then refund
        [{ReferenceWorks}] item reference rare: in library only
        """);

    private static readonly ValueList<NoticeStep> Steps =
    [
        new NoticeStep("due soon") { Before = LoanPeriod.Days(2) },
        new NoticeStep("first reminder") { After = LoanPeriod.Days(7) },
        new NoticeStep("second reminder") { After = LoanPeriod.Days(21) },
        new NoticeStep("word to the supervisor") { After = LoanPeriod.Days(35), To = NoticeRecipient.Supervisor },
    ];

    private static readonly ValueList<ProfileReason> Why =
    [
        Because(nameof(CirculationProfile.Calendar), "Monday to Friday: nobody is there at the weekend, so nothing falls due then."),
        Because(nameof(CirculationProfile.Rules), "One term for all borrowers and purposes: what one person must look up at the desk is soon not kept."),
        OfRule(Rule.DefaultName, "Two weeks, because clinical questions rarely wait longer; two renewals; ten loans, enough for a course and few enough to notice a "
            + "leaver. No recall, as nobody has time for it; requests lapse after half a year, when the question is answered. Lateness costs nothing: "
            + "a fine from a colleague costs more goodwill than it brings. After six weeks of reminders the replacement is billed, and a book that comes back is worth more than the bill."),
        OfRule(ReferenceWorks, "Reference works stay in the room, where the next question finds them; what is rare is seen with the librarian there."),
        Because(nameof(CirculationProfile.Blocks), "None: one person sees who keeps what, and blocks by hand whom a word does not reach."),
        Because(nameof(CirculationProfile.Queue), "By the place in the queue: it can be seen, and the librarian moves whose patient is waiting."),
        Because(nameof(CirculationProfile.Notices), "A word before the due day, two after it, and then one to the supervisor: it comes a week before the bill, and mostly makes it needless."),
        Because(nameof(CirculationProfile.Currency), "That of the replacement bills; nothing else is charged. US dollars, unless another is given."),
        OfHabit(nameof(DeskHabits.QuarantinedOnReturn), "None: books go back to the shelf."),
        OfRetention(nameof(HistoryRetention.KeptFor), "A month, long enough to ask about damage; what a clinician reads may tell of a patient."),
        .. Usual,
    ];

    public static CirculationProfile In(DateTimeZone? zone, Currency? currency) => new()
    {
        Calendar = OpeningCalendar.OpenOn(
            zone ?? DateTimeZone.Utc, IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday),
        Rules = RuleVersions,
        Notices = Steps,
        Currency = Charging(currency),
        Retention = new HistoryRetention { KeptFor = LoanPeriod.Days(30) },
        Reasons = Why,
    };
}
