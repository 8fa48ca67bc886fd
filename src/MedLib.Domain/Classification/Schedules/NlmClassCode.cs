using MedLib.Domain.Classification.Nlm;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>A class number in 63 bits, in the order of the shelf: letters, number, decimals, suffix, topic.</summary>
/// <remarks>
/// A letter takes 5 bits (A is 1) and a digit 4 (0 is 1), so that nothing stands before something, as in the shelf key. The Z of a
/// bibliography is not in it: the bibliography of a class has the class's caption. The default is no class.
/// </remarks>
internal readonly record struct NlmClassCode : IComparable<NlmClassCode>
{
    private const int MostLetters = 3;
    private const int LargestNumber = 999;
    private const int MostDecimals = 4;
    private const int MostTopicDigits = 3;
    private const int TopicBits = 17;
    private const int SuffixShift = TopicBits;
    private const int DecimalShift = SuffixShift + 5;
    private const int NumberShift = DecimalShift + (4 * MostDecimals);
    private const int LetterShift = NumberShift + 10;

    private readonly ulong _bits;

    internal NlmClassCode(ulong bits) => _bits = bits;

    internal ulong Bits => _bits;

    internal bool IsNone => _bits == 0;

    /// <summary>The letters alone, which is also the code of a letters-only class of the 19th century.</summary>
    internal NlmClassCode Schedule => new(_bits >> LetterShift << LetterShift);

    /// <summary>The number without its topic.</summary>
    internal NlmClassCode WithoutTopic => new(_bits >> TopicBits << TopicBits);

    internal bool HasTopic => (_bits & ((1UL << TopicBits) - 1)) != 0;

    /// <summary>The number; 0 in letters-only classes.</summary>
    internal int Number => (int)((_bits >> NumberShift) & 0x3FF);

    /// <summary>What follows the number: 0 where the class is a whole number.</summary>
    internal bool IsWhole => (_bits & ((1UL << NumberShift) - 1)) == 0;

    /// <summary>Packs a class.</summary>
    /// <param name="letters">One to three capitals, without the Z of bibliographies.</param>
    /// <param name="number">1 to 999, or 0 for letters alone.</param>
    /// <param name="decimals">The digits after the point.</param>
    /// <param name="suffix">The A of W4A, or the null character.</param>
    /// <param name="topic">The capital and digits of a topic, such as <c>R7</c>.</param>
    /// <param name="code">The code. Where digits had no room, the code of the number that they are cut to, which stands before it.</param>
    /// <returns>Whether the code is that of the class, so that a look-up may find it.</returns>
    internal static bool TryPack(
        ReadOnlySpan<char> letters, int number, ReadOnlySpan<char> decimals, char suffix, ReadOnlySpan<char> topic, out NlmClassCode code)
    {
        code = default;
        if (letters.Length is 0 or > MostLetters || number < 0 || !TryPackLetters(letters, out var bits))
        {
            return false;
        }

        bits = (bits << 10) | (uint)Math.Min(number, LargestNumber + 1);
        var fits = TryPackDigits(decimals, MostDecimals, ref bits) && number <= LargestNumber;
        var hasSuffix = suffix is >= 'A' and <= 'Z';
        bits = (bits << 5) | (hasSuffix && fits ? (uint)(suffix - '@') : 0);
        fits &= hasSuffix || suffix == '\0';
        if (topic.IsEmpty || !fits)
        {
            code = new NlmClassCode(bits << TopicBits);
            return fits;
        }

        if (topic[0] is < 'A' or > 'Z')
        {
            code = new NlmClassCode(bits << TopicBits);
            return false;
        }

        bits = (bits << 5) | (uint)(topic[0] - '@');
        fits = TryPackDigits(topic[1..], MostTopicDigits, ref bits);
        code = new NlmClassCode(bits);
        return fits;
    }

    /// <summary>Packs a class that was read.</summary>
    internal static bool TryPack(NlmClassNumber number, out NlmClassCode code) =>
        TryPack(number.Letters, number.Number ?? 0, number.Decimals, number.Suffix ?? '\0', number.Topic, out code);

    public int CompareTo(NlmClassCode other) => _bits.CompareTo(other._bits);

    public static bool operator <(NlmClassCode left, NlmClassCode right) => left._bits < right._bits;

    public static bool operator >(NlmClassCode left, NlmClassCode right) => left._bits > right._bits;

    public static bool operator <=(NlmClassCode left, NlmClassCode right) => left._bits <= right._bits;

    public static bool operator >=(NlmClassCode left, NlmClassCode right) => left._bits >= right._bits;

    /// <summary>The class as a value of its own.</summary>
    internal NlmClassNumber ToNumber()
    {
        Span<char> part = stackalloc char[MostDecimals];
        var letters = part[..Letters(part)].ToString();
        var decimals = part[..Digits(part, _bits >> DecimalShift, MostDecimals)].ToString();
        var suffix = (int)((_bits >> SuffixShift) & 0x1F);
        var topic = (int)((_bits >> (4 * MostTopicDigits)) & 0x1F);
        return new NlmClassNumber
        {
            Kind = Number > 0 ? NlmClassKind.Main : NlmClassKind.NineteenthCentury,
            Letters = letters,
            Number = Number > 0 ? Number : null,
            Decimals = decimals,
            Suffix = suffix > 0 ? (char)('@' + suffix) : null,
            Topic = topic > 0 ? string.Concat([(char)('@' + topic)], part[..Digits(part, _bits, MostTopicDigits)]) : null,
        };
    }

    /// <summary>The class as NLM writes it.</summary>
    public override string ToString() => IsNone ? "" : ToNumber().ToString();

    private static bool TryPackLetters(ReadOnlySpan<char> letters, out ulong bits)
    {
        bits = 0;
        for (var i = 0; i < MostLetters; i++)
        {
            bits <<= 5;
            if (i < letters.Length)
            {
                if (letters[i] is < 'A' or > 'Z')
                {
                    return false;
                }

                bits |= (uint)(letters[i] - '@');
            }
        }

        return true;
    }

    private static bool TryPackDigits(ReadOnlySpan<char> digits, int most, ref ulong bits)
    {
        var fits = digits.Length <= most;
        for (var i = 0; i < most; i++)
        {
            bits <<= 4;
            if (i < digits.Length && fits)
            {
                fits = char.IsAsciiDigit(digits[i]);
            }

            if (i < digits.Length && char.IsAsciiDigit(digits[i]))
            {
                bits |= (uint)(digits[i] - '0' + 1);
            }
        }

        return fits;
    }

    private int Letters(Span<char> destination)
    {
        var length = 0;
        for (var shift = 10; shift >= 0; shift -= 5)
        {
            if ((int)((_bits >> (LetterShift + shift)) & 0x1F) is > 0 and var letter)
            {
                destination[length++] = (char)('@' + letter);
            }
        }

        return length;
    }

    private static int Digits(Span<char> destination, ulong bits, int most)
    {
        var length = 0;
        for (var shift = 4 * (most - 1); shift >= 0; shift -= 4)
        {
            if ((int)((bits >> shift) & 0xF) is > 0 and var digit)
            {
                destination[length++] = (char)('0' + digit - 1);
            }
        }

        return length;
    }
}
