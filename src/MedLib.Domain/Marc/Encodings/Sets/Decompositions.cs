namespace MedLib.Domain.Marc.Encodings.Sets;

/// <summary>The canonical decompositions of Unicode, one step at a time, below U+10000.</summary>
/// <remarks>
/// Older sets have letters and marks apart. The runtime's own normalization takes a letter with two marks apart at once (so that a
/// Vietnamese ơ is lost), and does nothing where globalization is invariant.
/// </remarks>
internal sealed class Decompositions
{
    private static readonly Lazy<Decompositions> LazyInstance = new(Read);

    private readonly int[] _composites;
    private readonly int[] _firsts;
    private readonly int[] _seconds;
    private readonly int[] _byParts; // places in the columns, in the order of second, first

    private Decompositions(int[] composites, int[] firsts, int[] seconds)
    {
        (_composites, _firsts, _seconds) = (composites, firsts, seconds);
        _byParts = [.. Enumerable.Range(0, composites.Length)];
        Array.Sort(Array.ConvertAll(_byParts, at => Parts(_firsts[at], _seconds[at])), _byParts);
    }

    public static Decompositions Instance => LazyInstance.Value;

    /// <summary>Takes a character apart; the second part is zero where the first alone stands for it.</summary>
    public bool TryDecompose(int composite, out int first, out int second)
    {
        var at = Array.BinarySearch(_composites, composite);
        (first, second) = at < 0 ? (0, 0) : (_firsts[at], _seconds[at]);
        return at >= 0;
    }

    /// <summary>Puts a letter and what follows together, Korean syllables too.</summary>
    public bool TryCompose(int first, int second, out int composite)
    {
        composite = 0;
        if (first is >= 0x1100 and < 0x1113)
        {
            composite = second is >= 0x1161 and < 0x1176 ? 0xAC00 + ((((first - 0x1100) * 21) + second - 0x1161) * 28) : 0;
        }
        else if (first is >= 0xAC00 and <= 0xD7A3)
        {
            composite = (first - 0xAC00) % 28 == 0 && second is > 0x11A7 and < 0x11C3 ? first + second - 0x11A7 : 0;
        }
        else if (second >= 0x300)
        {
            composite = Find(Parts(first, second));
        }

        return composite != 0;
    }

    private static long Parts(int first, int second) => ((long)second << 16) | (long)first;

    private int Find(long parts)
    {
        var (low, high) = (0, _byParts.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var at = _byParts[middle];
            var order = Parts(_firsts[at], _seconds[at]).CompareTo(parts);
            if (order == 0)
            {
                return _composites[at];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return 0;
    }

    private static Decompositions Read()
    {
        var packed = new PackedTables("decompositions.br");
        var count = packed.Number(2);
        return new Decompositions(packed.Sums(count, 2), packed.Column(count, 2), packed.Column(count, 2));
    }
}
