using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Tests.Time;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Fees.FineVectorTests;

namespace MedLib.Domain.Tests.Circulation.Fees;

/// <summary>When something is lost, billed and refunded, with the LOS vectors that say so.</summary>
public class LossTests
{
    private static readonly Instant Due = Instant.FromUtc(2020, 1, 31, 14, 0);
    private static readonly Openings Open = Daily("UTC", "09:00-17:00").Openings();
    private static readonly LossTerms Never = new() { WhenReturned = LostItemReturn.Refund };

    [Fact]
    public void A_gift_without_a_price_is_replaced_at_what_a_replacement_costs()
    {
        var terms = Never with { ReplacementPrice = Usd(40) };

        Assert.Equal([new LossCharge(FeeKind.Replacement, Usd(40))], Loss.ChargesFor(terms, Usd(0)));
        Assert.Equal([new LossCharge(FeeKind.Replacement, Usd(12))], Loss.ChargesFor(terms, Usd(12)));
    }

    [Theory]
    [InlineData("LOS-002", 12, LoanUnit.Hours, 1, true)]
    [InlineData("LOS-003", 29, LoanUnit.Days, 1, true)]
    [InlineData("LOS-004", 1, LoanUnit.Weeks, 1, true)]
    [InlineData("LOS-005", 5, LoanUnit.Months, 1, true)]
    [InlineData("LOS-006", 64, LoanUnit.Days, 0, true)]
    [InlineData("one second before LOS-006", 64, LoanUnit.Days, -1, false)]
    [InlineData("one second before LOS-005", 5, LoanUnit.Months, -1, false)]
    public void It_is_lost_so_long_after_it_was_due_to_the_instant(string id, int count, LoanUnit unit, int seconds, bool lost)
    {
        var terms = Never with { LostAfter = LoanPeriod.Of(count, unit).Value };
        var at = After(Due, count, unit) + Duration.FromSeconds(seconds);

        Assert.Equal((id, lost), (id, Loss.Ages(terms, new DueMoment.At(Due, "UTC"), recalled: false, Open, at)));
    }

    [Fact]
    public void Without_a_time_or_with_none_it_is_never_lost_by_itself()
    {
        var due = new DueMoment.At(Due, "UTC");

        Assert.Null(Loss.LostFrom(Never, due, recalled: false, Open));
        Assert.Null(Loss.LostFrom(Never with { LostAfter = LoanPeriod.SameDay }, due, recalled: false, Open));
        Assert.Null(Loss.LostFrom(Never with { LostAfter = LoanPeriod.Days(1) }, new DueMoment.Never(), recalled: false, Open));
    }

    [Fact]
    public void What_was_recalled_may_be_lost_sooner()
    {
        var terms = Never with { LostAfter = LoanPeriod.Weeks(4), LostAfterWhenRecalled = LoanPeriod.Weeks(1) };
        var due = new DueMoment.EndOfDay(new LocalDate(2020, 1, 31), "UTC");

        Assert.Equal(Instant.FromUtc(2020, 2, 8, 0, 0), Loss.LostFrom(terms, due, recalled: true, Open));
        Assert.Equal(Instant.FromUtc(2020, 2, 29, 0, 0), Loss.LostFrom(terms, due, recalled: false, Open));
        Assert.Equal(Instant.FromUtc(2020, 2, 29, 0, 0), Loss.LostFrom(terms with { LostAfterWhenRecalled = null }, due, recalled: true, Open));
    }

    [Fact]
    public void Open_days_may_be_counted()
    {
        var weekdays = OpeningCalendar.OpenOn(DateTimeZone.Utc, IsoDayOfWeek.Monday).Openings();

        Assert.Equal(
            Instant.FromUtc(2020, 2, 11, 0, 0), // the second Monday is over
            Loss.LostFrom(Never with { LostAfter = LoanPeriod.OpenDays(2) }, new DueMoment.EndOfDay(new LocalDate(2020, 1, 31), "UTC"), recalled: false, weekdays));
    }

    [Theory]
    [InlineData("LOS-009", 1, LoanUnit.Weeks, 0, false, 7)]
    [InlineData("LOS-010", 0, LoanUnit.Days, 0, false, 0)]
    [InlineData("LOS-011", 1, LoanUnit.Weeks, 2, true, 14)]
    [InlineData("LOS-011, not recalled", 1, LoanUnit.Weeks, 2, false, 7)]
    [InlineData("as any other", 1, LoanUnit.Weeks, 0, true, 7)]
    public void It_is_billed_so_long_after_it_was_lost(string id, int count, LoanUnit unit, int weeksWhenRecalled, bool recalled, int days)
    {
        var terms = Never with
        {
            BilledAfter = new LoanPeriod.Rolling(count, unit),
            BilledAfterWhenRecalled = weeksWhenRecalled == 0 ? null : LoanPeriod.Weeks(weeksWhenRecalled),
        };

        Assert.Equal((id, (Instant?)(Due + Duration.FromDays(days))), (id, Loss.BilledFrom(terms, Due, recalled, Open)));
    }

    // LOS-012 says the same of the instant itself.
    [Fact]
    public void LOS_013_a_return_is_refunded_up_to_the_last_instant_of_its_time()
    {
        var terms = Never with { RefundedWithin = LoanPeriod.Days(98), WhenReturned = LostItemReturn.RefundUnpaid };
        var end = Due + Duration.FromDays(98);

        Assert.Equal(LostItemReturn.RefundUnpaid, Loss.OutcomeOf(terms, Due, end, Open));
        Assert.Equal(LostItemReturn.Keep, Loss.OutcomeOf(terms, Due, end + Duration.FromSeconds(1), Open));
        Assert.Equal(LostItemReturn.RefundUnpaid, Loss.OutcomeOf(terms with { RefundedWithin = null }, Due, end + Duration.FromDays(9999), Open));
    }

