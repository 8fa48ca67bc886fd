using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace MedLib.Domain.Marc;

/// <summary>The leader of a record: 24 characters that say what it is and how it is laid out (MARC 21, Leader).</summary>
/// <remarks>
/// Two leaders are equal when they differ in nothing but the record length (00-04) and the base address (12-16): a writer
/// computes these anew, and they say nothing about what is described.
/// </remarks>
public sealed record Leader
{
    /// <summary>The number of characters.</summary>
    public const int Length = 24;

    private Leader(string text) => Text = text;

    /// <summary>A new record of a book at full level, described by ISBD: <c>00000nam a2200000 i 4500</c>.</summary>
    public static Leader Default { get; } = new("00000nam a2200000 i 4500");

    /// <summary>All 24 characters.</summary>
    public string Text { get; private init; }

    /// <summary>Position 05: whether the record is new (n), corrected (c), deleted (d) and so on.</summary>
    public char Status { get => Text[5]; init => Text = Put(Text, 5, value); }

    /// <summary>Position 06: what is described, such as language material (a), a kit (o), authority data (z).</summary>
    public char RecordType { get => Text[6]; init => Text = Put(Text, 6, value); }

    /// <summary>Position 07 of a bibliographic record: monograph (m), serial (s), component part (a, b) and so on.</summary>
    public char BibliographicLevel { get => Text[7]; init => Text = Put(Text, 7, value); }

    /// <summary>Position 08: blank, or a for archival control.</summary>
    public char ControlType { get => Text[8]; init => Text = Put(Text, 8, value); }

    /// <summary>Position 09: a for Unicode, blank for MARC-8.</summary>
    public char CharacterCoding { get => Text[9]; init => Text = Put(Text, 9, value); }

    /// <summary>Position 17: how full the description is; blank is full level.</summary>
    public char EncodingLevel { get => Text[17]; init => Text = Put(Text, 17, value); }

    /// <summary>Position 18: the descriptive rules, such as AACR2 (a) or ISBD (c, i).</summary>
    public char DescriptiveForm { get => Text[18]; init => Text = Put(Text, 18, value); }

    /// <summary>Position 19: whether the record stands for one of several parts.</summary>
    public char MultipartLevel { get => Text[19]; init => Text = Put(Text, 19, value); }

    /// <summary>Whether every character is printable ASCII, so that the leader can be written.</summary>
    public bool IsWritable => !Text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    /// <summary>The leader that a text spells.</summary>
    /// <param name="text">24 printable ASCII characters.</param>
    /// <exception cref="FormatException">The text is no leader.</exception>
    public static Leader Parse(string text) =>
        TryParse(text, out var leader) ? leader : throw new FormatException("A MARC leader is 24 printable ASCII characters.");

    /// <summary>Reads a leader, where the text may not be one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="leader">The leader, or null.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Leader? leader)
    {
        leader = text is { Length: Length } ? new Leader(text) : null;
        if (leader is { IsWritable: false })
        {
            leader = null;
        }

        return leader is not null;
    }

    /// <summary>Whether both say the same, lengths aside.</summary>
    /// <param name="other">The other leader.</param>
    public bool Equals(Leader? other) =>
        other is not null
        && Text.AsSpan(5, 7).SequenceEqual(other.Text.AsSpan(5, 7))
        && Text.AsSpan(17).SequenceEqual(other.Text.AsSpan(17));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Status, RecordType, BibliographicLevel, CharacterCoding, EncodingLevel);

    /// <summary>All 24 characters.</summary>
    public override string ToString() => Text;

    // A leader as read may hold anything; what is not printable was reported by the reader.
    internal static Leader FromBytes(ReadOnlySpan<byte> bytes, char characterCoding)
    {
        var text = Encoding.Latin1.GetString(bytes[..Length]);
        return new(text[9] == characterCoding ? text : string.Concat(text.AsSpan(0, 9), [characterCoding], text.AsSpan(10)));
    }

    private static string Put(string text, int position, char value)
    {
        if (value is < ' ' or > '~')
        {
            throw new ArgumentOutOfRangeException(nameof(value), "A leader holds printable ASCII characters.");
        }

        return string.Concat(text.AsSpan(0, position), [value], text.AsSpan(position + 1));
    }
}
