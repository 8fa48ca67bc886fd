using System.Text;

namespace MedLib.Domain.Marc.Encodings.Sets;

/// <summary>The East Asian characters (EACC, ANSI/NISO Z39.64) by their three bytes.</summary>
/// <remarks>The first two bytes choose a row, the third a place in it. Rows without characters are all the same empty one.</remarks>
internal sealed class EastAsianTable
{
    private const int Row = 96;

    private readonly ushort[] _rows = new ushort[Row * Row];
    private readonly char[] _characters;
    private readonly Rune[] _beyond;

    /// <summary>Packs characters that are in the order of their codes.</summary>
    public EastAsianTable(ReadOnlySpan<int> codes, ReadOnlySpan<int> characters)
    {
        var (count, last) = (1, -1);
        foreach (var code in codes)
        {
            count += code >> 8 == last ? 0 : 1;
            last = code >> 8;
        }

        _characters = new char[count * Row];
        var beyond = new List<Rune>();
        (count, last) = (0, -1);
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i] >> 8 != last)
            {
                last = codes[i] >> 8;
                _rows[(((last >> 8) - 0x20) * Row) + (last & 0xFF) - 0x20] = (ushort)++count;
            }

            // No code means half a surrogate pair, so those can number the few characters that need a whole one.
            var character = characters[i];
            if (character > char.MaxValue)
            {
                beyond.Add(new Rune(character));
                character = 0xD800 + beyond.Count - 1;
            }

            _characters[(count * Row) + (codes[i] & 0xFF) - 0x20] = (char)character;
        }

        _beyond = [.. beyond];
    }

    /// <summary>The character, or null.</summary>
    public Rune? Find(byte first, byte second, byte third)
    {
        var (row, column, place) = ((first & 0x7F) - 0x20, (second & 0x7F) - 0x20, (third & 0x7F) - 0x20);
        if ((row | column | place) < 0)
        {
            return null;
        }

        var character = _characters[(_rows[(row * Row) + column] * Row) + place];
        return character == 0 ? null : char.IsSurrogate(character) ? _beyond[character - 0xD800] : new Rune(character);
    }

    /// <summary>Visits all characters in the order of their codes.</summary>
    public void ForEach(Action<int, Rune> visit)
    {
        for (var row = 0; row < _rows.Length; row++)
        {
            for (var place = 0; _rows[row] != 0 && place < Row; place++)
            {
                var (first, second, third) = ((row / Row) + 0x20, (row % Row) + 0x20, place + 0x20);
                if (Find((byte)first, (byte)second, (byte)third) is { } character)
                {
                    visit((first << 16) | (second << 8) | third, character);
                }
            }
        }
    }
}
