namespace MedLib.Domain.Marc.Reading;

/// <summary>Tells how far reading has come, seldom enough to cost nothing: after each MiB, and at the end.</summary>
internal sealed class ProgressMeter(IProgress<MarcProgress>? progress)
{
    private const long Step = 1 << 20;
    private long _next = Step;
    private MarcProgress _last;

    public void Passed(RecordCutter cutter)
    {
        if (progress is not null)
        {
            Passed(cutter.Offset + cutter.Length, cutter.Records, cutter.Findings.Count);
        }
    }

    /// <summary>So many bytes have been passed, and one more read.</summary>
    public void Passed(long bytes, MarcRead read) => Passed(bytes, _last.Records + (read.Kind == MarcReadKind.Filler ? 0 : 1), read.Findings.Count);

    /// <summary>So many bytes and records have been passed, and so many more findings made.</summary>
    public void Passed(long bytes, long records, int findings)
    {
        if (progress is null)
        {
            return;
        }

        _last = new(bytes, records, _last.Findings + findings);
        if (_last.Bytes >= _next)
        {
            _next = _last.Bytes + Step;
            progress.Report(_last);
        }
    }

    /// <summary>So many bytes have been passed, and no more come.</summary>
    public void Ended(long bytes)
    {
        _last = _last with { Bytes = bytes };
        Ended();
    }

    public void Ended() => progress?.Report(_last);
}
