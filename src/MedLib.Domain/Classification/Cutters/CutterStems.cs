using System.IO.Compression;
using System.Text;
using MedLib.Domain.Classification.Cutters.Names;

namespace MedLib.Domain.Classification.Cutters;

/// <summary>The stems of the Cutter-Sanborn table in order, in one array of characters.</summary>
/// <remarks>
/// Only stems are stored: inside each initial letter the numbers count on without zeros, so an entry's place says its number.
/// A stem is kept as it files, <c>smith william</c>, and is written anew when it is shown.
/// </remarks>
internal sealed class CutterStems
{
    private const string Resource = "MedLib.Domain.Classification.Cutters.Data.cutter-sanborn.txt.br";
    private const int Letters = 26;

    private readonly char[] _characters;
    private readonly int[] _starts; // one more than there are entries
    private readonly int[] _letterStarts = new int[Letters + 1];

    private CutterStems(char[] characters, int[] starts)
    {
        (_characters, _starts) = (characters, starts);
        for (var entry = Count - 1; entry >= 0; entry--)
        {
            _letterStarts[Filing(entry)[0] - 'a'] = entry;
        }

        // A letter without entries is an empty stretch before the next one's.
        _letterStarts[Letters] = Count;
        for (var letter = Letters - 1; letter > 0; letter--)
        {
            _letterStarts[letter] = _letterStarts[letter] == 0 ? _letterStarts[letter + 1] : _letterStarts[letter];
        }
    }

    internal int Count => _starts.Length - 1;

    internal static CutterStems Load()
    {
        using var resource = typeof(CutterStems).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidDataException(Resource);
        using var text = new StreamReader(new BrotliStream(resource, CompressionMode.Decompress), Encoding.ASCII);
        return Read(text);
    }

    /// <summary>The stem of an entry as it files.</summary>
    internal ReadOnlySpan<char> Filing(int entry) => _characters.AsSpan(_starts[entry].._starts[entry + 1]);

    /// <summary>The last entry that does not file after a name; the first of the name's letter where all do.</summary>
    /// <param name="filing">The name as it files, starting with a small Latin letter.</param>
    internal int Find(ReadOnlySpan<char> filing)
    {
        var (low, high) = (_letterStarts[filing[0] - 'a'], _letterStarts[filing[0] - 'a' + 1]);
        var first = low;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (Filing(middle).SequenceCompareTo(filing) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return Math.Max(first, low - 1);
    }

    /// <summary>The number of an entry: its place among those of its letter, counted without zeros.</summary>
    internal string Number(int entry)
    {
        var letter = Filing(entry)[0] - 'a';
        var (place, room) = (entry - _letterStarts[letter], _letterStarts[letter + 1] - _letterStarts[letter]);
        var figures = 1;
        for (var size = 9; size < room; size *= 9)
        {
            figures++;
        }

        Span<char> number = stackalloc char[figures];
        for (var i = figures - 1; i >= 0; i--, place /= 9)
        {
            number[i] = (char)('1' + (place % 9));
        }

        return number.ToString();
    }

    /// <summary>The entry as the table prints it, with forenames in full.</summary>
    internal string Printed(int entry)
    {
        var words = Filing(entry).ToString().Split(' ');
        return string.Join(", ", words.Select(static word => string.Concat([(char)(word[0] - 'a' + 'A')], word.AsSpan(1))));
    }

    private static CutterStems Read(TextReader text)
    {
        var characters = new StringBuilder();
        var starts = new List<int> { 0 };
        var stem = "";
        while (text.ReadLine() is { Length: > 0 } line)
        {
            stem = string.Concat(stem.AsSpan(0, line[0] - '0'), line.AsSpan(1));
            AppendFiling(characters, stem);
            starts.Add(characters.Length);
        }

        var all = new char[characters.Length];
        characters.CopyTo(0, all, all.Length);
        return new CutterStems(all, [.. starts]);
    }

    // "Smith, Wm." files as "smith william".
    private static void AppendFiling(StringBuilder characters, string stem)
    {
        var comma = stem.IndexOf(',', StringComparison.Ordinal);
        AppendSmall(characters, comma < 0 ? stem : stem.AsSpan(0, comma));
        if (comma >= 0)
        {
            var forename = new StringBuilder();
            AppendSmall(forename, stem.AsSpan(comma + 2).TrimEnd('.'));
            characters.Append(' ').Append(NameParticles.Forename(forename.ToString()));
        }
    }

    private static void AppendSmall(StringBuilder characters, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            characters.Append((char)(letter | ' '));
        }
    }
}
