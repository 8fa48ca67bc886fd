using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Circulation.Profiles.ProfileParts;

namespace MedLib.Domain.Circulation.Profiles;

/// <summary>The libraries of several hospitals, which lend by night too.</summary>
internal static class HealthSystemProfile
{
    private const string ReferenceWorks = "reference works";
    private const string Journals = "journals";
    private const string Equipment = "equipment";
    private const string Students = "students on placement";
    private const string Clinical = "for a patient";
    private const string Night = "nobody at the desk";
    private const string NightEquipment = "equipment with nobody at the desk";

    private static readonly RuleSets RuleVersions = ProfileParts.Rules($"""
        default: lend 28 days, renew 5 times, keep at most 168 days, renew automatically, renew from due unless overdue,
          renew while awaited if another copy serves, at most 20 loans, recall guaranteed 7 days return within 7 days,
          request hold page recall up to 10 shelf 7 days expires 6 months,
          no fine, suspend 1 day per day counting open days less 7 days up to 28 days,
          lost after 42 days recalled after 21 days billed after 7 days then refund
        [{ReferenceWorks}] item reference rare: in library only
        [{Journals}] item journal-issue journal-volume: for 3 days, renew 0 times, renew on request
        [{Equipment}] item equipment kit model: for 7 days, renew 1 time, renew on request, no recall
        [{Students}] borrower student: for 14 days, renew 2 times, at most 5 loans, keep at most 42 days
        [{Clinical}] purpose clinical: recall guaranteed 14 days return within 7 days, no suspension
        [{Night}] unattended yes: for 14 days, at most 10 loans
        [{NightEquipment}] unattended yes, item equipment kit model: not lent
        """);

    private static readonly ValueList<NoticeStep> Steps =
    [
        new NoticeStep("due soon") { Before = LoanPeriod.Days(3) },
        new NoticeStep("recalled and late") { After = LoanPeriod.Days(1), Every = LoanPeriod.Days(3), Most = 3, RecalledOnly = true },
        new NoticeStep("first reminder") { After = LoanPeriod.Days(7) },
        new NoticeStep("second reminder") { After = LoanPeriod.Days(21) },
        new NoticeStep("word to the supervisor") { After = LoanPeriod.Days(35), To = NoticeRecipient.Supervisor },
    ];

    private static readonly ValueList<ProfileReason> Why =
    [
        Because(nameof(CirculationProfile.Calendar), "Staffed on weekdays from 8 to 18; with a staff card the rooms are open day and night, and so are the chutes. Holidays are the host's to add."),
        Because(nameof(CirculationProfile.Rules), "Whoever needs it keeps it until somebody else does; the rest are exceptions for what must go round, and for the night."),
        OfRule(Rule.DefaultName, "Four weeks, renewed by themselves up to half a year: nobody is on the ward to press a button. A recall leaves a week that is sure, and a week to bring it back. "
            + "Lateness costs days without borrowing after a week of grace, never money: sites would have to share a till. Who answers nothing is billed after six weeks, the department if the host says so."),
        OfRule(ReferenceWorks, "They stay where the next question finds them."),
        OfRule(Journals, "A new number is wanted by many in its first weeks, so it goes round in three days."),
        OfRule(Equipment, "A week, once renewed, and only if somebody asks: it is wanted for courses on fixed days, so a recall would come too late."),
        OfRule(Students, "They stay for some weeks and leave without a word: shorter, fewer, and never past a placement of six weeks."),
        OfRule(Clinical, "Two weeks are sure, so that no recall takes a book from a case under way; and lateness for a patient's sake is not punished."),
        OfRule(Night, "Who lends alone at night gets two weeks and ten loans: a slip is found sooner."),
        OfRule(NightEquipment, "It is handed out by somebody who shows it and counts its parts."),
        Because(nameof(CirculationProfile.Blocks), "A recalled book that is late blocks borrowing and renewing at once, since a colleague waits; six others that are late block borrowing."),
        Because(nameof(CirculationProfile.Queue), "The more urgent first, then first come, first served: at several desks nobody could keep a queue by hand."),
        Because(nameof(CirculationProfile.Notices), "A word before the due day, two after it and one to the supervisor before the bill; for what was recalled sooner and more often."),
        Because(nameof(CirculationProfile.Currency), "That of the replacement bills; nothing else is charged. US dollars, unless another is given."),
        OfHabit(nameof(DeskHabits.QuarantinedOnReturn), "Equipment, kits and models were at a bedside: they are cleaned, and their parts are counted."),
        OfRetention(nameof(HistoryRetention.KeptFor), "A month, long enough to ask about damage; what a clinician reads may tell of a patient."),
        .. Usual,
    ];

    public static CirculationProfile In(DateTimeZone? zone, Currency? currency) => new()
    {
        Calendar = new OpeningCalendar
        {
            Zone = zone ?? DateTimeZone.Utc,
            Week =
            [
                .. Open(Hours(8, 18), OpeningLayer.Staffed, IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday),
                .. Open(OpeningHours.AllDay, OpeningLayer.Unattended, AllWeek),
                .. Open(OpeningHours.AllDay, OpeningLayer.AcceptsReturns, AllWeek),
            ],
        },
        Rules = RuleVersions,
        Blocks =
        [
            new BlockRule.Count(StandingCount.OverdueRecalls, Threshold.AtLeast(1), BlockedAct.Borrow | BlockedAct.Renew),
            new BlockRule.Count(StandingCount.Overdue, Threshold.MoreThan(5), BlockedAct.Borrow),
        ],
        Queue = QueueOrder.FirstCome,
        Notices = Steps,
        Currency = Charging(currency),
        Habits = new DeskHabits { QuarantinedOnReturn = [ItemCategory.Equipment, ItemCategory.Kit, ItemCategory.Model] },
        Retention = new HistoryRetention { KeptFor = LoanPeriod.Days(30) },
        Reasons = Why,
    };
}
