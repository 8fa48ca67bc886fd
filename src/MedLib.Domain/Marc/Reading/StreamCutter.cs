using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading;

/// <summary>Cuts a stream into reads, one after the other, and keeps count.</summary>
internal sealed class StreamCutter(MarcReadOptions options)
{
    private readonly Framer _framer = new(options.MaxRecordLength);
    private long _offset;
    private int _index;
    private bool _isWithinTooLong;
    private bool _hasBegun;

    /// <summary>Cuts the next read from the start of a window, where enough bytes are there.</summary>
    /// <param name="window">All bytes seen and not yet cut.</param>
    /// <param name="isFinal">Whether the stream ends with them.</param>
    /// <param name="read">The read.</param>
    /// <param name="wanted">How many bytes must be seen instead; 0 at the end of the stream.</param>
    public bool TryCut(ReadOnlySpan<byte> window, bool isFinal, [NotNullWhen(true)] out MarcRead? read, out int wanted)
    {
        (read, wanted) = (null, 0);
        if (window.IsEmpty && isFinal)
        {
            return false;
        }

        var frame = _isWithinTooLong ? _framer.Rest(window, isFinal) : _framer.Next(window, isFinal);
        if (frame.Kind == FrameKind.WantsMore)
        {
            wanted = frame.Length;
            return false;
        }

        read = Read(frame.Kind, window[..frame.Length]);
        _offset += frame.Length;
        _isWithinTooLong = frame.Kind == FrameKind.TooLong;
        _index += read.Kind == MarcReadKind.Filler || _isWithinTooLong ? 0 : 1;
        _hasBegun |= frame.Kind != FrameKind.Padding;
        return true;
    }

    private MarcRead Read(FrameKind frame, ReadOnlySpan<byte> bytes)
    {
        var log = new FindingLog(_offset, _index, options);
        var record = frame == FrameKind.Record ? RecordReader.Read(bytes, log) : null;
        var kind = frame switch
        {
            FrameKind.Record => record is null ? MarcReadKind.Unreadable : MarcReadKind.Record,
            FrameKind.Padding => MarcReadKind.Filler,
            FrameKind.Junk when !_isWithinTooLong => MarcReadKind.Filler,
            _ => MarcReadKind.Unreadable,
        };
        if (frame != FrameKind.Record)
        {
            Report(frame, bytes, log);
        }

        var controlNumber = record?.ControlNumber;
        if (log is { IsStrict: true, HasDefect: true } && record is not null)
        {
            (record, kind) = (null, MarcReadKind.Unreadable);
        }

        return new(kind, record, bytes.ToArray(), log.ToFindings(controlNumber), _offset, _index);
    }

    private void Report(FrameKind frame, ReadOnlySpan<byte> bytes, FindingLog log)
    {
        var count = new FindingArg.Number("count", bytes.Length);
        if (!_hasBegun && frame != FrameKind.Padding && FormatSigns.Of(bytes) is { } format)
        {
            log.Error(MarcCodes.OtherFormat, "", 0, new FindingArg.Text("format", format));
        }

        switch (frame)
        {
            case FrameKind.TooLong:
            case not FrameKind.Padding when _isWithinTooLong:
                log.Error(MarcCodes.TooLong, "", 0, new FindingArg.Number("limit", options.MaxRecordLength));
                break;
            case FrameKind.Padding when log.IsStrict:
                log.Warning(MarcCodes.Padding, "", 0, count);
                break;
            case FrameKind.Padding:
                log.Information(MarcCodes.Padding, "", 0, count);
                break;
            case FrameKind.Junk:
                log.Warning(MarcCodes.Junk, "", 0, count);
                break;
            default:
                log.Error(MarcCodes.Unreadable, "", 0, count);
                break;
        }
    }
}
