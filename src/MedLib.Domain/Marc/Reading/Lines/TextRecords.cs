using System.Runtime.CompilerServices;

namespace MedLib.Domain.Marc.Reading.Lines;

/// <summary>Drives a cutter of records along a stream.</summary>
internal static class TextRecords
{
    public static async IAsyncEnumerable<MarcRead> ReadAsync(
        Stream stream, TextRecordCutter cutter, IProgress<MarcProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var window = new StreamWindow(stream);
        var meter = new ProgressMeter(progress);
        for (var isFinal = false; !isFinal;)
        {
            await window.FillAsync(1, cancellationToken).ConfigureAwait(false);
            isFinal = window.IsFinal;
            while (Next(window, cutter) is { } read)
            {
                cancellationToken.ThrowIfCancellationRequested();
                meter.Passed(cutter.Offset, cutter.Records, read.Findings.Count);
                yield return read;
            }
        }

        meter.Passed(cutter.Offset, cutter.Records, 0);
        meter.Ended();
    }

    public static IEnumerable<MarcRead> Read(Stream stream, TextRecordCutter cutter, IProgress<MarcProgress>? progress)
    {
        using var window = new StreamWindow(stream);
        var meter = new ProgressMeter(progress);
        for (var isFinal = false; !isFinal;)
        {
            window.Fill(1);
            isFinal = window.IsFinal;
            while (Next(window, cutter) is { } read)
            {
                meter.Passed(cutter.Offset, cutter.Records, read.Findings.Count);
                yield return read;
            }
        }

        meter.Passed(cutter.Offset, cutter.Records, 0);
        meter.Ended();
    }

    private static MarcRead? Next(StreamWindow window, TextRecordCutter cutter)
    {
        cutter.TryCut(window.Bytes, window.IsFinal, out var taken, out var read);
        window.Advance(taken);
        return read;
    }
}
