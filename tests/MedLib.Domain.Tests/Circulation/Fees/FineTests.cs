using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Tests.Time;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Fees.FineVectorTests;

namespace MedLib.Domain.Tests.Circulation.Fees;

public class FineTests
{
    private static readonly Instant Due = Instant.FromUtc(2026, 3, 2, 12, 0);
    private static readonly Openings Open = Daily("UTC", "09:00-17:00").Openings();

    [Fact]
    public void Nothing_is_owed_at_the_due_moment_itself_and_something_right_after_it()
    {
        Assert.Equal("USD 0.00", Amount(Folio(LoanUnit.Days), Duration.Zero));
        Assert.Equal("USD 1.00", Amount(Folio(LoanUnit.Days), Duration.FromNanoseconds(1)));
    }

    [Fact]
    public void Terms_without_a_rate_cost_nothing_in_no_currency() =>
        Assert.Equal(Money.None, Fine.Assess(new FineTerms { Every = LoanPeriod.Days(1), Steps = [] }, Late(Duration.FromDays(9))).Value!.Amount);

    [Fact]
    public void A_loan_without_an_end_is_never_late() =>
        Assert.True(Fine.Assess(Folio(LoanUnit.Days), Late(Duration.FromDays(9)) with { Due = new DueMoment.Never() }).Value!.Amount.IsZero);

    [Theory]
    [InlineData(ChargedAt.Start, 60, 1)]
    [InlineData(ChargedAt.Start, 61, 2)]
    [InlineData(ChargedAt.End, 59, 0)]
    [InlineData(ChargedAt.End, 60, 1)]
    [InlineData(ChargedAt.End, 119, 1)]
    public void An_interval_is_charged_when_it_begins_or_when_it_has_passed(ChargedAt at, int minutes, int intervals) =>
        Assert.Equal(intervals, Assess(Folio(LoanUnit.Hours) with { ChargedAt = at }, Duration.FromMinutes(minutes)).Intervals);

    [Theory]
    [InlineData(ChargedAt.Start, 12, 0)]
    [InlineData(ChargedAt.Start, 13, 1)]
    [InlineData(ChargedAt.Start, 73, 2)]
    [InlineData(ChargedAt.End, 71, 0)]
    [InlineData(ChargedAt.End, 72, 1)]
    public void Grace_may_be_taken_off(ChargedAt at, int minutes, int intervals)
    {
        var terms = Folio(LoanUnit.Hours) with { ChargedAt = at, Grace = new Grace.Deducted(LoanPeriod.Minutes(12)) };

        Assert.Equal(intervals, Assess(terms, Duration.FromMinutes(minutes)).Intervals);
        Assert.Equal(intervals, Assess(terms with { Counts = LateTime.Open }, Duration.FromMinutes(minutes)).Intervals);
    }

    [Fact]
    public void Grace_of_days_is_taken_off_as_open_days_where_only_those_count()
    {
        var calendar = Daily("UTC", "09:00-17:00") with { Exceptions = [OpeningException.Closed(new LocalDate(2026, 3, 3), new LocalDate(2026, 3, 4))] };
        var terms = Folio(LoanUnit.Days) with { Counts = LateTime.OpenDays, Grace = new Grace.Deducted(LoanPeriod.Days(2)) };
        var request = Late(Duration.FromDays(5)) with { Openings = calendar.Openings() };

        Assert.Equal(1, Fine.Assess(terms, request).Value!.Intervals); // closed on the 3rd and 4th; the 5th and 6th are grace; the 7th costs
        Assert.Equal(3, Fine.Assess(terms with { Counts = LateTime.All }, request).Value!.Intervals);
        Assert.Equal("CIR-162 CIR-164 CIR-165 CIR-190", Fine.Explain(terms, request).Codes());
    }

