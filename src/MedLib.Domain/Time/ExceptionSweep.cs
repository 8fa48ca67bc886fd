using MedLib.Domain.Results;

namespace MedLib.Domain.Time;

/// <summary>Goes through the days on which exceptions begin or end, in their order, and keeps which of them hold.</summary>
/// <remarks>It gives what <see cref="OpeningCalendar.ExceptionsOn"/> gives for each day, without asking all exceptions about every one of them.</remarks>
internal sealed class ExceptionSweep(ValueList<OpeningException> exceptions, OpeningLayer layer)
{
    private readonly SortedSet<int> _staffed = [];
    private readonly SortedSet<int> _ofLayer = [];
    private readonly SortedSet<int> _ofAll = [];

    /// <summary>The first day of each run of days that the same exceptions hold for, and those; the first run begins with the first of days.</summary>
    public IEnumerable<(int First, ExceptionsOfDay Exceptions)> Runs()
    {
        var changes = Changes();
        var next = 0;
        foreach (var first in changes.Select(static change => change.Day).Prepend(DayNumber.First).Distinct())
        {
            for (; next < changes.Count && changes[next].Day == first; next++)
            {
                Apply(changes[next].Exception, changes[next].Begins);
            }

            yield return (first, new ExceptionsOfDay(layer, Strongest(_staffed), Strongest(_ofLayer)));
        }
    }

    private List<(int Day, bool Begins, int Exception)> Changes()
    {
        var changes = new List<(int Day, bool Begins, int Exception)>(exceptions.Count * 2);
        for (var i = 0; i < exceptions.Count; i++)
        {
            var (first, last) = (exceptions[i].Day, exceptions[i].LastDay ?? exceptions[i].Day);
            var (begins, ends) = (Math.Max(DayNumber.Of(first), DayNumber.First), DayNumber.Of(last) + 1);
            if (begins >= ends)
            {
                continue; // it ends before it begins, or before days are looked at
            }

            changes.Add((begins, true, i));
            changes.Add((ends, false, i));
        }

        changes.Sort();
        return changes;
    }

    // One is of the staffed hours and of the layer's at once where the layer is the staffed one.
    private void Apply(int exception, bool begins)
    {
        var of = exceptions[exception].Layer;
        foreach (var (holding, isOne) in new[] { (_staffed, of is OpeningLayer.Staffed), (_ofLayer, of == layer), (_ofAll, of is null) })
        {
            _ = isOne && (begins ? holding.Add(exception) : holding.Remove(exception));
        }
    }

    // One for the layer outranks one for all layers; of two alike, which a sound calendar has not, the first.
    private OpeningException? Strongest(SortedSet<int> ofLayer) =>
        ofLayer.Count > 0 ? exceptions[ofLayer.Min] : _ofAll.Count > 0 ? exceptions[_ofAll.Min] : null;
}
