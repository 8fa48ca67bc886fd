using System.Buffers;

namespace MedLib.Domain.Classification.Keys;

/// <summary>Writes the parts of a shelf key into a buffer, and counts on where there is no room for them.</summary>
/// <remarks>Every part ends with <c>0</c>, the lowest character, so that nothing files before something.</remarks>
internal ref struct KeyWriter
{
    /// <summary>Room for any ordinary key: the longest real one has 48 characters.</summary>
    internal const int Ordinary = 160;

    private const int LongestCounted = 35; // counts are written 1-9, then A-Z

    private readonly Span<char> _buffer;
    private int _length;

    internal KeyWriter(Span<char> buffer) => _buffer = buffer;

    internal static SearchValues<char> Alphabet { get; } = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    internal void Append(char c)
    {
        if ((uint)_length < (uint)_buffer.Length)
        {
            _buffer[_length] = c;
        }

        _length++;
    }

    /// <summary>A whole number: how many digits it has, then the digits, so that 4 files before 77 and 77 before 100.</summary>
    internal void AppendInteger(ReadOnlySpan<char> digits)
    {
        var significant = Significant(digits);
        Append((char)(significant.Length < 10 ? '0' + significant.Length : 'A' + significant.Length - 10));
        AppendVerbatim(significant);
    }

    /// <summary>Whether a number is short enough for its count of digits to be written.</summary>
    internal static bool IsCounted(ReadOnlySpan<char> digits) => Significant(digits).Length <= LongestCounted;

    /// <summary>Digits of a decimal fraction, each raised by one so that 0 ends them: 8, 81 and 82 file in this order.</summary>
    internal void AppendDecimals(ReadOnlySpan<char> digits)
    {
        foreach (var digit in digits)
        {
            Append(digit == '9' ? 'A' : (char)(digit + 1));
        }
    }

    internal void AppendVerbatim(ReadOnlySpan<char> keyCharacters)
    {
        foreach (var c in keyCharacters)
        {
            Append(c);
        }
    }

    /// <summary>Letters in capitals without accents; those of other scripts as Z and their code.</summary>
    internal void AppendLetters(ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            if (char.IsAsciiLetter(c))
            {
                Append((char)(c & ~' ')); // the letters of both cases are a space apart
                continue;
            }

            if (c is >= '\u0300' and <= '\u036F')
            {
                continue; // an accent set behind its letter files as the letter that has it
            }

            var upper = CallNumberText.Fold(c);
            if (char.IsAsciiLetterUpper(upper))
            {
                Append(upper);
                continue;
            }

            Append('Z');
            for (var shift = 12; shift >= 0; shift -= 4)
            {
                Append("0123456789ABCDEF"[(upper >> shift) & 0xF]);
            }
        }
    }

    /// <summary>How long the key is, and whether the buffer has room for it.</summary>
    internal readonly bool TryFinish(out int length)
    {
        length = _length;
        return length <= _buffer.Length;
    }

    private static ReadOnlySpan<char> Significant(ReadOnlySpan<char> digits)
    {
        var significant = CallNumberTokens.Significant(digits);
        return significant.IsEmpty ? "0" : significant;
    }
}