    [Fact]
    public void A_night_costs_nothing_where_only_open_time_counts()
    {
        var terms = Folio(LoanUnit.Hours, most: 1000) with { Counts = LateTime.Open };

        Assert.Equal(5, Assess(terms, Duration.FromHours(5)).Intervals);
        Assert.Equal(5, Assess(terms, Duration.FromHours(21)).Intervals);
        Assert.Equal(6, Assess(terms, Duration.FromHours(22)).Intervals);
    }

    [Fact]
    public void A_day_whose_midnight_the_clocks_skip_begins_when_they_go_on()
    {
        // In Havana 8 March 2026 begins at one in the morning.
        var openings = Daily("America/Havana", "09:00-17:00").Openings();
        var request = new FineRequest
        {
            Due = new DueMoment.EndOfDay(new LocalDate(2026, 3, 7), "America/Havana"),
            Returned = new LocalDateTime(2026, 3, 9, 0, 30).InZoneStrictly(openings.Zone).ToInstant(),
            Openings = openings,
        };

        Assert.Equal(2, Fine.Assess(Folio(LoanUnit.Days), request).Value!.Intervals);
    }

    [Fact]
    public void Months_are_counted_from_the_day_on_which_it_became_late()
    {
        var request = Late(Duration.Zero) with { Due = new DueMoment.EndOfDay(new LocalDate(2026, 1, 30), "UTC") }; // late from 31 January on

        Assert.Equal(1, Until(new LocalDate(2026, 2, 27)));
        Assert.Equal(2, Until(new LocalDate(2026, 2, 28)));
        Assert.Equal(2, Until(new LocalDate(2026, 3, 30)));
        Assert.Equal(3, Until(new LocalDate(2026, 3, 31)));

        int Until(LocalDate day) => Fine.Assess(Folio(LoanUnit.Months), request with { Returned = (day + LocalTime.Noon).InUtc().ToInstant() }).Value!.Intervals;
    }

    [Fact]
    public void After_the_last_rate_nothing_more_is_charged()
    {
        var terms = Folio(LoanUnit.Hours) with { Most = null, Steps = [new FineStep(Usd(0), 2), new FineStep(Usd(5), 3)] };

        Assert.Equal("USD 0.00", Amount(terms, Duration.FromHours(2)));
        Assert.Equal("USD 15.00", Amount(terms, Duration.FromHours(50)));
        Assert.Equal("USD 5.00", Amount(terms with { Steps = [new FineStep(Usd(5), 1)] }, Duration.FromHours(50)));
    }

    [Theory]
    [InlineData(29.00, 100, 5.00, "USD 5.00", FineLimit.Amount)]
    [InlineData(4.99, 50, 5.00, "USD 2.49", FineLimit.Price)] // half a cent is never rounded up past a limit
    [InlineData(29.00, null, null, "USD 9.00", FineLimit.None)]
    [InlineData(null, 50, 9.00, "USD 9.00", FineLimit.None)]
    public void No_more_than_the_limits(double? price, int? percent, double? most, string amount, FineLimit limit)
    {
        var terms = Folio(LoanUnit.Days) with { Most = most is { } some ? Usd((decimal)some) : null, MostPercentOfPrice = percent };
        var request = Late(Duration.FromDays(9)) with { Price = price is { } known ? Usd((decimal)known) : null };

        var fine = Fine.Assess(terms, request).Value!;

        Assert.Equal((amount, limit, Usd(9)), (fine.Amount.ToString(), fine.Limit, fine.Gross));
        Assert.Equal(
            limit switch { FineLimit.Amount => CirculationCodes.FineLimited, FineLimit.Price => CirculationCodes.FineLimitedByPrice, _ => CirculationCodes.FineCharged },
            Fine.Explain(terms, request)[^2].Code);
    }

