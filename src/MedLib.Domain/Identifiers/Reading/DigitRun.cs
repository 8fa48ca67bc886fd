using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace MedLib.Domain.Identifiers.Reading;

/// <summary>Digits that stand in a row, as they are written in the wild: one separator at most between two, and perhaps an X as the last.</summary>
internal ref struct DigitRun
{
    /// <summary>The longest that any scheme has.</summary>
    internal const int MostDigits = 16;

    private const int FewestBeforeCross = 7;
    private Characters _digits;
    private Ends _ends;
    private int _glued; // how many stand before the first separator

    /// <summary>How many there are, <see cref="MostDigits"/> at most.</summary>
    internal int Count { get; private set; }

    /// <summary>The first of them.</summary>
    [UnscopedRef]
    internal ReadOnlySpan<char> First(int count) => ((ReadOnlySpan<char>)_digits)[..count];

    /// <summary>Where the text goes on behind the first of them.</summary>
    internal readonly int EndOf(int count) => _ends[count - 1];

    /// <summary>Whether no separator is between the first of them.</summary>
    internal readonly bool IsGlued(int count) => _glued >= count;

    /// <summary>Whether a separator is after every fourth of them and nowhere else.</summary>
    internal readonly bool IsInFours(int count)
    {
        for (var i = 1; i < count; i++)
        {
            if (_ends[i] - _ends[i - 1] > 1 != (i % 4 == 0))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads from a digit on.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="at">Where the first digit is.</param>
    /// <param name="points">Whether points and low lines separate too.</param>
    internal static DigitRun Read(ReadOnlySpan<char> text, int at, bool points = false)
    {
        var run = default(DigitRun);
        while (at < text.Length && run.Count < MostDigits)
        {
            var c = text[at];
            if (c is 'X' or 'x' && run.Count >= FewestBeforeCross)
            {
                run.Add('X', at);
                break;
            }

            if (char.IsAsciiDigit(c))
            {
                run.Add(c, at);
            }
            else if (!IsSeparator(c, points) || at + 1 == text.Length || IsSeparator(text[at + 1], points))
            {
                break;
            }

            at++;
        }

        return run;
    }

    private static bool IsSeparator(char c, bool points) => Surroundings.IsDash(c) || Surroundings.IsBlank(c) || (points && c is '.' or '_');

    private void Add(char digit, int at)
    {
        if (Count == _glued && (Count == 0 || _ends[Count - 1] == at))
        {
            _glued++;
        }

        _digits[Count] = digit;
        _ends[Count] = at + 1;
        Count++;
    }

    [InlineArray(MostDigits)]
    private struct Characters
    {
        private char _first;
    }

    [InlineArray(MostDigits)]
    private struct Ends
    {
        private int _first;
    }
}
