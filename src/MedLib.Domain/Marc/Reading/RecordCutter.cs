using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading;

/// <summary>Cuts a stream into reads, one after the other, and keeps count. The current read is what the members tell.</summary>
internal sealed class RecordCutter(MarcReadOptions options, CutState state = default)
{
    private readonly Framer _framer = new(options.MaxRecordLength);
    private readonly EncodingChoice _encodings = new(options);
    private FieldPlace[] _places = new FieldPlace[64];
    private int _count;
    private CutState _state = state;

    /// <summary>What the bytes are.</summary>
    public MarcReadKind Kind { get; private set; }

    /// <summary>Where they start in the stream.</summary>
    public long Offset { get; private set; }

    /// <summary>How many they are.</summary>
    public int Length { get; private set; }

    /// <summary>The place of the record among the stream's records.</summary>
    public int Index { get; private set; }

    /// <summary>What was found.</summary>
    public ValueList<Finding> Findings { get; private set; }

    /// <summary>The number of records, readable or not, that were cut.</summary>
    public int Records => _state.Records;

    private ValueDecoder Decoder { get; set; } = ValueDecoder.Utf8;

    private bool IsSound { get; set; }

    // Whether leader and directory are sound, so that the places need not be kept: they can be found again.
    private bool IsLaidOut { get; set; }

    /// <summary>The record that is made of the bytes of the read.</summary>
    public MarcRecordView View(ReadOnlySpan<byte> bytes) => new(bytes[..Length], _places.AsSpan(0, _count), Decoder, IsSound);

    /// <summary>The read as a value of its own.</summary>
    public MarcRead ToRead(ReadOnlySpan<byte> bytes)
    {
        var copy = bytes[..Length].ToArray();
        var record = Kind == MarcReadKind.Record ? new MarcRecord(new MarcSource(copy, IsLaidOut ? null : _places.AsSpan(0, _count).ToArray(), Decoder, IsSound)) : null;
        return new(Kind, record, copy, Findings, Offset, Index);
    }

    /// <summary>Cuts the next read from the start of a window, where enough bytes are there.</summary>
    /// <param name="window">All bytes seen and not yet cut.</param>
    /// <param name="isFinal">Whether the stream ends with them.</param>
    /// <param name="wanted">How many bytes must be seen instead; 0 at the end of the stream.</param>
    public bool TryCut(ReadOnlySpan<byte> window, bool isFinal, out int wanted)
    {
        wanted = 0;
        if (window.IsEmpty && isFinal)
        {
            return false;
        }

        if (!_state.IsWithinTooLong && TryCutSound(window))
        {
            return true;
        }

        var frame = _state.Judge(_framer, window, isFinal);
        if (frame.Kind == FrameKind.WantsMore)
        {
            wanted = frame.Length;
            return false;
        }

        Cut(frame, window[..frame.Length]);
        return true;
    }

    /// <summary>Cuts a read of which it is known what it is.</summary>
    /// <param name="frame">What it is.</param>
    /// <param name="bytes">Its bytes.</param>
    public void Take(Frame frame, ReadOnlySpan<byte> bytes)
    {
        if (frame.Kind != FrameKind.Record || !TryCutSound(bytes))
        {
            Cut(frame, bytes);
        }
    }

    // The ordinary case, without a detour: the layout is sound, and mostly the text too.
    private bool TryCutSound(ReadOnlySpan<byte> window)
    {
        var length = SoundRecord.TryLocate(window, options.MaxRecordLength, ref _places, out _count, out var text);
        if (length == 0)
        {
            return false;
        }

        var record = window[..length];
        if (_encodings.OfSound(record, _places.AsSpan(0, _count), text) is { } decoder)
        {
            (Kind, Findings, Decoder, IsSound) = (MarcReadKind.Record, [], decoder, text == SoundText.Ascii || options.Normalization is null);
        }
        else
        {
            var log = new FindingLog(_state.End, _state.Records, options);
            Kind = MarcReadKind.Record;
            Decoder = _encodings.Of(record[..^1], _places.AsSpan(0, _count), log);
            new FieldChecks(record, _places.AsSpan(0, _count), Decoder, log).Run();
            Conclude(record, log);
        }

        IsLaidOut = true;
        Count(new(FrameKind.Record, length));
        return true;
    }

    // In strict mode a record with a defect is not given out; its bytes may be written as they are only where nothing was found.
    private void Conclude(ReadOnlySpan<byte> bytes, FindingLog log)
    {
        var controlNumber = Kind == MarcReadKind.Record && log.HasFinding ? ControlNumber(bytes) : null;
        if (log is { IsStrict: true, HasDefect: true } && Kind == MarcReadKind.Record)
        {
            Kind = MarcReadKind.Unreadable;
        }

        Findings = log.ToFindings(controlNumber);
        IsSound = Kind == MarcReadKind.Record && Findings.IsEmpty && options.Normalization is null;
    }

    private void Cut(Frame frame, ReadOnlySpan<byte> bytes)
    {
        var log = new FindingLog(_state.End, _state.Records, options);
        _count = 0;
        (IsSound, IsLaidOut) = (false, false);
        if (frame.Kind == FrameKind.Record)
        {
            Kind = Read(bytes, log) ? MarcReadKind.Record : MarcReadKind.Unreadable;
        }
        else
        {
            Kind = _state.IsFiller(frame) ? MarcReadKind.Filler : MarcReadKind.Unreadable;
            Report(frame.Kind, bytes, log);
        }

        Conclude(bytes, log);
        Count(frame);
    }

    private void Count(Frame frame)
    {
        (Offset, Length, Index) = (_state.End, frame.Length, _state.Records);
        _state = _state.After(frame);
    }

    private bool Read(ReadOnlySpan<byte> bytes, FindingLog log)
    {
        if (RecordReader.Read(bytes, _encodings, log, out var decoder) is not { } fields)
        {
            return false;
        }

        (_places, _count, Decoder) = (fields, fields.Length, decoder);
        return true;
    }

    private string? ControlNumber(ReadOnlySpan<byte> bytes)
    {
        foreach (var field in new MarcRecordView(bytes, _places.AsSpan(0, _count), Decoder, isSound: false))
        {
            if (field.Tag == "001" && field.IsControl)
            {
                return field.Value;
            }
        }

        return null;
    }

    private void Report(FrameKind frame, ReadOnlySpan<byte> bytes, FindingLog log)
    {
        var count = new FindingArg.Number("count", bytes.Length);
        if (!_state.HasBegun && frame != FrameKind.Padding && FormatSigns.Of(bytes) is { } format)
        {
            log.Error(MarcCodes.OtherFormat, "", 0, new FindingArg.Text("format", format));
        }

        switch (frame)
        {
            case FrameKind.TooLong:
            case not FrameKind.Padding when _state.IsWithinTooLong:
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