    [Fact]
    public void From_the_deadline_of_a_recall_on_its_own_terms_hold_and_before_it_the_ordinary_ones()
    {
        var terms = Folio(LoanUnit.Days) with { Grace = new Grace.Cliff(LoanPeriod.Days(1)), WhenRecalled = Folio(LoanUnit.Days, rate: 3, most: 30) };
        var request = Late(Duration.FromDays(5)) with { RecallDeadline = new DueMoment.At(Due + Duration.FromDays(3), "UTC") };

        var fine = Fine.Assess(terms, request).Value!;

        Assert.Equal("USD 9.00", fine.Amount.ToString()); // three days at 1, two at 3
        Assert.Equal([(false, 3), (true, 2)], fine.Parts.Select(static part => (part.Recalled, part.Intervals)));
        Assert.Equal("USD 5.00", Fine.Assess(terms with { WhenRecalled = null }, request).Value!.Amount.ToString());
        Assert.Equal("USD 3.00", Fine.Assess(terms, request with { Returned = Due + Duration.FromDays(3) }).Value!.Amount.ToString());
        Assert.Equal("CIR-160 CIR-165 CIR-160 CIR-165 CIR-190", Fine.Explain(terms, request).Codes());
    }

    [Fact]
    public void The_recalls_limit_holds_for_the_whole_but_takes_nothing_back()
    {
        var terms = Folio(LoanUnit.Days, most: 20) with { WhenRecalled = Folio(LoanUnit.Days, rate: 3, most: 12) };

        Assert.Equal("USD 12.00", Amount(8));
        Assert.Equal("USD 15.00", Amount(15));

        string Amount(int ordinaryDays) => Fine.Assess(terms, Late(Duration.FromDays(30)) with { RecallDeadline = new DueMoment.At(Due + Duration.FromDays(ordinaryDays), "UTC") }).Value!.Amount.ToString();
    }

    [Fact]
    public void A_price_in_another_currency_plays_no_part_where_there_is_no_limit_by_price()
    {
        var request = Late(Duration.FromDays(3)) with { Price = Money.Of(80, Currency.Eur).Value };

        Assert.Equal("USD 3.00", Fine.Assess(Folio(LoanUnit.Days), request).Value!.Amount.ToString());
        Assert.Equal(CirculationCodes.PriceUnsound, Fine.Assess(Folio(LoanUnit.Days) with { MostPercentOfPrice = 50 }, request).Findings.SortedCodes());
    }

    [Fact]
    public void Limits_and_recalls_are_of_one_currency_even_where_there_are_no_rates()
    {
        var euros = Folio(LoanUnit.Days) with { Steps = [new FineStep(Money.Of(1, Currency.Eur).Value)], Most = null };
        var free = new FineTerms { Every = LoanPeriod.Days(1), Steps = [], Most = Usd(5) };

        Assert.Equal("CIR-154", Fine.Assess(free with { WhenRecalled = euros }, Late(Duration.FromDays(1))).Findings.SortedCodes());
        Assert.Equal("CIR-154", Fine.Assess(euros with { WhenRecalled = free }, Late(Duration.FromDays(1)) with { RecallDeadline = new DueMoment.At(Due, "UTC") }).Findings.SortedCodes());
    }

    [Fact]
    public void Unsound_terms_are_refused_with_all_that_is_wrong()
    {
        var terms = new FineTerms
        {
            Every = new LoanPeriod.Rolling(0, LoanUnit.Hours),
            Counts = LateTime.OpenDays,
            Steps = [new FineStep(Usd(1)), new FineStep(Usd(2))],
            Most = Money.Of(5, Currency.Eur).Value,
            MostPercentOfPrice = 50,
            WhenRecalled = Folio(LoanUnit.Days) with { Steps = [new FineStep(Money.Of(5, Currency.Eur).Value)], Most = null },
        };
        var request = Late(Duration.FromDays(1)) with { Price = Money.Of(5, Currency.Jpy).Value };

        Assert.Equal("CIR-150 CIR-151 CIR-152 CIR-153 CIR-154 CIR-155", Fine.Assess(terms, request).Findings.SortedCodes());
        Assert.Equal("CIR-150 CIR-151 CIR-152 CIR-153 CIR-154 CIR-155", Fine.Explain(terms, request).SortedCodes());
    }

