using FluentValidation;
using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>Checks a calendar: its zone is known, openings last and do not overlap, no day has two exceptions, and the library opens at all.</summary>
public sealed class OpeningCalendarValidator : AbstractValidator<OpeningCalendar>
{
    /// <summary>A validator; stateless, so one serves all.</summary>
    public OpeningCalendarValidator()
    {
        RuleFor(calendar => calendar.Zone)
            .Must(static (calendar, _) => calendar.ZoneIsKnown).WithErrorCode(TimeCodes.ZoneUnknown)
            .WithState(static calendar => calendar.ZoneUnknown());
        RuleFor(calendar => calendar.Week)
            .Must(static week => week.Any(static opening => opening.Day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday)).WithErrorCode(TimeCodes.NeverOpen)
            .Must(static week => week.GroupBy(static opening => opening.Layer).All(WeekIsApart)).WithErrorCode(TimeCodes.HoursOverlap);
        RuleForEach(calendar => calendar.Week)
            .Must(static opening => opening.Hours.Lasts).WithErrorCode(TimeCodes.HoursInverted);
        RuleFor(calendar => calendar.Exceptions)
            .Must(static exceptions => NoneRepeated(exceptions)).WithErrorCode(TimeCodes.ExceptionRepeated);
        RuleForEach(calendar => calendar.Exceptions)
            .Must(static exception => AreApart(exception.Hours.Select(Span))).WithErrorCode(TimeCodes.HoursOverlap)
            .Must(static exception => exception.Hours.All(static hours => hours.Lasts)).WithErrorCode(TimeCodes.HoursInverted)
            .Must(static exception => exception.LastDay is not { } last || last >= exception.Day).WithErrorCode(TimeCodes.ExceptionInverted);
        RuleFor(calendar => calendar.Yearly)
            .Must(static yearly => yearly.DistinctBy(static exception => exception.Day).Count() == yearly.Count).WithErrorCode(TimeCodes.ExceptionRepeated);
        RuleForEach(calendar => calendar.Yearly)
            .Must(static exception => AreApart(exception.Hours.Select(Span))).WithErrorCode(TimeCodes.HoursOverlap)
            .Must(static exception => exception.Hours.All(static hours => hours.Lasts)).WithErrorCode(TimeCodes.HoursInverted);
    }

    private static (long From, long Until) Span(OpeningHours hours) => (hours.From.TickOfDay, hours.EndTick);

    // Sunday comes once more before Monday, so that an opening over that midnight is seen to meet the next.
    private static bool WeekIsApart(IEnumerable<WeeklyOpening> week)
    {
        var spans = week.Select(static opening => (Day: (int)opening.Day - 1, Span: Span(opening.Hours))).ToList();
        return AreApart(spans.Concat(spans.Where(static opening => opening.Day == 6).Select(static opening => opening with { Day = -1 }))
            .Select(static opening => (opening.Day * NodaConstants.TicksPerDay + opening.Span.From, opening.Day * NodaConstants.TicksPerDay + opening.Span.Until)));
    }

    private static bool AreApart(IEnumerable<(long From, long Until)> spans)
    {
        var end = long.MinValue;
        foreach (var (from, until) in spans.Order())
        {
            if (from < end)
            {
                return false;
            }

            end = until;
        }

        return true;
    }

    private static bool NoneRepeated(IEnumerable<OpeningException> exceptions)
    {
        OpeningException? before = null;
        foreach (var exception in exceptions.OrderBy(static exception => exception.Layer).ThenBy(static exception => exception.Day))
        {
            if (before?.Overlaps(exception) == true)
            {
                return false;
            }

            before = exception;
        }

        return true;
    }
}
