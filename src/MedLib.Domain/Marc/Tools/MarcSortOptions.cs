namespace MedLib.Domain.Marc.Tools;

/// <summary>How records are sorted.</summary>
public sealed record MarcSortOptions
{
    /// <summary>The smallest <see cref="RunSize"/>.</summary>
    public const long LeastRunSize = 1 << 12;

    /// <summary>By the codes of characters, with at most 64 MiB of records in memory, the rest in temporary files.</summary>
    public static MarcSortOptions Default { get; } = new();

    /// <summary>How keys compare; records with equal keys keep their order.</summary>
    public IComparer<string> Comparer { get; init; } = StringComparer.Ordinal;

    /// <summary>The most bytes of records held in memory: when there are more, what is there is sorted and put aside as a run.</summary>
    /// <remarks>While runs are merged, a buffer of each is held, and one record.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The size is less than <see cref="LeastRunSize"/>.</exception>
    public long RunSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, LeastRunSize);
            field = value;
        }
    }
        = 1 << 26;

    /// <summary>Opens an empty stream for a run with a number, counted from 0, to be written, sought and read; it is closed when it has been read.</summary>
    /// <remarks>The default makes a file among the temporary ones of the system, which is deleted when it is closed.</remarks>
    public Func<int, Stream> OpenRun { get; init; } = static _ => new FileStream(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose });

    /// <summary>Hears how far putting out has come, after each 1,000 records and at the end; null for nobody. Of taking in, the options of the reader tell.</summary>
    public IProgress<MarcProgress>? Progress { get; init; }
}
