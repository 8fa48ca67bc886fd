using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Text;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Profiles;

/// <summary>What the profiles are written with, and the reasons that they share.</summary>
internal static class ProfileParts
{
    /// <summary>Rules that are written in this library: a test holds that each text can be read.</summary>
    public static RuleSets Rules(string text) => new([RuleText.Parse(text).Value!]);

    /// <summary>A currency in which can be charged.</summary>
    public static Currency Charging(Currency? currency) => currency is { IsNone: false } given ? given : Currency.Usd;

    public static IEnumerable<WeeklyOpening> Open(OpeningHours hours, OpeningLayer layer, params ReadOnlySpan<IsoDayOfWeek> days)
    {
        var week = new WeeklyOpening[days.Length];
        for (var i = 0; i < week.Length; i++)
        {
            week[i] = new WeeklyOpening(days[i], hours, layer);
        }

        return week;
    }

    public static IsoDayOfWeek[] AllWeek =>
    [
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday,
    ];

    public static OpeningHours Hours(int from, int until) => new(new LocalTime(from, 0), new LocalTime(until, 0));

    public static ProfileReason Because(string what, string why) => new(what, why);

    public static ProfileReason OfRule(string rule, string why) => new($"{nameof(CirculationProfile.Rules)}: {rule}", why);

    public static ProfileReason OfHabit(string habit, string why) => new($"{nameof(CirculationProfile.Habits)}.{habit}", why);

    public static ProfileReason OfRetention(string part, string why) => new($"{nameof(CirculationProfile.Retention)}.{part}", why);

    /// <summary>The reasons for what all profiles have alike.</summary>
    public static ValueList<ProfileReason> Usual { get; } =
    [
        Because(nameof(CirculationProfile.Calendars), "None: one calendar serves all until a service point keeps another, or the library's own changes."),
        Because(nameof(CirculationProfile.ServicePoints), "None: their codes are the library's own. Until they are named, one desk serves every location."),
        Because(nameof(CirculationProfile.LostReturns), "None: what a return does to the charges of a loss is said by the loan's own terms, wherever it comes back."),
        Because(nameof(CirculationProfile.Payers), "None: who lost a book pays for it, until the library has agreed with a department that it does."),
        Because(nameof(CirculationProfile.Fulfilment), "Requests are picked up anywhere and filled from anywhere: staff walk between buildings anyway."),
        OfHabit(nameof(DeskHabits.UndoWithin), "Half an hour: a slip is seen while the borrower is still there; later it is a return."),
        OfHabit(nameof(DeskHabits.BackDatedWithin), "A day: the chute is emptied each morning, and nobody is late for a closed desk. More needs the permission."),
        OfHabit(nameof(DeskHabits.ProvisionalDays), "A week: who borrowed at night is mostly found by the next shift; then somebody must look after it."),
        OfHabit(nameof(DeskHabits.SuspensionsSpareClinical), "A patient does not wait because a book came back late."),
        OfRetention(nameof(HistoryRetention.KeepsWhileOwed), "Who owes something can be told why."),
        OfRetention(nameof(HistoryRetention.SmallestCell), "Five: of fewer loans of a small department somebody could tell whose they were."),
    ];
}
