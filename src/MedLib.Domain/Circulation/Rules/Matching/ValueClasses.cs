using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Rules.Matching;

/// <summary>A value that criteria may name: the classes it stands for, and where in its tree it lies.</summary>
/// <param name="Classes">The classes of loans that have it.</param>
/// <param name="Floor">Its floor, 0 at the top; for a group that of its highest member.</param>
/// <param name="IsGroup">Whether it is a group across the tree.</param>
internal sealed record NamedValue(Bits Classes, int Floor = 0, bool IsGroup = false);

/// <summary>One dimension cut into classes: loans of one class match the same rules. Class 0 is whatever no rule and no list names.</summary>
internal sealed class ValueClasses
{
    private readonly FrozenDictionary<string, int> _classes;
    private readonly FrozenDictionary<string, NamedValue> _values;
    private readonly int[] _floors;
    private readonly string[] _names;
    private readonly long[] _starts;

    private ValueClasses(string[] names, Dictionary<string, NamedValue> values, int[]? floors = null, long[]? starts = null, bool hasOthers = true)
    {
        _names = names;
        _floors = floors ?? new int[names.Length];
        _starts = starts ?? [];
        _values = values.ToFrozenDictionary(StringComparer.Ordinal);
        _classes = names.Skip(1).Select(static (name, i) => KeyValuePair.Create(name, i + 1)).ToFrozenDictionary(StringComparer.Ordinal);
        HasOthers = hasOthers;
    }

    public int Count => _names.Length;

    /// <summary>Whether a sound loan can be of class 0.</summary>
    public bool HasOthers { get; }

    public int ClassOf(string? code) => code is not null && _classes.TryGetValue(code, out var found) ? found : 0;

    public int ClassOf(LocalTime time)
    {
        var at = Array.BinarySearch(_starts, time.TickOfDay);
        return at >= 0 ? at : ~at - 1;
    }

    public int FloorOf(int valueClass) => _floors[valueClass];

    /// <summary>What stands for a class in what is told of it; empty for class 0.</summary>
    public string NameOf(int valueClass) => _names[valueClass];

    public bool TryGet(string value, [NotNullWhen(true)] out NamedValue? named) => _values.TryGetValue(value, out named);

    /// <summary>Values side by side.</summary>
    public static ValueClasses Flat(IEnumerable<string> named, IReadOnlyCollection<string> known)
    {
        string[] names = ["", .. named.Concat(known).Distinct(StringComparer.Ordinal)];
        var values = new Dictionary<string, NamedValue>(StringComparer.Ordinal);
        for (var i = 1; i < names.Length; i++)
        {
            var classes = new Bits(names.Length);
            classes.Add(i);
            values.Add(names[i], new NamedValue(classes));
        }

        return new ValueClasses(names, values, hasOthers: known.Count == 0);
    }

    /// <summary>No and yes.</summary>
    public static ValueClasses Flags()
    {
        var (no, yes) = (new Bits(2), new Bits(2));
        no.Add(0);
        yes.Add(1);
        return new ValueClasses([RuleCriterion.No, RuleCriterion.Yes], new Dictionary<string, NamedValue>(StringComparer.Ordinal)
        {
            [RuleCriterion.No] = new(no),
            [RuleCriterion.Yes] = new(yes),
        });
    }

    /// <summary>A tree without circles and its groups; what rules name beside it stands at the top.</summary>
    public static ValueClasses Tree(CategoryTree tree, IEnumerable<string> named)
    {
        var groups = tree.Groups.Select(static group => group.Name).ToHashSet(StringComparer.Ordinal);
        string[] names = ["", .. tree.Categories.Select(static category => category.Code).Concat(named.Where(name => !groups.Contains(name))).Distinct(StringComparer.Ordinal)];
        var numbers = names.Skip(1).Select(static (name, i) => (name, i)).ToDictionary(static pair => pair.name, static pair => pair.i + 1, StringComparer.Ordinal);
        var parents = new int[names.Length];
        foreach (var category in tree.Categories)
        {
            parents[numbers[category.Code]] = category.Parent is { } parent ? numbers[parent] : 0;
        }

        var sets = Array.ConvertAll(names, _ => new Bits(names.Length));
        var floors = new int[names.Length];
        for (var i = 1; i < names.Length; i++)
        {
            for (var above = i; above != 0; above = parents[above])
            {
                sets[above].Add(i);
                floors[i] += above == i ? 0 : 1;
            }
        }

        var values = new Dictionary<string, NamedValue>(StringComparer.Ordinal);
        for (var i = 1; i < names.Length; i++)
        {
            values.Add(names[i], new NamedValue(sets[i], floors[i]));
        }

        foreach (var group in tree.Groups)
        {
            values.TryAdd(group.Name, Group(group, values, names.Length));
        }

        return new ValueClasses(names, values, floors, hasOthers: tree.IsOpen);
    }

    /// <summary>The day cut where a band begins or ends.</summary>
    public static ValueClasses Bands(ValueList<TimeBand> bands)
    {
        var starts = bands.SelectMany(static band => new[] { band.Hours.From.TickOfDay, band.Hours.Until.TickOfDay })
            .Append(0).Distinct().Order().ToArray();
        var values = new Dictionary<string, NamedValue>(StringComparer.Ordinal);
        foreach (var band in bands)
        {
            var classes = new Bits(starts.Length);
            for (var i = 0; i < starts.Length; i++)
            {
                if (Covers(band, starts[i]))
                {
                    classes.Add(i);
                }
            }

            values.TryAdd(band.Name, new NamedValue(classes));
        }

        var names = Array.ConvertAll(starts, static start => LocalTime.FromTicksSinceMidnight(start).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        return new ValueClasses(names, values, starts: starts);
    }

    private static bool Covers(TimeBand band, long tick) =>
        (tick >= band.Hours.From.TickOfDay && tick < band.Hours.EndTick) || tick + NodaConstants.TicksPerDay < band.Hours.EndTick;

    private static NamedValue Group(CategoryGroup group, Dictionary<string, NamedValue> values, int count)
    {
        var (classes, floor) = (new Bits(count), CategoryTree.MaxDepth);
        foreach (var member in group.Members)
        {
            if (values.TryGetValue(member, out var named))
            {
                classes.Add(named.Classes);
                floor = Math.Min(floor, named.Floor);
            }
        }

        return new NamedValue(classes, floor, IsGroup: true);
    }
}
