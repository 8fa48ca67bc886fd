using System.Text.Json.Serialization;
using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>What is done with a moment at which the library is closed. At one at which it is open nothing is done.</summary>
/// <remarks>
/// The first four look at days, the last three at openings. Names elsewhere: <see cref="Keep"/> is FOLIO's "keep the current due date/time" and Koha's
/// <c>Days</c>; <see cref="EndOfNextOpenDay"/> Koha's <c>Datedue</c>; <see cref="SameWeekday"/> its <c>Dayweek</c>.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Keep), "keep")]
[JsonDerivedType(typeof(EndOfPreviousOpenDay), "end-of-previous-open-day")]
[JsonDerivedType(typeof(EndOfNextOpenDay), "end-of-next-open-day")]
[JsonDerivedType(typeof(SameWeekday), "same-weekday")]
[JsonDerivedType(typeof(EndOfPreviousOpening), "end-of-previous-opening")]
[JsonDerivedType(typeof(EndOfFirstOpening), "end-of-first-opening")]
[JsonDerivedType(typeof(StartOfNextOpening), "start-of-next-opening")]
public abstract record ClosedTimeStrategy
{
    private ClosedTimeStrategy()
    {
    }

    /// <summary>Whether it chooses an opening; the others choose a day.</summary>
    internal virtual bool ChoosesOpening => false;

    /// <summary>It stays as it is: due on a closed day.</summary>
    public sealed record Keep : ClosedTimeStrategy;

    /// <summary>The end of the last open day before.</summary>
    public sealed record EndOfPreviousOpenDay : ClosedTimeStrategy;

    /// <summary>The end of the next open day.</summary>
    public sealed record EndOfNextOpenDay : ClosedTimeStrategy;

    /// <summary>The same weekday of the next week in which it is open; the next open day where the library never opens on that weekday.</summary>
    public sealed record SameWeekday : ClosedTimeStrategy;

    /// <summary>The end of the opening before.</summary>
    public sealed record EndOfPreviousOpening : ClosedTimeStrategy
    {
        internal override bool ChoosesOpening => true;
    }

    /// <summary>The end of the opening in which the loan was made, or of the first one after it: FOLIO's "end of the current service point hours".</summary>
    public sealed record EndOfFirstOpening : ClosedTimeStrategy
    {
        internal override bool ChoosesOpening => true;
    }

    /// <summary>Some time after the next opening starts; where it is closed again by then, the end of the last opening before that.</summary>
    /// <param name="After">How long after; zero or more.</param>
    public sealed record StartOfNextOpening(Duration After) : ClosedTimeStrategy
    {
        internal override bool ChoosesOpening => true;
    }
}
