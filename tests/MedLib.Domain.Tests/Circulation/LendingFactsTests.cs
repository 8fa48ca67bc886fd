using System.Text.Json;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Time;
using NodaTime;
using NodaTime.Text;
using ALoan = MedLib.Domain.Circulation.Loans.Loan;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation;

/// <summary>Facts of lending that other systems' tests state, each with its source; times of day are ours: the end of the day.</summary>
public class LendingFactsTests
{
    private static readonly Lazy<Facts> LazyFacts = new(static () => JsonSerializer.Deserialize<Facts>(
        File.ReadAllText(RepositoryFiles.PathTo("tests", "MedLib.Domain.Tests", "Circulation", "lending-facts.json")), JsonSerializerOptions.Web)!);

    public static TheoryData<string> OpenDays => Ids(LazyFacts.Value.OpenDays);

    public static TheoryData<string> EndsOfDay => Ids(LazyFacts.Value.EndOfDay);

    public static TheoryData<string> Loans => Ids(LazyFacts.Value.Lending);

    public static TheoryData<string> Renewals => Ids(LazyFacts.Value.Renewals);

    public static TheoryData<string> Policies => Ids(LazyFacts.Value.Policies);

    [Theory]
    [MemberData(nameof(OpenDays))]
    public void Closed_days_push_a_day_to_the_next_open_one(string id)
    {
        var fact = Find(LazyFacts.Value.OpenDays, id);
        var calendar = Week("UTC", fact.ClosedWeekly) with
        {
            Exceptions =
            [
                .. fact.Closed.Select(static day => OpeningException.Closed(Day(day))),
                .. fact.Opened.Select(static day => new OpeningException(Day(day), [OpeningHours.AllDay])),
            ],
        };

        Assert.Equal(Day(fact.Open), calendar.Openings().NextOpenDay(Day(fact.From).PlusDays(fact.Days)));
    }

    [Theory]
    [MemberData(nameof(EndsOfDay))]
    public void What_is_due_within_a_day_is_due_at_its_end(string id)
    {
        var fact = Find(LazyFacts.Value.EndOfDay, id);
        var due = new DueMoment.EndOfDay(Week(fact.Zone, []).Openings().DayOf(At(fact.At)), fact.Zone);

        Assert.Equal(Day(fact.Due), due.Day);
        Assert.Equal("23:59:59", LocalTimePattern.ExtendedIso.Format((due.LateFrom - Duration.FromSeconds(1)).InZone(DateTimeZoneProviders.Tzdb[fact.Zone]).TimeOfDay));
    }

    [Theory]
    [MemberData(nameof(Loans))]
    public void A_loan_is_due_after_its_days(string id)
    {
        var fact = Find(LazyFacts.Value.Lending, id);
        var context = new LoanContext
        {
            Openings = Week(fact.Zone, fact.ClosedWeekly).Openings(),
            Terms = new LoanTerms { Due = new DueTerms { Period = LoanPeriod.Days(fact.Days) } },
            Item = AnItem(),
        };

        var lent = ALoan.Decide(null, CheckOut(stamp: StampAt(At(fact.At))), context);

        Assert.Equal(new DueMoment.EndOfDay(Day(fact.Due), fact.Zone), lent.Value!.State.Due);
    }

    [Theory]
    [MemberData(nameof(Renewals))]
    public void A_renewal_counts_from_its_own_day_and_must_end_later(string id)
    {
        var fact = Find(LazyFacts.Value.Renewals, id);
        var terms = new LoanTerms { Due = new DueTerms { Period = LoanPeriod.Days(fact.Days) }, Renewal = new RenewalTerms { Most = 9 } };
        var loan = new ALoan(Loan(), Item(), Borrower(), default, new LoanFacts(), terms, new DueMoment.EndOfDay(Day(fact.DueBefore), "UTC"), new LoanState.Active());

        var renewed = ALoan.Decide(
            loan, new LoanCommand.Renew(Loan(), StampAt(At(fact.At))), new LoanContext { Openings = Week("UTC", []).Openings(), Item = AnItem() });

        Assert.Equal(fact.Due is null ? "CIR-003" : "", renewed.Findings.Codes());
        Assert.Equal(fact.Due is null ? null : new DueMoment.EndOfDay(Day(fact.Due), "UTC"), renewed.Value?.State.Due);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_policy_allows_or_not(string id)
    {
        var fact = Find(LazyFacts.Value.Policies, id);
        foreach (var days in fact.Days)
        {
            var profile = Profile with
            {
                Rules = Lending.Rules(days > 0 ? $"default: lend {days} days, at most {fact.MaxLoans} loans" : $"default: in library only, at most {fact.MaxLoans} loans"),
            };
            var library = LendingLibrary.With(items: fact.OpenLoans + 1, profile: profile);
            for (var open = 1; open <= fact.OpenLoans; open++)
            {
                library.Do(CheckOut(loan: open, item: open));
            }

            var answer = library.Ask(CheckOut(loan: 9, item: fact.OpenLoans + 1));

            Assert.Equal(fact.Refusal is null, answer.Succeeded);
            Assert.Equal(fact.Refusal, answer.Succeeded ? null : answer.Findings.Codes());
        }
    }

    /// <summary>CAL-050, from Invenio's test_closures.py: seven closed weekdays are no calendar.</summary>
    [Fact]
    public void CAL_050_a_calendar_that_never_opens_is_refused() => Assert.Equal(
        TimeCodes.NeverOpen,
        new OpeningCalendarValidator().Check(Week("UTC", [.. Enum.GetNames<IsoDayOfWeek>()])).SortedCodes());

    private static OpeningCalendar Week(string zone, string[] closed) => OpeningCalendar.OpenOn(
        DateTimeZoneProviders.Tzdb[zone],
        [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None && !closed.Contains(day.ToString(), StringComparer.Ordinal))]);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    private static TheoryData<string> Ids(IEnumerable<KnownFact> facts) => [.. facts.Select(static fact => fact.Id)];

    private static T Find<T>(IEnumerable<T> facts, string id)
        where T : KnownFact => facts.Single(fact => string.Equals(fact.Id, id, StringComparison.Ordinal));

    private sealed record Facts(OpenDay[] OpenDays, EndOfDayFact[] EndOfDay, Lent[] Lending, Renewal[] Renewals, Policy[] Policies);

    private abstract record KnownFact(string Id, string Source);

    private sealed record OpenDay(string Id, string Source, string[] ClosedWeekly, string[] Closed, string[] Opened, string From, int Days, string Open) : KnownFact(Id, Source);

    private sealed record EndOfDayFact(string Id, string Source, string Zone, string At, string Due) : KnownFact(Id, Source);

    private sealed record Lent(string Id, string Source, string Zone, int Days, string[] ClosedWeekly, string At, string Due) : KnownFact(Id, Source);

    private sealed record Renewal(string Id, string Source, int Days, string DueBefore, string At, string? Due) : KnownFact(Id, Source);

    private sealed record Policy(string Id, string Source, int[] Days, int MaxLoans, int OpenLoans, string? Refusal) : KnownFact(Id, Source);
}
