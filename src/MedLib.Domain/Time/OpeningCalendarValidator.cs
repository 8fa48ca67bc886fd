using FluentValidation;
using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>Checks a calendar: its zone is known, hours run forward and do not overlap, and the library opens at all.</summary>
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
            .Must(static week => week.GroupBy(static opening => opening.Day)
                .All(static day => AreApart(day.Select(static opening => opening.Hours)))).WithErrorCode(TimeCodes.HoursOverlap);
        RuleForEach(calendar => calendar.Week)
            .Must(static opening => RunsForward(opening.Hours)).WithErrorCode(TimeCodes.HoursInverted);
        RuleFor(calendar => calendar.Exceptions)
            .Must(static exceptions => exceptions.DistinctBy(static exception => exception.Day).Count() == exceptions.Count)
            .WithErrorCode(TimeCodes.ExceptionRepeated);
        RuleForEach(calendar => calendar.Exceptions)
            .Must(static exception => AreApart(exception.Hours)).WithErrorCode(TimeCodes.HoursOverlap)
            .Must(static exception => exception.Hours.All(RunsForward)).WithErrorCode(TimeCodes.HoursInverted);
    }

    private static bool RunsForward(OpeningHours hours) => hours.From.TickOfDay < hours.EndTick;

    private static bool AreApart(IEnumerable<OpeningHours> openings)
    {
        var end = 0L;
        foreach (var hours in openings.OrderBy(static hours => hours.From))
        {
            if (hours.From.TickOfDay < end)
            {
                return false;
            }

            end = hours.EndTick;
        }

        return true;
    }
}
