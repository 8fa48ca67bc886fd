using MedLib.Domain.Marc.Assembling;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Json;

/// <summary>Takes the records out of a stream of JSON, one after the other.</summary>
internal sealed class JsonRecordReader(Stream stream, MarcReadOptions options) : IDisposable
{
    private const int MarkupFactor = 4; // brackets, names and indentation may be three times what they hold
    private readonly StreamWindow _window = new(stream);
    private readonly PieceAssembly _assembly = new(options);
    private readonly JsonCutter _cutter = new((long)MarkupFactor * options.MaxRecordLength);
    private int _line = 1;
    private bool _isOver;
    private bool _isWithinJunk;
    private int _firstLine;

    /// <summary>The number of bytes taken from the stream.</summary>
    public long Taken { get; private set; }

    public void Dispose() => _window.Dispose();

    /// <summary>The next record, or what stands in the place of one; null at the end.</summary>
    public MarcRead? Next()
    {
        while (!_isOver)
        {
            if (Take() is { } read)
            {
                return read;
            }

            if (!_isOver)
            {
                _window.Fill(1);
            }
        }

        return null;
    }

    /// <summary>The same, waiting for the stream.</summary>
    public async ValueTask<MarcRead?> NextAsync(CancellationToken cancellationToken)
    {
        while (!_isOver)
        {
            if (Take() is { } read)
            {
                return read;
            }

            if (!_isOver)
            {
                await _window.FillAsync(1, cancellationToken).ConfigureAwait(false);
            }
        }

        return null;
    }

    // What can be taken of the window; null where it has not enough, or the stream has ended.
    private MarcRead? Take()
    {
        while (true)
        {
            var cut = _cutter.Next(_window.Bytes, _window.IsFinal);
            if (cut.Kind == JsonCutKind.WantsMore)
            {
                return _window.IsFinal ? End() : null;
            }

            var line = _line;
            var read = Read(cut.Kind, _window.Bytes[..cut.Length], line);
            _line = line + _window.Bytes[..cut.Length].Count((byte)'\n');
            _window.Advance(cut.Length);
            Taken += cut.Length;
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
                _assembly.Log.Error(MarcCodes.RecordOutgrown, "", line, new FindingArg.Number("limit", options.MaxRecordLength));
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
        _isOver = true;
        return _cutter.IsInArray ? Malformed(MarcReadKind.Unreadable, _line) : null;
    }

    private MarcRead Malformed(MarcReadKind kind, int line)
    {
        _assembly.BeginNothing(countsAsRecord: kind == MarcReadKind.Unreadable);
        _assembly.Log.Error(MarcCodes.Malformed, "", line, new FindingArg.Text("format", "JSON"), new FindingArg.Number("column", 1));
        return _assembly.EndNothing(kind, line);
    }
}
