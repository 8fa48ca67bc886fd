using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Time;

/// <summary>The openings that start on one day: sorted and apart, in ticks after its midnight. The last may end in the next day.</summary>
internal readonly struct DayOpenings
{
    private readonly (long From, long Until)[]? _spans;

    private DayOpenings((long From, long Until)[] spans) => _spans = spans;

    public ReadOnlySpan<(long From, long Until)> Spans => _spans;

    public bool IsEmpty => Spans.IsEmpty;

    /// <summary>Sorts, and joins what touches or overlaps, unless that lasted longer than a day; an opening that lasts no time is left out.</summary>
    public static DayOpenings Of(IEnumerable<OpeningHours> hours)
    {
        var joined = new List<(long From, long Until)>();
        foreach (var opening in hours.Where(static opening => opening.Lasts).OrderBy(static opening => opening.From))
        {
            var (from, until) = (opening.From.TickOfDay, opening.EndTick);
            if (joined.Count > 0 && from <= joined[^1].Until && until - joined[^1].From < NodaConstants.TicksPerDay + (joined[^1].From == 0 ? 1 : 0))
            {
                joined[^1] = (joined[^1].From, Math.Max(joined[^1].Until, until));
            }
            else
            {
                joined.Add((from, until));
            }
        }

        return new DayOpenings([.. joined]);
    }

    public ValueList<OpeningHours> ToHours()
    {
        var hours = new List<OpeningHours>(Spans.Length);
        foreach (var (from, until) in Spans)
        {
            hours.Add(OpeningHours.Between(from, until));
        }

        return [.. hours];
    }
}
