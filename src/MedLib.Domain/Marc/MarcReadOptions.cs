using System.Text;
using MedLib.Domain.Marc.Encodings;

namespace MedLib.Domain.Marc;

/// <summary>How a stream of records is read.</summary>
public sealed record MarcReadOptions
{
    /// <summary>The smallest <see cref="MaxRecordLength"/>: below it even the leader and a few fields would not fit.</summary>
    public const int LeastMaxRecordLength = 256;

    /// <summary>Lenient, records of up to 1 MiB.</summary>
    public static MarcReadOptions Default { get; } = new();

    /// <summary>What happens at a defect.</summary>
    public MarcReadMode Mode { get; init; }

    /// <summary>The longest record in bytes: what runs on without an end is given out as unreadable pieces of this length.</summary>
    /// <remarks>ISO 2709 allows 99,999; real files hold longer ones.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The length is less than <see cref="LeastMaxRecordLength"/>, or more than a GiB.</exception>
    public int MaxRecordLength
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, LeastMaxRecordLength);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1 << 30);
            field = value;
        }
    }
        = 1 << 20;

    /// <summary>The most findings a read may hold; a further one says how many were left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than one.</exception>
    public int MaxFindings
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    }
        = 100;

    /// <summary>The encoding of all records, whatever they declare; null to take what each declares and its bytes bear out.</summary>
    public MarcEncoding? Encoding { get; init; }

    /// <summary>What becomes of bytes that spell no character. (<see cref="MarcReadMode.Strict"/> gives out no record that has any.)</summary>
    public InvalidText InvalidText { get; init; }

    /// <summary>The normalization form that all text is brought into; null leaves it as it is, which alone keeps bytes as they were.</summary>
    public NormalizationForm? Normalization { get; init; }

    /// <summary>Whether numeric character references in MARC-8, such as <c>&amp;#x4E00;</c>, are decoded: the standard's way to say what MARC-8 has no code for.</summary>
    public bool NumericReferences { get; init; } = true;

    /// <summary>Whether MARC-8 codes that have only a private-use character in Unicode become that, and not the sign for a missing one.</summary>
    public bool KeepPrivateUse { get; init; }

    /// <summary>Hears how far reading has come, after each MiB and at the end; null for nobody.</summary>
    public IProgress<MarcProgress>? Progress { get; init; }
}
