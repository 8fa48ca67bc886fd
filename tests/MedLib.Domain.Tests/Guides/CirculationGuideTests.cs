using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Circulation.Requests;
using MedLib.Domain.Time;
using NodaTime;
using NodaTime.Text;
using static NodaTime.IsoDayOfWeek;

#pragma warning disable MA0084, CA1861 // The examples are those of the guide, which go on with what earlier ones made.

namespace MedLib.Domain.Tests.Guides;

/// <summary>The examples of <c>docs/guides/circulation.md</c>.</summary>
public sealed class CirculationGuideTests
{
    private static readonly Guide Guide = new("circulation");
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly DueTerms terms = new() { Period = LoanPeriod.Days(14) };
    private static readonly OpeningCalendar calendar = new()
    {
        Zone = NewYork,
        Week = [.. new[] { Monday, Tuesday, Wednesday, Thursday, Friday }.Select(static day => new WeeklyOpening(day, new OpeningHours(new(8, 0), new(18, 0))))],
        Yearly = [YearlyException.Closed(12, 25, "Christmas Day")],
        Exceptions = [OpeningException.Closed(new LocalDate(2026, 12, 28), new LocalDate(2027, 1, 1), "holidays")],
    };

    [Fact]
    public void Every_example_is_run() => Assert.Equal(6, Guide.Examples().Count());

    [Fact]
    public void A_calendar_is_written_down() => Guide.Holds("Write down when you are open", output =>
    {
        var calendar = new OpeningCalendar
        {
            Zone = DateTimeZoneProviders.Tzdb["America/New_York"],
            Week =
            [
                .. new[] { Monday, Tuesday, Wednesday, Thursday, Friday }.Select(day => new WeeklyOpening(day, new OpeningHours(new(8, 0), new(18, 0)))),
                .. new[] { Friday, Saturday }.Select(day => new WeeklyOpening(day, new OpeningHours(new(18, 0), new(2, 0)), OpeningLayer.Unattended)),
            ],
            Yearly = [YearlyException.Closed(12, 25, "Christmas Day")],
            Exceptions = [OpeningException.Closed(new LocalDate(2026, 12, 28), new LocalDate(2027, 1, 1), "holidays")],
        };
        var (staffed, anyTime) = (calendar.Openings(), calendar.Openings(OpeningLayer.Unattended));
        var friday = new LocalDate(2026, 12, 18);
        output.WriteLine($"staffed on Friday: {string.Join(", ", staffed.HoursOn(friday).Select(hours => $"{hours.From:HH:mm}-{hours.Until:HH:mm}"))}");
        output.WriteLine($"at any time: {string.Join(", ", anyTime.HoursOn(friday).Select(hours => $"{hours.From:HH:mm}-{hours.Until:HH:mm}"))}");
        output.WriteLine($"next open day from Christmas: {staffed.NextOpenDay(new LocalDate(2026, 12, 25)):uuuu-MM-dd}");
        output.WriteLine($"open from the 18th to the 28th: {staffed.OpenTime(At("2026-12-18T00:00"), At("2026-12-28T00:00")).TotalHours} hours");
    });

    [Fact]
    public void The_library_closes_at_once() => Guide.Holds("Close at once, and keep what was planned", output =>
    {
        var closed = calendar.CloseFor(new Interval(At("2026-12-16T14:00"), At("2026-12-17T10:00")), "burst pipe").Value!;
        foreach (var day in new[] { new LocalDate(2026, 12, 16), new LocalDate(2026, 12, 17) })
        {
            output.WriteLine($"{day:uuuu-MM-dd}: {Hours(calendar, day)}, in version {closed.Version}: {Hours(closed, day)}");
        }
    });

    [Fact]
    public void A_due_moment_explains_itself() => Guide.Holds("Say for how long you lend", output =>
    {
        var terms = new DueTerms { Period = LoanPeriod.Days(14), WhenClosed = new ClosedTimeStrategy.EndOfNextOpenDay() };
        var request = new DueRequest
        {
            At = At("2026-12-11T10:00"),
            Openings = calendar.Openings(),
            Limits = [new DueLimit(DueLimitKind.Registration, new DueMoment.EndOfDay(new LocalDate(2026, 12, 31), "America/New_York"))],
        };
        output.WriteLine($"due on {DueDate.Reckon(terms, request).Value!.Day:uuuu-MM-dd}");
        foreach (var step in DueDate.Explain(terms, request))
        {
            output.WriteLine(MedLibMessages.Render(step));
        }
    });

    [Fact]
    public void A_loan_is_recalled() => Guide.Holds("Recall without taking what was promised", output =>
    {
        var recall = new RecallTerms { Guaranteed = LoanPeriod.Days(7), ReturnWithin = LoanPeriod.Days(3) };
        foreach (var recalledAt in new[] { "2026-12-01T12:00", "2026-12-07T12:00", "2026-12-14T12:00" })
        {
            var recalled = Recall.Reckon(recall, terms, new RecallRequest
            {
                LentAt = At("2026-12-01T09:00"),
                Due = new DueMoment.EndOfDay(new LocalDate(2026, 12, 15), "America/New_York"),
                At = At(recalledAt),
                Openings = calendar.Openings(),
            });
            output.WriteLine($"recalled at {recalledAt}: due on {recalled.Value!.Day:uuuu-MM-dd}");
        }
    });

    [Fact]
    public void A_renewal_is_refused() => Guide.Holds("Renew, or be told every reason why not", output =>
    {
        var renewal = new RenewalTerms { Most = 2, NotBefore = LoanPeriod.Days(3), WhileAwaited = WhileAwaited.IfAnotherCopyServes };
        var renewed = Renewal.Reckon(renewal, terms, new RenewalRequest
        {
            At = At("2026-12-10T12:00"),
            LentAt = At("2026-11-30T09:00"),
            Due = new DueMoment.EndOfDay(new LocalDate(2026, 12, 14), "America/New_York"),
            Openings = calendar.Openings(),
            Renewals = 2,
            Waiting = 3,
            OtherCopies = 1,
        });
        foreach (var reason in renewed.Findings)
        {
            output.WriteLine($"{reason.Code} {MedLibMessages.Render(reason)} (lifted by {reason.Override})");
        }
    });

    [Fact]
    public void A_queue_tells_whose_turn_it_is()
    {
        var queue = Waiting.Of("nf", "su", "ap");
        queue = Waiting.After(queue, Waiting.Place(4, scope: new RequestScope.Volume("v.2")));
        queue = Waiting.After(queue, Waiting.Place(5, day: 1));
        var returned = Waiting.Copy(9);
        var names = new Dictionary<RequestId, string>
        {
            [Waiting.Id(1)] = "Adams",
            [Waiting.Id(2)] = "Baker, who is away",
            [Waiting.Id(3)] = "Clark",
            [Waiting.Id(4)] = "Davis",
            [Waiting.Id(5)] = "Evans",
        };

        Guide.Holds("See whose turn it is", output =>
        {
            var order = QueueOrder.FirstCome;
            foreach (var turn in QueuePick.Explain(queue, returned, new LocalDate(2026, 3, 4), order))
            {
                output.WriteLine($"{names[turn.Request]}: {turn.Reason}{(turn.By is { } key ? $", by {key}" : "")}");
            }
        });
    }

    private static Instant At(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm").Parse(text).Value.InZoneLeniently(NewYork).ToInstant();

    private static string Hours(OpeningCalendar calendar, LocalDate day) => string.Join(", ", calendar.HoursOn(day).Select(static hours => $"{hours.From:HH:mm}-{hours.Until:HH:mm}"));
}
