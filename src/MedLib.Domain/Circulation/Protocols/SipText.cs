using System.Globalization;
using MedLib.Domain.Finance;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Protocols;

/// <summary>Moments and currencies as SIP2 writes them.</summary>
/// <remarks>
/// 3M Standard Interchange Protocol 2.00, data field "transaction date": <c>YYYYMMDDZZZZHHMMSS</c>, 18 characters. Four blanks for <c>ZZZZ</c> stand for
/// local time, three blanks and a <c>Z</c> for universal time. The protocol allows other letters for other zones; those are not read.
/// </remarks>
public static class SipText
{
    /// <summary>How long a moment is.</summary>
    public const int MomentLength = 18;

    private const string Local = "    ";
    private const string Universal = "   Z";

    /// <summary>A moment in universal time.</summary>
    /// <param name="at">The moment.</param>
    /// <exception cref="ArgumentOutOfRangeException">It lies before the year 0: the protocol has no place for it.</exception>
    public static string Moment(Instant at) => Moment(LocalDays.At(at, DateTimeZone.Utc), Universal);

    /// <summary>A moment in the library's time, which the protocol prefers.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="zone">The library's zone.</param>
    /// <exception cref="ArgumentOutOfRangeException">It lies before the year 0: the protocol has no place for it.</exception>
    public static string Moment(Instant at, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return Moment(LocalDays.At(at, zone), Local);
    }

    /// <summary>Reads a moment.</summary>
    /// <param name="text">The text.</param>
    /// <param name="zone">The library's zone, for a local time. One that comes twice is the first; one that does not come is as much later as the clocks were put on.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Whether the text is a moment; local times of the years 0 and 9999 are none.</returns>
    public static bool TryParseMoment(ReadOnlySpan<char> text, DateTimeZone zone, out Instant at)
    {
        ArgumentNullException.ThrowIfNull(zone);
        at = default;
        if (text.Length != MomentLength || !Digits(text[..4], out var year) || !Digits(text[4..6], out var month) || !Digits(text[6..8], out var day)
            || !Digits(text[12..14], out var hour) || !Digits(text[14..16], out var minute) || !Digits(text[16..], out var second)
            || month is < 1 or > 12 || hour > 23 || minute > 59 || second > 59 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }

        var local = new LocalDateTime(year, month, day, hour, minute, second);
        if (text[8..12].SequenceEqual(Universal))
        {
            at = local.InUtc().ToInstant();
            return true;
        }

        if (!text[8..12].SequenceEqual(Local))
        {
            return false;
        }

        // The first and the last hours of all time are another year elsewhere.
        if (year is 0 or 9999)
        {
            return false;
        }

        at = zone.AtLeniently(local).ToInstant();
        return true;
    }

    /// <summary>The currency of an amount, field BH: the three letters of ISO 4217.</summary>
    /// <param name="currency">The currency.</param>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static string CurrencyCode(Currency currency) =>
        currency.IsNone ? throw new ArgumentException("There is no currency.", nameof(currency)) : currency.Code;

    private static string Moment(LocalDateTime local, string zone)
    {
        if (local.Year < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(local), "The year is below 0.");
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{local.Year:0000}{local.Month:00}{local.Day:00}{zone}{local.Hour:00}{local.Minute:00}{local.Second:00}");
    }

    private static bool Digits(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
