using BenchmarkDotNet.Attributes;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Benchmarks.Circulation;

/// <summary>The fine of a loan that is 90 days late, by a calendar of hours with a noon break, holidays and a change of clocks.</summary>
[MemoryDiagnoser]
public class FineBenchmarks
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly LocalDate FirstDay = new(2026, 1, 15);

    private readonly FineTerms _hourly = Terms(LoanPeriod.Hours(1), LateTime.Open);
    private readonly FineTerms _daily = Terms(LoanPeriod.Days(1), LateTime.Open);
    private readonly FineTerms _openDays = Terms(LoanPeriod.Days(1), LateTime.OpenDays);
    private OpeningCalendar _calendar = null!;
    private FineRequest _request;

    [GlobalSetup]
    public void Make()
    {
        _calendar = new OpeningCalendar
        {
            Zone = Zone,
            Week =
            [
                .. Enumerable.Range(1, 6).SelectMany(static day => new[]
                {
                    new WeeklyOpening((IsoDayOfWeek)day, new OpeningHours(new LocalTime(8, 0), new LocalTime(12, 0))),
                    new WeeklyOpening((IsoDayOfWeek)day, new OpeningHours(new LocalTime(13, 0), new LocalTime(18, 30))),
                }),
            ],
            Exceptions = [OpeningException.Closed(new LocalDate(2026, 2, 16)), OpeningException.Closed(new LocalDate(2026, 4, 3), new LocalDate(2026, 4, 6))],
            Yearly = [YearlyException.Closed(1, 1), YearlyException.Closed(7, 4), YearlyException.Closed(12, 25)],
        };
        _request = new FineRequest
        {
            Due = new DueMoment.At((FirstDay + new LocalTime(17, 0)).InZoneStrictly(Zone).ToInstant(), Zone.Id),
            Returned = (FirstDay.PlusDays(90) + new LocalTime(10, 20)).InZoneStrictly(Zone).ToInstant(),
            Openings = _calendar.Openings(),
        };
        Agreement.Demand([_request], request => Naive(), request => Hourly());
    }

    [Benchmark(Baseline = true, Description = "day by day through the calendar, hourly")]
    public decimal Naive()
    {
        var (due, returned) = (_request.Due.LateFrom, _request.Returned);
        var open = Duration.Zero;
        for (var day = due.InZone(Zone).Date; day <= returned.InZone(Zone).Date; day = day.PlusDays(1))
        {
            var hours = _calendar.Exceptions.FirstOrDefault(exception => day >= exception.Day && day <= (exception.LastDay ?? exception.Day))?.Hours
                ?? _calendar.Yearly.FirstOrDefault(yearly => yearly.Day.Month == day.Month && yearly.Day.Day == day.Day)?.Hours
                ?? [.. _calendar.Week.Where(opening => opening.Day == day.DayOfWeek).Select(static opening => opening.Hours)];
            foreach (var span in hours)
            {
                var from = Instant.Max(due, (day + span.From).InZoneLeniently(Zone).ToInstant());
                var until = Instant.Min(returned, (day + span.Until).InZoneLeniently(Zone).ToInstant());
                open += until > from ? until - from : Duration.Zero;
            }
        }

        return Math.Min(200m, (decimal)Math.Ceiling(open.TotalHours) * 0.25m);
    }

    [Benchmark(Description = "Fine.Assess, hourly in open time")]
    public decimal Hourly() => Fine.Assess(_hourly, _request).Value!.Amount.Amount;

    [Benchmark(Description = "Fine.Assess, by days that open")]
    public decimal Daily() => Fine.Assess(_daily, _request).Value!.Amount.Amount;

    [Benchmark(Description = "Fine.Assess, by open days counted")]
    public decimal OpenDays() => Fine.Assess(_openDays, _request).Value!.Amount.Amount;

    [Benchmark(Description = "Fine.Explain, hourly in open time")]
    public int Explained() => Fine.Explain(_hourly, _request).Count;

    private static FineTerms Terms(LoanPeriod.Rolling every, LateTime counts) => new()
    {
        Every = every,
        Counts = counts,
        Steps = [new FineStep(Money.Of(0.25m, Currency.Usd).Value)],
        Most = Money.Of(200, Currency.Usd).Value,
    };
}
