using System.Runtime.InteropServices;

namespace MedLib.Domain.Classification.Keys;

/// <summary>The two shapes that only NLM's accession numbers have: <c>2008 D-250</c>, and <c>Film</c> with anything.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Series">Where the series letter stands; -1 in films.</param>
/// <param name="NumberStart">Where the number starts; in films, where the rest starts.</param>
/// <param name="Digits">How many digits it has.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AccessionShape(int Start, int Series, int NumberStart, int Digits)
{
    private const string Film = "Film";

    /// <summary>Where what belongs to the number ends.</summary>
    internal int End => NumberStart + Digits;

    internal static bool TryRead(ReadOnlySpan<char> text, out AccessionShape shape)
    {
        shape = default;
        var start = 0;
        while (start < text.Length && text[start] is ' ' or '[')
        {
            start++;
        }

        if (start == text.Length)
        {
            return false;
        }

        var rest = text[start..];
        if (rest.Length > Film.Length && rest[Film.Length] == ' ' && rest[..Film.Length].Equals(Film, StringComparison.OrdinalIgnoreCase))
        {
            shape = new AccessionShape(start, -1, start + Film.Length, 0);
            return true;
        }

        var series = 4 + (rest.Length > 4 ? CallNumberTokens.Spaces(rest[4..]) : 0);
        if (CallNumberTokens.Digits(rest) != 4 || series == 4 || series + 2 >= rest.Length || !char.IsAsciiLetter(rest[series]) || rest[series + 1] != '-')
        {
            return false;
        }

        var digits = CallNumberTokens.Digits(rest[(series + 2)..]);
        shape = new AccessionShape(start, start + series, start + series + 2, digits);
        return digits > 0 && KeyWriter.IsCounted(rest.Slice(series + 2, digits));
    }

    /// <summary><c>0</c>, the year, the series, and the number as a whole number; then what else there is.</summary>
    internal void WriteKey(ref KeyWriter key, ReadOnlySpan<char> text)
    {
        key.Append('0');
        if (Series >= 0)
        {
            key.AppendVerbatim(text.Slice(Start, 4));
            key.AppendLetters(text.Slice(Series, 1));
            key.Append('1');
            key.AppendInteger(text.Slice(NumberStart, Digits));
        }
        else
        {
            key.AppendVerbatim("2FILM00");
        }

        ClassedKey.WriteTokens(ref key, text, End, typedLow: false, inTail: true);
    }
}