    public static TheoryData<string, FineTerms> Unsound() => new()
    {
        { "CIR-150", Folio(LoanUnit.Days) with { Grace = new Grace.Cliff(new LoanPeriod.Rolling(-1, LoanUnit.Days)) } },
        { "CIR-150", Folio(LoanUnit.Days) with { Every = new LoanPeriod.Rolling(1, (LoanUnit)99) } },
        { "CIR-151", Folio(LoanUnit.Days) with { Counts = LateTime.OpenDays, Grace = new Grace.Cliff(LoanPeriod.Hours(1)) } },
        { "CIR-151", Folio(LoanUnit.Days) with { Counts = LateTime.Open, Grace = new Grace.Deducted(LoanPeriod.Hours(1)) } },
        { "CIR-151", Folio(LoanUnit.Days) with { Counts = (LateTime)7 } },
        { "CIR-152", Folio(LoanUnit.Days, rate: -1) },
        { "CIR-152", Folio(LoanUnit.Days) with { Steps = [new FineStep(Money.None)], Most = null } },
        { "CIR-152", Folio(LoanUnit.Days) with { Steps = [new FineStep(Usd(1), 0)] } },
        { "CIR-153", Folio(LoanUnit.Days, most: -1) },
        { "CIR-153", Folio(LoanUnit.Days) with { MostPercentOfPrice = -1 } },
        { "CIR-154", Folio(LoanUnit.Days) with { WhenRecalled = Folio(LoanUnit.Days) with { WhenRecalled = Folio(LoanUnit.Days) } } },
        { "CIR-153", Folio(LoanUnit.Days) with { WhenRecalled = Folio(LoanUnit.Days, most: -1) } },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void Each_flaw_has_its_code(string code, FineTerms terms)
    {
        Assert.Equal(code, Fine.Assess(terms, Late(Duration.FromDays(1))).Findings.SortedCodes());
        Assert.Equal(code, new FineTermsValidator().Check(terms).SortedCodes());
    }

    [Fact]
    public void A_zone_that_nobody_knows_is_refused()
    {
        var unheard = OpeningCalendar.OpenOn(new OpeningCalendarValidatorTests.Unheard(), IsoDayOfWeek.Monday).Openings();

        Assert.Equal("TIM-005", Fine.Assess(Folio(LoanUnit.Days), Late(Duration.FromDays(1)) with { Openings = unheard }).Findings.Codes());
        Assert.Equal("TIM-005", Fine.Assess(Folio(LoanUnit.Days), Late(Duration.FromDays(1)) with { Due = new DueMoment.EndOfDay(new LocalDate(2026, 3, 1), "Nowhere/Land") }).Findings.Codes());
    }

#if !FEW_CASES
    [Fact]
    public void Times_without_end_are_reckoned_all_the_same()
    {
        var terms = Folio(LoanUnit.Minutes) with { Most = null };
        foreach (var unit in Enum.GetValues<LoanUnit>())
        {
            foreach (var counts in new[] { LateTime.All, LateTime.Open })
            {
                var request = Late(Duration.Zero) with { Due = new DueMoment.At(Instant.MinValue, "UTC"), Returned = Instant.MaxValue };
                Assert.True(Fine.Assess(terms with { Every = new LoanPeriod.Rolling(1, unit), Counts = counts }, request).Value!.Amount.IsPositive, $"{unit} {counts}");
            }
        }
    }
#endif

    private static FineRequest Late(Duration by) => new() { Due = new DueMoment.At(Due, "UTC"), Returned = Due + by, Openings = Open };

    private static FineAssessment Assess(FineTerms terms, Duration late) => Fine.Assess(terms, Late(late)).Value!;

    private static string Amount(FineTerms terms, Duration late) => Assess(terms, late).Amount.ToString();
}
