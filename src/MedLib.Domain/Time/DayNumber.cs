using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>Days counted from 1 January 1970, so that walking over them is counting.</summary>
internal static class DayNumber
{
    private const int ThursdayOfEpoch = (int)IsoDayOfWeek.Thursday - 1;
    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private static readonly int OfDateOnlyEpoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>The first and last days that openings are looked for on: a day inwards all can be told.</summary>
    public static int First { get; } = Of(LocalDate.MinIsoValue) + 2;

    /// <inheritdoc cref="First"/>
    public static int Last { get; } = Of(LocalDays.Last);

    public static int Of(LocalDate day) => Period.DaysBetween(Epoch, day);

    public static LocalDate ToDate(int number) => Epoch.PlusDays(number);

    /// <summary>Monday is 0.</summary>
    public static int Weekday(int number)
    {
        var rest = (number + ThursdayOfEpoch) % 7;
        return rest < 0 ? rest + 7 : rest;
    }

    public static (int Month, int Day) MonthAndDay(int number)
    {
        var shifted = number + OfDateOnlyEpoch;
        if (shifted < 0 || shifted > DateOnly.MaxValue.DayNumber)
        {
            var date = ToDate(number);
            return (date.Month, date.Day);
        }

        var day = DateOnly.FromDayNumber(shifted);
        return (day.Month, day.Day);
    }
}
