namespace MedLib.Domain.Marc.Assembling;

/// <summary>Tells how far the reading of a text format has come: after each MiB, and at the end.</summary>
internal sealed class ReadProgress(IProgress<MarcProgress>? progress)
{
    private const long Step = 1 << 20;
    private long _next = Step;
    private long _records;
    private long _findings;

    /// <summary>Counts a read.</summary>
    /// <param name="bytes">The bytes taken from the stream so far.</param>
    /// <param name="read">The read.</param>
    public void Passed(long bytes, MarcRead read)
    {
        if (progress is null)
        {
            return;
        }

        _records += read.Kind == MarcReadKind.Filler ? 0 : 1;
        _findings += read.Findings.Count;
        if (bytes >= _next)
        {
            _next = bytes + Step;
            progress.Report(new(bytes, _records, _findings));
        }
    }

    public void Ended(long bytes) => progress?.Report(new(bytes, _records, _findings));
}
