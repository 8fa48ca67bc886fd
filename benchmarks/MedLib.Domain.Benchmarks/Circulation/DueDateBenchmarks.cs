using BenchmarkDotNet.Attributes;
using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Benchmarks.Circulation;

/// <summary>The due moment of a two-week loan over a year of check-outs, against days counted on a list of closed ones.</summary>
[MemoryDiagnoser]
public class DueDateBenchmarks
{
    private const int Loans = 365;
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly LocalDate Christmas = new(2026, 12, 25);
    private readonly DueTerms _terms = new() { Period = LoanPeriod.Days(14) };
    private readonly HashSet<LocalDate> _closed = [];
    private Openings _openings = null!;
    private Instant[] _at = [];

    [GlobalSetup]
    public void Make()
    {
        var hours = new OpeningHours(new LocalTime(8, 0), new LocalTime(18, 0));
        var holidays = Enumerable.Range(0, 20).Select(static n => new LocalDate(2026, 1, 1).PlusDays(n * 19)).ToList();
        _openings = new OpeningCalendar
        {
            Zone = Zone,
            Week = [.. Enumerable.Range(1, 5).Select(day => new WeeklyOpening((IsoDayOfWeek)day, hours))],
            Yearly = [YearlyException.Closed(Christmas.Month, Christmas.Day)],
            Exceptions = [.. holidays.Select(static day => OpeningException.Closed(day))],
        }.Openings();
        _closed.UnionWith([.. holidays, Christmas]);
        _at = [.. Enumerable.Range(0, Loans).Select(static day => Instant.FromUtc(2026, 1, 1, 15, 0) + Duration.FromDays(day))];
        foreach (var at in _at)
        {
            if (Naive(at) != DueDate.Reckon(_terms, new DueRequest { At = at, Openings = _openings }).Value!.Day)
            {
                throw new InvalidOperationException($"The answers differ at {at}.");
            }
        }
    }

    [Benchmark(Baseline = true, Description = "PlusDays and a set of closed days", OperationsPerInvoke = Loans)]
    public int Naive()
    {
        var sum = 0;
        foreach (var at in _at)
        {
            sum += Naive(at).Day;
        }

        return sum;
    }

    [Benchmark(Description = "DueDate.Reckon", OperationsPerInvoke = Loans)]
    public int Model()
    {
        var sum = 0;
        foreach (var at in _at)
        {
            sum += DueDate.Reckon(_terms, new DueRequest { At = at, Openings = _openings }).Value!.Day.Day;
        }

        return sum;
    }

    [Benchmark(Description = "DueDate.Explain", OperationsPerInvoke = Loans)]
    public int Explained()
    {
        var sum = 0;
        foreach (var at in _at)
        {
            sum += DueDate.Explain(_terms, new DueRequest { At = at, Openings = _openings }).Count;
        }

        return sum;
    }

    private LocalDate Naive(Instant at)
    {
        var day = at.InZone(Zone).Date.PlusDays(14);
        while (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || _closed.Contains(day))
        {
            day = day.PlusDays(1);
        }

        return day;
    }
}
