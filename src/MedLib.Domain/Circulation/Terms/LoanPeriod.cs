using System.Text.Json.Serialization;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Terms;

/// <summary>For how long something is lent, or by how much a loan is lengthened.</summary>
/// <remarks>A month is never turned into days, nor a day into hours, without a moment to count from.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Rolling), "rolling")]
[JsonDerivedType(typeof(UntilScheduled), "until-scheduled")]
[JsonDerivedType(typeof(UntilEndOfShift), "until-end-of-shift")]
[JsonDerivedType(typeof(Indefinite), "indefinite")]
public abstract record LoanPeriod
{
    private LoanPeriod()
    {
    }

    /// <summary>Until the end of the day on which it is lent.</summary>
    public static Rolling SameDay { get; } = new Rolling(0, LoanUnit.Days);

    /// <summary>A period of so many units.</summary>
    /// <param name="count">How many; 1 or more, or 0 days for <see cref="SameDay"/>.</param>
    /// <param name="unit">Of what.</param>
    /// <returns>The period, or <c>CIR-040</c> where the count is none that can be lent for.</returns>
    public static Result<Rolling> Of(int count, LoanUnit unit)
    {
        var period = new Rolling(count, unit);
        return period.CanBeLentFor
            ? period
            : Finding.Error(CirculationCodes.PeriodNotPositive, new FindingArg.Number("count", count), new FindingArg.Text("unit", Rolling.Word(unit)));
    }

    /// <summary>A number of days of the calendar.</summary>
    /// <param name="count">How many, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than none.</exception>
    public static Rolling Days(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new Rolling(count, LoanUnit.Days);
    }

    /// <summary>A number of days on which the library opens.</summary>
    /// <param name="count">How many, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">None, or fewer.</exception>
    public static Rolling OpenDays(int count) => Positive(count, LoanUnit.OpenDays);

    /// <summary>A number of weeks.</summary>
    /// <param name="count">How many, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">None, or fewer.</exception>
    public static Rolling Weeks(int count) => Positive(count, LoanUnit.Weeks);

    /// <summary>A number of months of the calendar.</summary>
    /// <param name="count">How many, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">None, or fewer.</exception>
    public static Rolling Months(int count) => Positive(count, LoanUnit.Months);

    /// <summary>A number of years of the calendar.</summary>
    /// <param name="count">How many, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">None, or fewer.</exception>
    public static Rolling Years(int count) => Positive(count, LoanUnit.Years);

    /// <summary>A number of hours.</summary>
    /// <param name="count">How many, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">None, or fewer.</exception>
    public static Rolling Hours(int count) => Positive(count, LoanUnit.Hours);

    /// <summary>A number of minutes.</summary>
    /// <param name="count">How many, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">None, or fewer.</exception>
    public static Rolling Minutes(int count) => Positive(count, LoanUnit.Minutes);

    /// <summary>Whether a day can be its end: everything but hours and minutes, and the end of a shift.</summary>
    internal virtual bool IsCountedInDays => true;

    private static Rolling Positive(int count, LoanUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new Rolling(count, unit);
    }

    /// <summary>Counted from the moment of lending.</summary>
    public sealed record Rolling : LoanPeriod
    {
        private const long MinutesBeyondTime = 10_000_000L * 24 * 60;

        [JsonConstructor]
        internal Rolling(int count, LoanUnit unit) => (Count, Unit) = (count, unit);

        /// <summary>How many.</summary>
        public int Count { get; }

        /// <summary>Of what.</summary>
        public LoanUnit Unit { get; }

        /// <summary>How long hours or minutes last; longer than all time where they are more than that, which no duration could hold.</summary>
        internal Duration Length => Duration.FromMinutes(Math.Clamp(Count * (Unit is LoanUnit.Hours ? 60L : 1L), 0, MinutesBeyondTime));

        internal bool CanBeLentFor => Enum.IsDefined(Unit) && (Count > 0 || (Count == 0 && Unit is LoanUnit.Days));

        internal override bool IsCountedInDays => Unit is not (LoanUnit.Hours or LoanUnit.Minutes);

        /// <summary>Such as <c>14 days</c>.</summary>
        public override string ToString() => $"{Count} {Word(Unit)}";

        internal static string Word(LoanUnit unit) => unit switch
        {
            LoanUnit.Minutes => "minutes",
            LoanUnit.Hours => "hours",
            LoanUnit.Days => "days",
            LoanUnit.OpenDays => "open days",
            LoanUnit.Weeks => "weeks",
            LoanUnit.Months => "months",
            _ => "years",
        };
    }

    /// <summary>Until a day that a schedule names for the day of lending, such as the end of the semester.</summary>
    /// <param name="Schedule">The schedule.</param>
    public sealed record UntilScheduled(DueSchedule Schedule) : LoanPeriod
    {
        /// <summary>What is lent for.</summary>
        public override string ToString() => "until the day of the schedule";
    }

    /// <summary>Until the end of the shift that goes on, or of the next one.</summary>
    /// <param name="Shift">From when until when the shift lasts, over midnight or not.</param>
    public sealed record UntilEndOfShift(OpeningHours Shift) : LoanPeriod
    {
        internal override bool IsCountedInDays => false;

        /// <summary>What is lent for.</summary>
        public override string ToString() => "until the end of the shift";
    }

    /// <summary>Without an end, but for limits such as the end of the borrower's registration.</summary>
    public sealed record Indefinite : LoanPeriod
    {
        /// <summary>What is lent for.</summary>
        public override string ToString() => "without an end";
    }
}
