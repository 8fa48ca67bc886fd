using System.Text;

namespace MedLib.Domain.Marc.Encodings;

/// <summary>How the values of one record are decoded: what the reader's options and the record itself (066) say.</summary>
internal sealed record TextRules
{
    /// <summary>As a record says that says nothing: Basic Latin and ANSEL, no repairs, no normalization.</summary>
    public static TextRules Default { get; } = new();

    /// <summary>The final byte of the escape that designates the set in G0 where a MARC-8 value begins; Basic Latin unless 066 $a says otherwise.</summary>
    public byte G0 { get; init; } = 0x42;

    /// <summary>The same for G1; ANSEL unless 066 $b says otherwise.</summary>
    public byte G1 { get; init; } = 0x45;

    /// <summary>Whether numeric character references (<c>&amp;#x4E00;</c>) in MARC-8 are decoded.</summary>
    public bool NumericReferences { get; init; } = true;

    /// <summary>Whether damage is repaired by guessing: lost escapes and semicolons, mangled East Asian codes.</summary>
    public bool Recover { get; init; }

    /// <summary>Whether codes that the tables map to private use become private-use characters, and not their alternate.</summary>
    public bool KeepPrivateUse { get; init; }

    /// <summary>What becomes of bytes that spell nothing.</summary>
    public InvalidText Invalid { get; init; }

    /// <summary>The normalization form that text is brought into; null leaves it as it is.</summary>
    public NormalizationForm? Normalization { get; init; }
}

/// <summary>What becomes of bytes that spell no character.</summary>
public enum InvalidText
{
    /// <summary>U+FFFD stands in their place.</summary>
    Replace = 0,

    /// <summary>They are left out.</summary>
    Skip = 1,
}

/// <summary>What becomes of a character that an encoding has no code for.</summary>
public enum Unmappable
{
    /// <summary>Nothing is written.</summary>
    Refuse = 0,

    /// <summary>It is written as a numeric character reference such as <c>&amp;#x1F642;</c>. In MARC-8 that is read back as the character; in other encodings it is text.</summary>
    Reference = 1,

    /// <summary>A question mark stands in its place.</summary>
    Replace = 2,
}
