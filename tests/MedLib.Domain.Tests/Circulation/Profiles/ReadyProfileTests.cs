using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Analysis;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Json;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Tests.Circulation.Profiles;

/// <summary>What the profiles that come with the library promise.</summary>
public class ReadyProfileTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly LocalDate Day = new(2026, 3, 2);

    public static TheoryData<string> Names => ["SoloHospital", "HealthSystem", "MedicalSchool"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_sound_and_nothing_in_its_rules_looks_wrong(string name)
    {
        var profile = Made(name);

        Assert.Empty(profile.Compile().Findings);
        Assert.Empty(profile.Rules.Versions.SelectMany(static version => RuleSetAnalyzer.Analyze(version)));
        Assert.NotNull(profile.Compile().Value!.RulesOn(new LocalDate(1900, 1, 1)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_why_each_part_is_as_it_is(string name)
    {
        var profile = Made(name);
        var parts = Parts(typeof(CirculationProfile), "")
            .Except([nameof(CirculationProfile.Reasons), nameof(CirculationProfile.Habits), nameof(CirculationProfile.Retention)], StringComparer.Ordinal)
            .Concat(Parts(typeof(DeskHabits), nameof(CirculationProfile.Habits) + "."))
            .Concat(Parts(typeof(HistoryRetention), nameof(CirculationProfile.Retention) + "."))
            .Concat(profile.Rules.Versions.SelectMany(static version => version.Rules).Select(static rule => $"Rules: {rule.Name}"))
            .Append($"Rules: {Rule.DefaultName}");

        Assert.Equal(parts.Order(StringComparer.Ordinal), profile.Reasons.Select(static reason => reason.What).Order(StringComparer.Ordinal));
        Assert.All(profile.Reasons, static reason => Assert.EndsWith(".", reason.Why, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_read_from_a_file_as_it_was_written(string name)
    {
        foreach (var profile in new[] { Made(name), Made(name, Berlin, Currency.Eur) })
        {
            var json = JsonSerializer.Serialize(profile, MedLibJson.TypeOf<CirculationProfile>());
            var read = JsonSerializer.Deserialize(json, MedLibJson.TypeOf<CirculationProfile>())!;

            Assert.Equal(profile, read);
            Assert.Equal(json, JsonSerializer.Serialize(read, MedLibJson.TypeOf<CirculationProfile>()));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Charges_in_the_currency_that_is_given(string name)
    {
        Assert.Equal(Currency.Usd, Made(name).Currency);
        Assert.Equal(Currency.Jpy, Made(name, currency: Currency.Jpy).Compile().Value!.Profile.Currency);
        Assert.Equal(Currency.Usd, Made(name, currency: Currency.None).Currency);
    }

    [Fact]
    public void A_solo_library_lends_ten_books_for_two_weeks_and_reference_works_not_at_all()
    {
        var book = Terms(CirculationProfile.SoloHospital(), new RuleCase { Borrower = BorrowerCategory.Staff, Item = ItemCategory.Book });
        var reference = Terms(CirculationProfile.SoloHospital(), new RuleCase { Borrower = BorrowerCategory.Staff, Item = ItemCategory.Reference });

        Assert.Equal((LendingMode.Out, LoanPeriod.Days(14), 2), (book.Lend, book.Due!.Period, book.Renewal.Most));
        Assert.Equal([new LoanLimit(LoanLimit.AllLoans, 10)], book.Limits);
        Assert.Equal(LendingMode.InLibraryOnly, reference.Lend);
    }

    [Fact]
    public void A_solo_library_lends_for_two_weeks_but_for_reference_works()
    {
        var profile = CirculationProfile.SoloHospital();
        foreach (var item in new[] { ItemCategory.Book, ItemCategory.JournalIssue, ItemCategory.AudioVisual, new("something") })
        {
            var terms = Terms(profile, new RuleCase { Borrower = BorrowerCategory.Student, Item = item });
            Assert.Equal((LendingMode.Out, LoanPeriod.Days(14), 2, 10), (terms.Lend, terms.Due!.Period, terms.Renewal.Most, terms.Limits[0].Most));
        }

        Assert.Equal(LendingMode.InLibraryOnly, Terms(profile, new RuleCase { Borrower = BorrowerCategory.Student, Item = ItemCategory.Reference }).Lend);
    }

    [Fact]
    public void A_solo_library_neither_fines_nor_suspends_but_tells_the_supervisor_before_it_bills()
    {
        var profile = CirculationProfile.SoloHospital();
        var terms = profile.Rules.Versions.SelectMany(static version => version.Rules).Select(static rule => rule.Terms).Append(profile.Rules.Versions[0].Default).ToList();
        var lost = Terms(profile, new RuleCase { Item = ItemCategory.Book }).Loss!;

        Assert.All(terms, static said => Assert.Null(said.Fines.Value));
        Assert.All(terms, static said => Assert.Null(said.Suspension.Value));
        Assert.Equal((LoanPeriod.Days(42), LostItemReturn.Refund), (lost.LostAfter, lost.WhenReturned));
        var word = Assert.Single(profile.Notices, static step => step.To is NoticeRecipient.Supervisor);
        Assert.True(word.After!.Count < lost.LostAfter!.Count, "The supervisor hears of it after the bill.");
    }

    [Theory]
    [InlineData("book", "", false, "28 days", true, true)]
    [InlineData("book", "clinical", false, "28 days", true, false)]
    [InlineData("book", "", true, "14 days", true, true)]
    [InlineData("journal-issue", "", false, "3 days", false, true)]
    public void A_health_system_renews_quietly_until_somebody_needs_it(string item, string purpose, bool alone, string period, bool automatic, bool suspended)
    {
        var loan = new RuleCase { Borrower = BorrowerCategory.Staff, Item = new(item), Purpose = new(purpose), IsUnattended = alone };
        var terms = Terms(CirculationProfile.HealthSystem(), loan);

        Assert.Equal((LendingMode.Out, period), (terms.Lend, terms.Due!.Period.ToString()));
        Assert.Equal((automatic, suspended), (terms.Renewal.Automatic is not null, terms.Suspension is not null));
        Assert.Null(terms.Fines);
        Assert.Equal(LoanPeriod.Days(purpose.Length > 0 ? 14 : 7), terms.Recall!.Guaranteed);
        Assert.Equal(alone ? 10 : 20, terms.Limits[0].Most);
    }

    [Fact]
    public void A_health_system_hands_out_equipment_only_with_somebody_there()
    {
        var loan = new RuleCase { Item = ItemCategory.Model };

        Assert.Equal(LendingMode.Out, Terms(CirculationProfile.HealthSystem(), loan).Lend);
        Assert.Equal(LendingMode.NotAtAll, Terms(CirculationProfile.HealthSystem(), loan with { IsUnattended = true }).Lend);
        Assert.Contains(ItemCategory.Model, CirculationProfile.HealthSystem().Habits.QuarantinedOnReturn);
    }

    [Theory]
    [InlineData("student", 14, 3, 15)]
    [InlineData("resident", 28, 5, 20)]
    [InlineData("faculty", 120, 2, 50)]
    [InlineData("visitor", 28, 2, 20)]
    public void A_school_lends_by_who_borrows(string borrower, int days, int renewals, int loans)
    {
        var terms = Terms(CirculationProfile.MedicalSchool(), new RuleCase { Borrower = new(borrower), Item = ItemCategory.Book });

        Assert.Equal((LoanPeriod.Days(days), renewals, loans), (terms.Due!.Period, terms.Renewal.Most, terms.Limits[0].Most));
        Assert.Equal((Money.Of(20, Currency.Usd).Value, new Grace.Cliff(LoanPeriod.Days(3))), (terms.Fines!.Most, terms.Fines.Grace));
        Assert.NotNull(terms.Recall);
    }

    [Theory]
    [InlineData("2026-03-02T14:00", "2026-03-02T16:00")]
    [InlineData("2026-03-02T21:00", "2026-03-03T09:00")]
    [InlineData("2026-03-06T17:00", "2026-03-07T11:00")]
    public void A_reserve_of_a_school_goes_by_the_hour_and_stays_out_over_night(string lent, string due)
    {
        var circulation = CirculationProfile.MedicalSchool(Berlin).Compile().Value!;
        var terms = circulation.RulesOn(Day)!.Match(new RuleCase { Borrower = BorrowerCategory.Student, Item = ItemCategory.Book, LoanType = LoanType.CourseReserve }).Terms;

        var reckoned = DueDate.Reckon(terms.Due!, new DueRequest { At = At(lent), Openings = circulation.OpeningsOf(default(ServicePointCode)), Awaited = true });

        Assert.Equal(At(due), Assert.IsType<DueMoment.At>(reckoned.Value).Moment);
        Assert.Null(terms.Recall);
    }

    [Fact]
    public void Rules_and_notices_may_be_changed_and_the_rest_kept()
    {
        var profile = CirculationProfile.HealthSystem(Berlin) with
        {
            ServicePoints = [new ServicePoint(new("NORTH"), [new("N1")]) { IsUnattended = true, CountsInHouseUse = true, Location = new("N1"), Calendar = new CalendarCode("N") }],
            Calendars = [CirculationProfile.SoloHospital(Berlin).Calendar with { Code = new CalendarCode("N"), Yearly = [YearlyException.Closed(12, 25)] }],
            Notices = [],
            Habits = new DeskHabits { UndoWithin = Duration.Zero, BackDatedWithin = Duration.FromHours(3) },
        };

        Assert.Empty(profile.Compile().Findings);
        Assert.Equal(profile, JsonSerializer.Deserialize(JsonSerializer.Serialize(profile, MedLibJson.TypeOf<CirculationProfile>()), MedLibJson.TypeOf<CirculationProfile>()));
    }

    [Fact]
    public void A_file_says_only_what_differs_from_the_usual()
    {
        var read = JsonSerializer.Deserialize(
            """
            {
              "calendar": { "zone": "Europe/Berlin", "week": [ { "day": "monday", "hours": { "from": "08:00:00", "until": "12:00:00" } } ],
                "exceptions": [ { "day": "2026-12-28", "hours": [] } ], "yearly": [ { "day": "12-25", "hours": [] } ] },
              "rules": { "versions": [ { "default": { "lend": "out", "period": { "type": "rolling", "count": 14, "unit": "days" } } } ] },
              "notices": [ { "name": "due" } ],
              "habits": { "provisionalDays": 3 },
              "retention": { "keptFor": { "count": 1, "unit": "years" } }
            }
            """,
            MedLibJson.TypeOf<CirculationProfile>())!;

        Assert.Equal(
            new CirculationProfile
            {
                Calendar = new OpeningCalendar
                {
                    Zone = Berlin,
                    Week = [new WeeklyOpening(IsoDayOfWeek.Monday, new OpeningHours(new LocalTime(8, 0), new LocalTime(12, 0)))],
                    Exceptions = [OpeningException.Closed(new LocalDate(2026, 12, 28))],
                    Yearly = [YearlyException.Closed(12, 25)],
                },
                Rules = new RuleSets([new RuleSet { Default = new RuleTerms { Lend = LendingMode.Out, Period = LoanPeriod.Days(14) } }]),
                Notices = [new NoticeStep("due")],
                Habits = new DeskHabits { ProvisionalDays = 3 },
                Retention = new HistoryRetention { KeptFor = LoanPeriod.Of(1, LoanUnit.Years).Value },
            },
            read);
        Assert.Throws<JsonException>(static () => JsonSerializer.Deserialize("""{"zone":"Moon/Tycho","week":[]}""", MedLibJson.TypeOf<OpeningCalendar>()));
    }

    private static CirculationProfile Made(string name, DateTimeZone? zone = null, Currency? currency = null) => name switch
    {
        "SoloHospital" => CirculationProfile.SoloHospital(zone, currency),
        "HealthSystem" => CirculationProfile.HealthSystem(zone, currency),
        _ => CirculationProfile.MedicalSchool(zone, currency),
    };

    private static ResolvedTerms Terms(CirculationProfile profile, RuleCase loan) => profile.Compile().Value!.RulesOn(Day)!.Match(loan).Terms;

    private static IEnumerable<string> Parts(Type type, string prefix) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => !property.IsDefined(typeof(JsonIgnoreAttribute)) || property.PropertyType == typeof(Duration))
            .Select(property => prefix + property.Name);

    private static Instant At(string local) =>
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(Berlin).ToInstant();
}
