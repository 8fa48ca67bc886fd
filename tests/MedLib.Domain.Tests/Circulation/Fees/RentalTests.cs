using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Fees.FineVectorTests;

namespace MedLib.Domain.Tests.Circulation.Fees;

public class RentalTests
{
    private static readonly Instant Lent = Instant.FromUtc(2026, 3, 6, 11, 0); // a Friday
    private static readonly Openings Weekdays = (Daily("UTC", "09:00-17:00") with { Exceptions = [OpeningException.Closed(new LocalDate(2026, 3, 7), new LocalDate(2026, 3, 8))] }).Openings();

    [Theory]
    [InlineData(LateTime.All, "USD 4.00")]
    [InlineData(LateTime.Open, "USD 2.00")]
    [InlineData(LateTime.OpenDays, "USD 2.00")]
    public void Days_on_which_it_is_closed_cost_nothing_where_they_do_not_count(LateTime counts, string amount) =>
        Assert.Equal(amount, Assess(new RentalTerms { Rate = Usd(1), Every = LoanPeriod.Days(1), Counts = counts }, new DueMoment.EndOfDay(new LocalDate(2026, 3, 10), "UTC")).Value.ToString());

    [Fact]
    public void Closed_hours_cost_nothing_where_they_do_not_count()
    {
        var terms = new RentalTerms { Rate = Usd(1), Every = LoanPeriod.Hours(1), Counts = LateTime.Open };

        Assert.Equal("USD 8.00", Assess(terms, new DueMoment.At(Instant.FromUtc(2026, 3, 9, 10, 30), "UTC")).Value.ToString()); // 6 on Friday, 1½ on Monday
    }

    [Fact]
    public void A_discount_of_an_odd_amount_loses_no_cent() =>
        Assert.Equal("USD 0.67", Assess(new RentalTerms { Rate = Usd(0.99m), DiscountPercent = 32 }, new DueMoment.Never()).Value.ToString());

    [Fact]
    public void Unsound_terms_are_refused()
    {
        Assert.Equal("CIR-150 CIR-151 CIR-157 CIR-158", Assess(new RentalTerms { Rate = Usd(-1), Every = new LoanPeriod.Rolling(0, LoanUnit.Hours), Counts = LateTime.OpenDays }, new DueMoment.Never()).Findings.SortedCodes());
        Assert.Equal("CIR-157", Assess(new RentalTerms { Rate = Usd(1), DiscountPercent = 101 }, new DueMoment.Never()).Findings.Codes());
    }

    private static Result<Money> Assess(RentalTerms terms, DueMoment due) => Rental.Assess(terms, Lent, due, Weekdays);
}
