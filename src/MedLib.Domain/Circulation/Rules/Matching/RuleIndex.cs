using System.Numerics;

namespace MedLib.Domain.Circulation.Rules.Matching;

/// <summary>For each class of each dimension the rows that match it, as bits in the order of the rows.</summary>
internal sealed class RuleIndex
{
    private readonly ulong[]?[] _bits = new ulong[]?[RuleRow.DimensionCount];
    private readonly ulong[] _all;

    public RuleIndex(IReadOnlyList<RuleRow> rows, ValueClasses[] dimensions)
    {
        Words = Bits.WordsFor(rows.Count);
        _all = new ulong[Words];
        for (var row = 0; row < rows.Count; row++)
        {
            _all[row >> 6] |= rows[row].IsEmpty ? 0UL : 1UL << (row & 63);
        }

        for (var dimension = 0; dimension < RuleRow.DimensionCount; dimension++)
        {
            _bits[dimension] = Restricted(rows, dimension) ? Index(rows, dimension, dimensions[dimension].Count) : null;
        }
    }

    public int Words { get; }

    /// <summary>Whether no row restricts a dimension: its class plays no part then.</summary>
    public bool Ignores(int dimension) => _bits[dimension] is null;

    public void All(Span<ulong> into) => _all.CopyTo(into);

    /// <summary>Keeps the rows that match a class.</summary>
    public void Keep(Span<ulong> rows, int dimension, int valueClass)
    {
        if (_bits[dimension] is { } bits)
        {
            Bits.And(rows, bits.AsSpan(valueClass * Words, Words));
        }
    }

    /// <summary>Of classes that match the same rows one each.</summary>
    public IReadOnlyList<int> Unlike(int dimension, IEnumerable<int> classes)
    {
        var (unlike, alike) = (new List<int>(), new Dictionary<int, List<int>>());
        foreach (var valueClass in classes)
        {
            var rows = Rows(dimension, valueClass);
            var hash = new HashCode();
            hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(rows));
            var key = hash.ToHashCode();
            if (!alike.TryGetValue(key, out var others))
            {
                alike.Add(key, others = []);
            }

            if (!HasAlike(others, dimension, valueClass))
            {
                others.Add(valueClass);
                unlike.Add(valueClass);
            }
        }

        return unlike;
    }

    private bool HasAlike(List<int> others, int dimension, int valueClass)
    {
        foreach (var other in others)
        {
            if (Rows(dimension, other).SequenceEqual(Rows(dimension, valueClass)))
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<ulong> Rows(int dimension, int valueClass) =>
        _bits[dimension] is { } bits ? bits.AsSpan(valueClass * Words, Words) : _all;

    /// <summary>The number of the next row from one on; -1 where there is none.</summary>
    public static int Next(ReadOnlySpan<ulong> rows, int from)
    {
        for (var word = from >> 6; word < rows.Length; word++)
        {
            var bits = word == from >> 6 ? rows[word] & (ulong.MaxValue << (from & 63)) : rows[word];
            if (bits != 0)
            {
                return (word << 6) + BitOperations.TrailingZeroCount(bits);
            }
        }

        return -1;
    }

    private static bool Restricted(IReadOnlyList<RuleRow> rows, int dimension)
    {
        foreach (var row in rows)
        {
            if (row.Classes(dimension) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private ulong[] Index(IReadOnlyList<RuleRow> rows, int dimension, int classes)
    {
        var bits = new ulong[classes * Words];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var valueClass = 0; valueClass < classes; valueClass++)
            {
                bits[valueClass * Words + (row >> 6)] |= rows[row].Matches(dimension, valueClass) ? 1UL << (row & 63) : 0UL;
            }
        }

        return bits;
    }
}
