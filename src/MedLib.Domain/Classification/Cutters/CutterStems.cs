using System.IO.Compression;
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
    private const int LongestStem = 64;

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
        using var brotli = new BrotliStream(resource, CompressionMode.Decompress);
        using var text = new MemoryStream();
        brotli.CopyTo(text);
        return Read(text.GetBuffer().AsSpan(0, (int)text.Length));
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

    // Each line says how much its stem shares with the one before it, then the rest: "0Abbot", "5, J.", "5t".
    private static CutterStems Read(ReadOnlySpan<byte> text)
    {
        var characters = new char[text.Length * 2];
        var starts = new List<int>(text.Count((byte)'\n') + 1) { 0 };
        Span<byte> stem = stackalloc byte[LongestStem];
        var end = 0;
        while (!text.IsEmpty)
        {
            var line = text[..text.IndexOf((byte)'\n')];
            text = text[(line.Length + 1)..];
            line[1..].CopyTo(stem[(line[0] - '0')..]);
            if (characters.Length < end + (2 * LongestStem))
            {
                Array.Resize(ref characters, characters.Length * 2);
            }

            end += WriteFiling(characters.AsSpan(end), stem[..(line[0] - '0' + line.Length - 1)]);
            starts.Add(end);
        }

        Array.Resize(ref characters, end);
        return new CutterStems(characters, [.. starts]);
    }

    // "Smith, Wm." files as "smith william".
    private static int WriteFiling(Span<char> filing, ReadOnlySpan<byte> stem)
    {
        var (length, forename) = (0, 0);
        foreach (var letter in stem)
        {
            if (letter == ' ')
            {
                filing[length++] = ' ';
                forename = length;
            }
            else if (letter is not ((byte)',' or (byte)'.'))
            {
                filing[length++] = (char)(letter | ' ');
            }
        }

        if (forename == 0 || length - forename == 1)
        {
            return length;
        }

        var full = NameParticles.Forename(filing[forename..length].ToString());
        full.CopyTo(filing[forename..]);
        return forename + full.Length;
    }
}
