using MedLib.Domain.Marc.Encodings;

namespace MedLib.Domain.Marc;

/// <summary>How records are written.</summary>
public sealed record MarcWriteOptions
{
    /// <summary>Each record in the encoding it declares; nothing that does not fit.</summary>
    public static MarcWriteOptions Default { get; } = new();

    /// <summary>The encoding of ISO 2709; null for the one that the record declares in leader/09: UTF-8 for <c>a</c>, MARC-8 for a blank.</summary>
    /// <remarks>All other formats are UTF-8.</remarks>
    public MarcEncoding? Encoding { get; init; }

    /// <summary>What becomes of a character that the encoding has no code for.</summary>
    public Unmappable Unmappable { get; init; }

    /// <summary>What becomes of a field over 9,999 bytes or a record over 99,999 in ISO 2709.</summary>
    public Oversize Oversize { get; init; }

    /// <summary>What becomes of a character that the format cannot hold, such as a control character in XML.</summary>
    public IllegalCharacters IllegalCharacters { get; init; }
}

/// <summary>What becomes of fields and records that are too long for ISO 2709.</summary>
public enum Oversize
{
    /// <summary>They are refused, with a code.</summary>
    Refuse = 0,

    /// <summary>Zeros stand in place of a number that does not fit; readers go by the terminators.</summary>
    Zeros = 1,

    /// <summary>Nines stand in place of a number that does not fit; readers go by the terminators.</summary>
    Nines = 2,

    /// <summary>The record is split into several with the same control number, each with all control fields and a share of the data fields; a field that is too long is refused.</summary>
    Split = 3,
}

/// <summary>What becomes of characters that a format cannot hold.</summary>
public enum IllegalCharacters
{
    /// <summary>The record is refused, with a code.</summary>
    Refuse = 0,

    /// <summary>U+FFFD stands in their place, and an advisory says so.</summary>
    Replace = 1,

    /// <summary>They are left out, and an advisory says so.</summary>
    Drop = 2,
}
