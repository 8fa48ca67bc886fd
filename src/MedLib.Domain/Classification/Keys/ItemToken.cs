using System.Runtime.InteropServices;

namespace MedLib.Domain.Classification.Keys;

/// <summary>How a word or number after the class files.</summary>
internal enum ItemTokenKind
{
    /// <summary>By its letters: <c>pt.</c>, <c>Aarons</c>.</summary>
    Word,

    /// <summary>Right after what it stands behind, before anything further: a word that begins with a small letter.</summary>
    Remark,

    /// <summary>By its letters, then its digits as decimals: <c>B8p</c>.</summary>
    Cutter,

    /// <summary>By its letters, then its digits as a whole number: <c>v. 32</c>.</summary>
    Enumeration,

    /// <summary>As a whole number: <c>1972a</c>, <c>15th</c>.</summary>
    Number,
}

/// <summary>A word or number in the part of a call number after the class, with what belongs to it.</summary>
/// <param name="Kind">How it files.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="Letters">How many letters it starts with; none in numbers.</param>
/// <param name="DigitsStart">Where its digits start.</param>
/// <param name="Digits">How many digits it has.</param>
/// <param name="SubStart">Where the digits after a cutter's point start.</param>
/// <param name="SubDigits">How many of them there are.</param>
/// <param name="MarkStart">Where the letters after the digits start.</param>
/// <param name="Mark">How many of them there are.</param>
/// <param name="End">Where it ends.</param>
/// <param name="HasOwnDot">Whether the dot before it is its own and not that of an abbreviation.</param>
/// <param name="NeedsDot">Whether it is a cutter because of its dot: without it, it would be a volume.</param>
/// <param name="StartsTail">Whether it counts volumes, so that words with digits after it do.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ItemToken(
    ItemTokenKind Kind, int Start, int Letters, int DigitsStart, int Digits, int SubStart, int SubDigits, int MarkStart, int Mark, int End,
    bool HasOwnDot, bool NeedsDot, bool StartsTail);
