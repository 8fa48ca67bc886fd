using MedLib.Domain.Marc.Assembling;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Json;

/// <summary>Takes the records out of a stream of JSON, one after the other.</summary>
internal sealed class JsonRecordReader(Stream stream, MarcReadOptions options, CancellationToken cancellationToken = default) : WindowSource(stream, cancellationToken)
{
    private const int MarkupFactor = 4; // brackets, names and indentation may be three times what they hold
    private readonly PieceAssembly _assembly = new(options);
    private readonly JsonCutter _cutter = new((long)MarkupFactor * options.MaxRecordLength);
    private int _line = 1;
    private bool _isWithinJunk;
    private int _firstLine;
    private long _taken;

    public override long Taken => _taken;

    protected override MarcRead? Take()
    {
        while (true)
        {
            var cut = _cutter.Next(Window.Bytes, Window.IsFinal);
            if (cut.Kind == JsonCutKind.WantsMore)
            {
                return Window.IsFinal ? End() : null;
            }

            var line = _line;
            var read = Read(cut.Kind, Window.Bytes[..cut.Length], line);
            _line = line + Window.Bytes[..cut.Length].Count((byte)'\n');
            Window.Advance(cut.Length);
            _taken += cut.Length;
            if (read is not null)
            {
                return read;
            }
        }
    }

    private MarcRead? Read(JsonCutKind kind, ReadOnlySpan<byte> bytes, int line)
    {
        _firstLine = kind == JsonCutKind.TooLong && _firstLine == 0 ? line : _firstLine;
        switch (kind)
        {
            case JsonCutKind.Object:
                _isWithinJunk = false;
                return new JsonRecordParser(bytes, line, _assembly).Read();
            case JsonCutKind.TooLongEnd:
                (line, _firstLine) = (_firstLine == 0 ? line : _firstLine, 0);
                _assembly.BeginNothing(countsAsRecord: true);
                _assembly.Log.Error(MarcCodes.TooLong, "", line, new FindingArg.Number("limit", options.MaxRecordLength));
                return _assembly.EndNothing(MarcReadKind.Unreadable, line);
            case JsonCutKind.Wrapper:
                _assembly.BeginNothing(countsAsRecord: false);
                _assembly.Log.Information(MarcCodes.PartUnknown, "", line, new FindingArg.Text("name", "{"));
                return _assembly.EndNothing(MarcReadKind.Filler, line);
            case JsonCutKind.Junk when !_isWithinJunk:
                _isWithinJunk = true; // once is enough
                return Malformed(MarcReadKind.Filler, line);
            default:
                return null;
        }
    }

    private MarcRead? End()
    {
        IsOver = true;
        return _cutter.IsInArray ? Malformed(MarcReadKind.Unreadable, _line) : null;
    }

    private MarcRead Malformed(MarcReadKind kind, int line)
    {
        _assembly.BeginNothing(countsAsRecord: kind == MarcReadKind.Unreadable);
        _assembly.Log.Error(MarcCodes.Malformed, "", line, new FindingArg.Text("format", "JSON"), new FindingArg.Number("column", 1));
        return _assembly.EndNothing(kind, line);
    }
}
