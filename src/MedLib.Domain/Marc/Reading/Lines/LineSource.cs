namespace MedLib.Domain.Marc.Reading.Lines;

/// <summary>Drives a cutter of records along a stream of lines.</summary>
/// <param name="stream">The stream; it stays open.</param>
/// <param name="cutter">What a line means.</param>
/// <param name="cancellationToken">Stops waiting for the stream.</param>
internal sealed class LineSource(Stream stream, TextRecordCutter cutter, CancellationToken cancellationToken = default) : WindowSource(stream, cancellationToken)
{
    public override long Taken => cutter.Offset;

    protected override MarcRead? Take()
    {
        cutter.TryCut(Window.Bytes, Window.IsFinal, out var taken, out var read);
        Window.Advance(taken);
        IsOver = read is null && Window.IsFinal;
        return read;
    }
}
