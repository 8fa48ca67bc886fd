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
}
