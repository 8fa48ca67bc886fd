using System.Xml;
using MedLib.Domain.Marc.Assembling;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Xml;

/// <summary>Takes the records out of a document, one after the other, however they are wrapped.</summary>
internal sealed partial class XmlRecordReader : ReadSource
{
    private const int MaxDepth = 64;
    private readonly PieceAssembly _assembly;
    private readonly BoundedNameTable _table = new();
    private readonly XmlNames _names;
    private readonly XmlSource _source;
    private readonly XmlReader _reader;
    private readonly IXmlLineInfo _place;
    private readonly char[] _text = new char[4096];
    private readonly XmlException? _failure;
    private bool _isOver;

    public XmlRecordReader(Stream stream, MarcReadOptions options, bool isAsync, CancellationToken cancellationToken)
    {
        _assembly = new(options);
        _names = new(_table);
        _source = new(stream, options, cancellationToken);
        _source.Progress();
        try
        {
            _reader = XmlReader.Create(_source, Settings(isAsync, _assembly.IsStrict));
        }
        catch (XmlException exception)
        {
            // The first bytes are read, and found wanting, before there is anything to ask.
            _failure = exception;
            _reader = XmlReader.Create(TextReader.Null);
        }

        _place = (IXmlLineInfo)_reader;
    }

    public override long Taken => _source.Taken;

    public override void Dispose() => _reader.Dispose();

    public override MarcRead? Next()
    {
        if (_failure is not null)
        {
            return _isOver ? null : Broken(_failure);
        }

        try
        {
            while (!_isOver && _reader.Read())
            {
                _source.Progress();
                var type = _reader.NodeType;
                if (IsText(type))
                {
                    TakeText();
                }
                else if (Take(type) is { } read)
                {
                    return read;
                }
            }

            return End();
        }
        catch (XmlException exception)
        {
            return Broken(exception);
        }
    }

    public override async ValueTask<MarcRead?> NextAsync()
    {
        if (_failure is not null)
        {
            return _isOver ? null : Broken(_failure);
        }

        try
        {
            while (!_isOver && await _reader.ReadAsync().ConfigureAwait(false))
            {
                _source.Progress();
                var type = _reader.NodeType;
                if (IsText(type))
                {
                    await TakeTextAsync().ConfigureAwait(false);
                }
                else if (Take(type) is { } read)
                {
                    return read;
                }
            }

            return End();
        }
        catch (XmlException exception)
        {
            return Broken(exception);
        }
    }

    private int Line => _place.LineNumber;

    // White space matters within values only.
    private bool IsText(XmlNodeType type) => type is XmlNodeType.Text or XmlNodeType.CDATA
        || (_isWanted && type is XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace);

    // Lenient, several documents in one go are as good as one, and what is mended may stand anywhere.
    private XmlReaderSettings Settings(bool isAsync, bool isStrict) => new()
    {
        Async = isAsync,
        CheckCharacters = isStrict,
        ConformanceLevel = isStrict ? ConformanceLevel.Document : ConformanceLevel.Fragment,
        DtdProcessing = DtdProcessing.Prohibit,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 1,
        NameTable = _table,
        XmlResolver = null,
    };

    // In pieces, so that no text is held that is longer than a record may be. A piece fills its room but for one place, which half a
    // surrogate pair would take; one that does not is the last.
    private void TakeText()
    {
        int count;
        do
        {
            count = _reader.ReadValueChunk(_text, 0, _text.Length);
            Add(_text.AsSpan(0, count));
        }
        while (count >= _text.Length - 1);
    }

    private async ValueTask TakeTextAsync()
    {
        int count;
        do
        {
            count = await _reader.ReadValueChunkAsync(_text, 0, _text.Length).ConfigureAwait(false);
            Add(_text.AsSpan(0, count));
        }
        while (count >= _text.Length - 1);
    }

    private void Add(Span<char> text)
    {
        _source.Progress();
        if (_isWanted)
        {
            if (!_assembly.IsStrict)
            {
                Clean(text);
            }

            _assembly.Append(text, Line);
        }
        else if (_assembly.IsOpen && _skipped < 0 && !text.IsWhiteSpace())
        {
            _assembly.Log.Error(MarcCodes.TextOutsideValues, "", Line);
        }
    }

    private MarcRead? End()
    {
        if (_isOver || _hasRecords || _hasCollection || !_source.HasContent)
        {
            return null;
        }

        _isOver = true;
        _assembly.BeginNothing(countsAsRecord: false);
        _assembly.Log.Warning(MarcCodes.NoRecords, "", Math.Max(1, Line));
        return _assembly.EndNothing(MarcReadKind.Filler, Math.Max(1, Line));
    }

    private MarcRead? Broken(XmlException exception)
    {
        _isOver = true;
        return _source.HasContent ? Malformed(exception) : null;
    }

    private MarcRead Malformed(XmlException exception)
    {
        var line = Math.Max(1, exception.LineNumber);
        var isOpen = _assembly.IsOpen;
        if (!isOpen)
        {
            _assembly.BeginNothing(countsAsRecord: true);
        }

        if (_source.HasDocumentType && _candidate < 0 && !_hasRecords && !_hasCollection)
        {
            _assembly.Log.Error(MarcCodes.DocumentTypeRefused, "", line);
            return _assembly.EndNothing(MarcReadKind.Unreadable, line);
        }

        _assembly.Log.Error(
            MarcCodes.Malformed, "", line, new FindingArg.Text("format", "XML"), new FindingArg.Number("column", Math.Max(1, exception.LinePosition)));
        return isOpen ? _assembly.BreakOff() : _assembly.EndNothing(MarcReadKind.Unreadable, line);
    }
}
