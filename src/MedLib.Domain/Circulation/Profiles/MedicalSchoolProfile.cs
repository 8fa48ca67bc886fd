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

/// <summary>The library of a medical school: students, residents and faculty, and books kept for courses.</summary>
internal static class MedicalSchoolProfile
{
    private const string Students = "students";
    private const string Residents = "residents";
    private const string Faculty = "faculty";
    private const string Courses = "course reserve";
    private const string ReferenceWorks = "reference works";
    private const string Journals = "journals";
    private const string Equipment = "equipment";

    private static readonly ValueList<NoticeStep> Steps =
    [
        new NoticeStep("due soon") { Before = LoanPeriod.Days(2) },
        new NoticeStep("reminder") { After = LoanPeriod.Days(1), Every = LoanPeriod.Days(7), Most = 4 },
        new NoticeStep("recalled and late") { After = LoanPeriod.Days(1), Every = LoanPeriod.Days(2), Most = 3, RecalledOnly = true },
        new NoticeStep("last reminder") { After = LoanPeriod.Days(45) },
    ];

    private static readonly ValueList<ProfileReason> Why =
    [
        Because(nameof(CirculationProfile.Calendar), "Until late on weekdays and part of the weekend, as students learn; the chute is never closed. Holidays are the host's to add."),
        Because(nameof(CirculationProfile.Rules), "By who borrows, since a semester, a rotation and a course of lectures last differently; what many need at once goes by the hour."),
        OfRule(Rule.DefaultName, "Four weeks and two renewals; half of that where others wait. A recall leaves two weeks that are sure. Lateness costs a little each open day after three days of grace, "
            + "and no more than twenty, nor more than the book: a fine is to bring it back, not to earn. After two months it counts as lost; when it comes back only the lateness is charged."),
        OfRule(Students, "Two weeks, as many read the same chapter in the same week; three renewals while nobody waits."),
        OfRule(Residents, "They are on rotations and at odd hours, so their loans renew themselves up to half a year."),
        OfRule(Faculty, "A semester, renewed up to a year: they write and teach from it. A recall still reaches them."),
        OfRule(Courses, "Two hours, so that a class gets round. What is lent so late that the desk closes before is kept over night, and due an hour after it opens again. Only hours of opening "
            + "cost anything, after a quarter of an hour of grace. At the shelf first come, first served: nothing is put by."),
        OfRule(ReferenceWorks, "They stay where the next question finds them."),
        OfRule(Journals, "They are read here or scanned: a volume that is out is missed by all."),
        OfRule(Equipment, "Three days, back before the desk closes so that the parts can be counted; the fine is such that nobody keeps a skeleton over a weekend. No recall, since courses have fixed days."),
        Because(nameof(CirculationProfile.Blocks), "Who owes more than twenty, or keeps what another waits for, borrows nothing further; returning and learning in the room go on."),
        Because(nameof(CirculationProfile.Queue), "By the place in the queue: it can be seen, and staff can put forward whose examination is tomorrow."),
        Because(nameof(CirculationProfile.Notices), "A word before the due day and one a week after it; for what was recalled more often; and a last one before it counts as lost."),
        Because(nameof(CirculationProfile.Currency), "That of all fines and bills. US dollars, unless another is given; the amounts are whole units of it and should be looked at."),
        OfHabit(nameof(DeskHabits.QuarantinedOnReturn), "Equipment, kits and models: their parts are counted before the next class gets them."),
        OfRetention(nameof(HistoryRetention.KeptFor), "Ninety days, so that a fine can be disputed through a term; then nobody needs to know who read what."),
        .. Usual,
    ];

    public static CirculationProfile In(DateTimeZone? zone, Currency? given)
    {
        var currency = Charging(given);
        return new()
        {
            Calendar = Calendar(zone ?? DateTimeZone.Utc),
            Rules = RuleVersions(currency),
            Blocks =
            [
                new BlockRule.Debt(Money.Of(20, currency).Value, Comparison.MoreThan, BlockedAct.Borrow | BlockedAct.Request),
                new BlockRule.Count(StandingCount.OverdueRecalls, Threshold.AtLeast(1), BlockedAct.Borrow | BlockedAct.Renew),
            ],
            Queue = QueueOrder.ByPosition,
            Notices = Steps,
            Currency = currency,
            Habits = new DeskHabits { QuarantinedOnReturn = [ItemCategory.Equipment, ItemCategory.Kit, ItemCategory.Model] },
            Retention = new HistoryRetention { KeptFor = LoanPeriod.Days(90) },
            Reasons = Why,
        };
    }

    private static RuleSets RuleVersions(Currency currency) => ProfileParts.Rules($"""
        default: lend 28 days, when awaited 14 days, renew 2 times, at most 20 loans, recall guaranteed 14 days return within 7 days,
          request hold page recall up to 10 shelf 7 days expires 6 months,
          fine {currency} 1 per day counting open days grace 3 days up to {currency} 20 up to 100% of price, no suspension,
          lost after 60 days recalled after 30 days billed after 7 days fee {currency} 20 fee refunded then refund and fine
        [{Students}] borrower student: for 14 days, renew 3 times, at most 15 loans
        [{Residents}] borrower resident: renew 5 times, renew automatically, renew from due unless overdue, keep at most 168 days
        [{Faculty}] borrower faculty: for 120 days, renew 2 times, at most 50 loans, keep at most 1 year
        [{Courses}] type course-reserve: lend 2 hours, when awaited the same, renew 0 times, renew on request, no recall, if closed 1 hour after next opening,
          request nothing, fine {currency} 1 per hour counting open time grace 15 minutes up to {currency} 20
        [{ReferenceWorks}] item reference rare: in library only
        [{Journals}] item journal-issue journal-volume: in library only
        [{Equipment}] item equipment kit model: for 3 days, when awaited the same, due 45 minutes before closing, renew 1 time, renew on request, no recall,
          fine {currency} 5 per day counting open days up to {currency} 100
        """);

    private static OpeningCalendar Calendar(DateTimeZone zone) => new()
    {
        Zone = zone,
        Week =
        [
            .. Open(Hours(8, 22), OpeningLayer.Staffed, IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday),
            .. Open(Hours(8, 18), OpeningLayer.Staffed, IsoDayOfWeek.Friday),
            .. Open(Hours(10, 18), OpeningLayer.Staffed, IsoDayOfWeek.Saturday),
            .. Open(Hours(12, 20), OpeningLayer.Staffed, IsoDayOfWeek.Sunday),
            .. Open(OpeningHours.AllDay, OpeningLayer.AcceptsReturns, AllWeek),
        ],
    };
}