    [Fact]
    public void It_is_billed_with_the_price_or_what_stands_for_it_and_the_work()
    {
        var terms = Never with { ReplacementPrice = Usd(40), ProcessingFee = Usd(5) };

        Assert.Equal([new LossCharge(FeeKind.Replacement, Usd(29)), new LossCharge(FeeKind.Processing, Usd(5))], Loss.ChargesFor(terms, Usd(29)));
        Assert.Equal([new LossCharge(FeeKind.Replacement, Usd(40)), new LossCharge(FeeKind.Processing, Usd(5))], Loss.ChargesFor(terms, price: null));
        Assert.Empty(Loss.ChargesFor(Never with { ProcessingFee = Usd(0) }, price: null));
    }

    // Koha refunds where nobody made a rule. Here somebody has to say so: what holds without a rule must be given.
    [Fact]
    public void LOS_040_adapted_what_holds_without_a_rule_is_said()
    {
        var rules = new LostReturnRules { Otherwise = LostItemReturn.Keep };

        Assert.Equal(LostItemReturn.Keep, rules.For(new LocationCode("A"), home: null, holding: null));
        Assert.Equal(LostItemReturn.Refund, (rules with { Otherwise = LostItemReturn.Refund }).For(new LocationCode("A"), home: null, holding: null));
    }

    [Theory]
    [InlineData("LOS-041", LostReturnControl.CheckInLocation, LostItemReturn.RefundAndFine)]
    [InlineData("by its home", LostReturnControl.HomeLocation, LostItemReturn.RefundAndRestoreFine)]
    [InlineData("by where it was", LostReturnControl.HoldingLocation, LostItemReturn.RefundUnpaid)]
    public void The_place_in_control_decides(string id, LostReturnControl control, LostItemReturn outcome)
    {
        var rules = new LostReturnRules
        {
            Control = control,
            Rules = [new(new("CHECKIN"), LostItemReturn.RefundAndFine), new(new("HOME"), LostItemReturn.RefundAndRestoreFine), new(new("HERE"), LostItemReturn.RefundUnpaid)],
            Otherwise = LostItemReturn.Keep,
        };

        Assert.Equal((id, outcome), (id, rules.For(new("CHECKIN"), new("HOME"), new("HERE"))));
    }

    [Fact]
    public void Unsound_terms_are_told()
    {
        var wrong = Never with { LostAfter = new LoanPeriod.Rolling(-1, LoanUnit.Days), ReplacementPrice = Usd(-1), ProcessingFee = Money.Of(1, Currency.Eur).Value };
        var validator = new LossTermsValidator();

        Assert.Equal("CIR-192 CIR-193", validator.Check(wrong).SortedCodes());
        Assert.Equal("CIR-193", validator.Check(Never with { ReplacementPrice = Usd(1), ProcessingFee = Money.Of(1, Currency.Eur).Value }).Codes());
        Assert.Equal("CIR-192", validator.Check(Never with { RefundedWithin = new LoanPeriod.Rolling(1, (LoanUnit)99) }).Codes());
        Assert.Empty(validator.Check(Never with { LostAfter = LoanPeriod.SameDay, ReplacementPrice = Usd(40), ProcessingFee = Usd(5) }));
    }

    [Fact]
    public void Each_term_is_told_that_is_wrong_alone()
    {
        var none = new LoanPeriod.Rolling(-1, LoanUnit.Days);
        var validator = new LossTermsValidator();

        Assert.Equal("CIR-192", validator.Check(Never with { LostAfter = none }).Codes());
        Assert.Equal("CIR-192", validator.Check(Never with { LostAfterWhenRecalled = none }).Codes());
        Assert.Equal("CIR-192", validator.Check(Never with { BilledAfter = none }).Codes());
        Assert.Equal("CIR-192", validator.Check(Never with { BilledAfterWhenRecalled = none }).Codes());
        Assert.Equal("CIR-193", validator.Check(Never with { ReplacementPrice = Usd(-1) }).Codes());
        Assert.Equal("CIR-193", validator.Check(Never with { ProcessingFee = Usd(-1) }).Codes());
    }

    [Fact]
    public void In_a_zone_that_nobody_knows_nothing_is_lost_or_billed_by_itself()
    {
        var unheard = OpeningCalendar.OpenOn(new OpeningCalendarValidatorTests.Unheard(), IsoDayOfWeek.Monday).Openings();
        var terms = Never with { LostAfter = LoanPeriod.OpenDays(1), BilledAfter = LoanPeriod.OpenDays(1) };

        Assert.Null(Loss.LostFrom(terms, new DueMoment.At(Due, "UTC"), recalled: false, unheard));
        Assert.Null(Loss.LostFrom(terms, new DueMoment.At(Due, "Mars/Olympus"), recalled: false, Open));
        Assert.Null(Loss.BilledFrom(terms, Due, recalled: false, unheard));
        Assert.Equal(Due, Loss.BilledFrom(terms with { BilledAfter = null }, Due, recalled: false, unheard));
        Assert.Equal("replacement processing rental overdue-fine", $"{FeeKind.Replacement} {FeeKind.Processing} {FeeKind.Rental} {FeeKind.OverdueFine}");
        Assert.Equal("", default(FeeKind).ToString());
    }

    private static Instant After(Instant from, int count, LoanUnit unit) => unit switch
    {
        LoanUnit.Hours => from + Duration.FromHours(count),
        LoanUnit.Weeks => from + Duration.FromDays(count * 7),
        LoanUnit.Months => from.InUtc().LocalDateTime.PlusMonths(count).InUtc().ToInstant(), // 31 January to 30 June
        _ => from + Duration.FromDays(count),
    };
}
