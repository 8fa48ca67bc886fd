using MedLib.Domain.Classification.Nlm;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>What the checks of a call number ask of the schedules.</summary>
public sealed partial class NlmSchedule
{
    private readonly Lazy<Dictionary<NlmClassNumber, NlmClassChange>> _lastChanges;
    private readonly Lazy<Dictionary<string, TableGPlace>> _placesByNotation;

    /// <summary>Whether <see cref="Places"/> is the whole of Table G, so that a notation which is not in it is wrong.</summary>
    public bool HasAllPlaces { get; internal init; }

    /// <summary>The last that happened to a number, or null where nothing is known.</summary>
    internal NlmClassChange? LastChangeOf(NlmClassNumber number) => _lastChanges.Value.GetValueOrDefault(number);

    /// <summary>The general coverage, without Table G, that is paired with a Table G number, or null.</summary>
    internal NlmClass? GeneralCoverageOf(NlmClassCode tableG) => Neighbor(tableG, 1) is { IsNotTableG: true } general ? general : null;

    /// <summary>The Table G number that a general coverage is paired with, or null.</summary>
    internal NlmClass? TableGOf(NlmClassCode generalCoverage) => Neighbor(generalCoverage, -1) is { IsTableG: true } divided ? divided : null;

    /// <summary>Whether a notation of Table G is known.</summary>
    internal bool KnowsPlace(ReadOnlySpan<char> notation) =>
        _placesByNotation.Value.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(notation);

    private NlmClass? Neighbor(NlmClassCode code, int step) =>
        _table.TryFind(code, out var place) && place + step >= 0 && place + step < Classes.Count ? Classes[place + step] : null;

    private Dictionary<NlmClassNumber, NlmClassChange> LastChanges()
    {
        var last = new Dictionary<NlmClassNumber, NlmClassChange>();
        foreach (var change in Changes)
        {
            if (!last.TryGetValue(change.Number, out var earlier) || string.CompareOrdinal(change.Edition, earlier.Edition) >= 0)
            {
                last[change.Number] = change; // editions begin with their year
            }
        }

        return last;
    }

    private Dictionary<string, TableGPlace> PlacesByNotation()
    {
        var places = new Dictionary<string, TableGPlace>(StringComparer.Ordinal);
        foreach (var place in Places)
        {
            places[place.Notation] = place;
        }

        return places;
    }
}
