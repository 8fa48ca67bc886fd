using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <summary>Periods, days, hours and schedules in words.</summary>
internal static class PeriodText
{
    private static readonly LocalTimePattern ToTheMinute = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");
    private static readonly (string Word, long Nanoseconds)[] DurationUnits =
        [("hours", NodaConstants.NanosecondsPerHour), ("minutes", NodaConstants.NanosecondsPerMinute), ("seconds", NodaConstants.NanosecondsPerSecond), ("nanoseconds", 1)];

    private static readonly (string One, string Many, LoanUnit Unit)[] Units =
    [
        ("minute", "minutes", LoanUnit.Minutes), ("hour", "hours", LoanUnit.Hours), ("day", "days", LoanUnit.Days),
        ("week", "weeks", LoanUnit.Weeks), ("month", "months", LoanUnit.Months), ("year", "years", LoanUnit.Years),
    ];

    public static string Of(LoanPeriod.Rolling period) => string.Create(CultureInfo.InvariantCulture, $"{period.Count} {Word(period)}");

    /// <summary>The unit of a rate: <c>day</c> for one, <c>2 days</c> for more.</summary>
    public static string Rate(LoanPeriod.Rolling period) => period.Count == 1 ? Word(period) : Of(period);

    public static string Of(LoanPeriod period, RuleSet set) => period switch
    {
        LoanPeriod.Rolling rolling => Of(rolling),
        LoanPeriod.UntilScheduled until => $"until {Of(until.Schedule, set)}",
        LoanPeriod.UntilEndOfShift { Shift: var shift } => $"until end of {set.TimeBands.FirstOrDefault(band => band.Hours == shift) switch
        {
            { } band => $"band {CriterionText.Code(band.Name)}",
            _ => Of(shift),
        }}",
        _ => "without end",
    };

    public static string Of(DueSchedule schedule, RuleSet set) => set.Schedules.FirstOrDefault(named => named.Schedule == schedule) is { } named
        ? $"schedule {CriterionText.Code(named.Name)}"
        : $"({Of(schedule)})";

    public static string Of(DueSchedule schedule) =>
        string.Join("; ", schedule.Ranges.Select(static range => $"{Of(range.First)}..{Of(range.Last)} due {Of(range.Due)}")
            .Concat(schedule.Gap is ScheduleGap.UseNext ? ["gaps next"] : schedule.Ranges.IsEmpty ? ["gaps refused"] : []));

    public static string Of(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Of(OpeningHours hours) => $"{Of(hours.From)}-{Of(hours.Until)}";

    public static string Of(Duration duration)
    {
        var nanoseconds = duration.ToInt64Nanoseconds();
        var (word, unit) = DurationUnits.First(unit => nanoseconds % unit.Nanoseconds == 0);
        return string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / unit} {(nanoseconds == unit ? word[..^1] : word)}");
    }

    public static (bool Succeeded, LocalDate Day) Date(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } parsed ? (true, parsed.Value) : (false, default);

    public static (bool Succeeded, OpeningHours? Hours) Hours(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && Time(text[..dash]) is { } from && Time(text[(dash + 1)..]) is { } until
            ? (true, new OpeningHours(from, until))
            : (false, null);
    }

    /// <summary>A number of units.</summary>
    public static bool Read(RuleCursor at, [NotNullWhen(true)] out LoanPeriod.Rolling? period)
    {
        period = null;
        return at.TakesNumber(out int count, "a period such as 14 days") && Unit(at, count, out period);
    }

    /// <summary>What a rate is for: a unit, or a number of them.</summary>
    public static bool ReadRate(RuleCursor at, [NotNullWhen(true)] out LoanPeriod.Rolling? period)
    {
        var count = 1;
        period = null;
        if (!at.AtEnd && char.IsAsciiDigit(at.Current.Text.Length > 0 ? at.Current.Text[0] : ' ') && !at.TakesNumber(out count))
        {
            return false;
        }

        return Unit(at, count, out period);
    }

    public static bool Read(RuleCursor at, DefinedNames names, [NotNullWhen(true)] out LoanPeriod? period)
    {
        period = null;
        if (at.Skips("without", "end"))
        {
            period = new LoanPeriod.Indefinite();
            return true;
        }

        if (at.Skips("until", "end"))
        {
            return at.Demands("of") && Shift(at, names, out period);
        }

        if (at.Skips("until"))
        {
            period = ReadNamed(at, names, out var schedule) ? new LoanPeriod.UntilScheduled(schedule) : null;
            return period is not null;
        }

        var read = Read(at, out LoanPeriod.Rolling? rolling);
        period = rolling;
        return read;
    }

    /// <summary>A schedule by its name, or in brackets.</summary>
    public static bool ReadNamed(RuleCursor at, DefinedNames names, [NotNullWhen(true)] out DueSchedule? schedule)
    {
        schedule = null;
        if (at.Skips("("))
        {
            return Read(at, out schedule) && at.Demands(")");
        }

        if (!at.Demands("schedule"))
        {
            return false;
        }

        schedule = names.Schedule(at.Current.Text);
        return schedule is null ? at.Fails("the name of a schedule that is defined") : at.Takes(out _, "a name");
    }

    public static bool Read(RuleCursor at, [NotNullWhen(true)] out DueSchedule? schedule)
    {
        var (ranges, gap) = (new List<ScheduledDue>(), ScheduleGap.Refuse);
        schedule = null;
        do
        {
            if (at.Skips("gaps"))
            {
                gap = at.Skips("next") ? ScheduleGap.UseNext : ScheduleGap.Refuse;
                if (gap is ScheduleGap.Refuse && !at.Demands("refused"))
                {
                    return false;
                }

                break;
            }

            if (!Range(at, out var range))
            {
                return false;
            }

            ranges.Add(range);
        }
        while (at.Skips(";"));

        schedule = new DueSchedule([.. ranges], gap);
        return true;
    }

    public static bool Read(RuleCursor at, out Duration duration)
    {
        duration = Duration.Zero;
        if (!at.Takes(static text => (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read), read), out long count, "a time such as 45 minutes"))
        {
            return false;
        }

        foreach (var (word, unit) in DurationUnits)
        {
            if ((at.Sees(word) || at.Sees(word[..^1])) && count <= long.MaxValue / unit)
            {
                duration = Duration.FromNanoseconds(count * unit);
                return at.Skips(at.Current.Text);
            }
        }

        return at.Fails("hours, minutes or seconds");
    }

    private static bool Range(RuleCursor at, [NotNullWhen(true)] out ScheduledDue? range)
    {
        range = null;
        const string Expected = "days such as 2026-01-01..2026-06-30 due 2026-06-30";
        if (at.Takes(Days, out (LocalDate First, LocalDate Last) days, Expected) && at.Demands("due") && at.Takes(Date, out LocalDate due, "a day such as 2026-06-30"))
        {
            range = new ScheduledDue(days.First, days.Last, due);
        }

        return range is not null;
    }

    private static (bool Succeeded, (LocalDate First, LocalDate Last) Days) Days(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        return dots > 0 && Date(text[..dots]) is { Succeeded: true, Day: var first } && Date(text[(dots + 2)..]) is { Succeeded: true, Day: var last }
            ? (true, (first, last))
            : (false, default);
    }

    private static bool Shift(RuleCursor at, DefinedNames names, out LoanPeriod? period)
    {
        period = null;
        if (at.Skips("band"))
        {
            var band = names.Band(at.Current.Text);
            period = band is null ? null : new LoanPeriod.UntilEndOfShift(band);
            return band is null ? at.Fails("the name of a band that is defined") : at.Takes(out _, "a name");
        }

        if (at.Takes(Hours, out OpeningHours? hours, "a band or hours such as 19:00-07:00"))
        {
            period = new LoanPeriod.UntilEndOfShift(hours!);
        }

        return period is not null;
    }

    private static bool Unit(RuleCursor at, int count, [NotNullWhen(true)] out LoanPeriod.Rolling? period)
    {
        period = null;
        var isOpen = at.Skips("open");
        foreach (var (one, many, unit) in Units)
        {
            if ((!isOpen || unit is LoanUnit.Days) && (at.Skips(one) || at.Skips(many)))
            {
                period = new LoanPeriod.Rolling(count, isOpen ? LoanUnit.OpenDays : unit);
                return period.CanBeLentFor || at.Fails("a period that is longer");
            }
        }

        return at.Fails("minutes, hours, days, open days, weeks, months or years");
    }

    private static string Word(LoanPeriod.Rolling period)
    {
        var word = LoanPeriod.Rolling.Word(period.Unit);
        return period.Count == 1 ? word[..^1] : word;
    }

    private static string Of(LocalTime time) =>
        time.TickOfDay % NodaConstants.TicksPerMinute == 0 && time.NanosecondOfDay % 100 == 0 ? ToTheMinute.Format(time) : LocalTimePattern.ExtendedIso.Format(time);

    private static LocalTime? Time(string text) =>
        ToTheMinute.Parse(text) is { Success: true } parsed ? parsed.Value
        : LocalTimePattern.ExtendedIso.Parse(text) is { Success: true } exact ? exact.Value
        : null;
}
