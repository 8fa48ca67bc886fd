using System.Text.Json;
using MedLib.Domain.Marc.Assembling;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Json;

/// <summary>Makes a record of an object.</summary>
internal ref partial struct JsonRecordParser
{
    private const int MaxDepth = 32;
    private readonly ReadOnlySpan<byte> _json;
    private readonly PieceAssembly _assembly;
    private readonly bool _isUtf8;
    private Utf8JsonReader _reader;
    private int _line;    // the line of the place that was counted to last
    private int _counted;

    public JsonRecordParser(ReadOnlySpan<byte> json, int line, PieceAssembly assembly)
    {
        _json = json;
        _line = line;
        _assembly = assembly;
        _isUtf8 = System.Text.Unicode.Utf8.IsValid(json);
        _reader = new(json, new JsonReaderOptions { MaxDepth = MaxDepth });
    }

    // Counted on from the last place, so that many questions cost no more than the last.
    private int Line
    {
        get
        {
            var at = (int)_reader.TokenStartIndex;
            _line += _json[_counted..at].Count((byte)'\n');
            _counted = at;
            return _line;
        }
    }

    public MarcRead Read()
    {
        var first = _line;
        _assembly.Begin(first);
        try
        {
            _reader.Read();
            var isMarc = ReadMembers();
            if (!isMarc)
            {
                _assembly.Log.Error(MarcCodes.NoRecords, "", first);
                return _assembly.BreakOff();
            }

            return _assembly.End(Line);
        }
        catch (JsonException exception)
        {
            _assembly.Log.Error(
                MarcCodes.Malformed,
                "",
                first + (int)Math.Min(exception.LineNumber ?? 0, int.MaxValue - first),
                new FindingArg.Text("format", "JSON"),
                new FindingArg.Number("column", (exception.BytePositionInLine ?? 0) + 1));
            return _assembly.BreakOff();
        }
    }

    private bool ReadMembers()
    {
        var (hasLeader, hasFields) = (false, false);
        while (NextMember())
        {
            if (IsNamed("leader"u8))
            {
                ReadLeader(hasLeader);
                hasLeader = true;
            }
            else if (IsNamed("fields"u8))
            {
                ReadFields(hasFields);
                hasFields = true;
            }
            else
            {
                Unknown();
            }
        }

        return hasLeader || hasFields;
    }

    private void ReadLeader(bool isRepeated)
    {
        _reader.Read();
        if (isRepeated)
        {
            Repeated("leader");
        }
        else if (_reader.TokenType == JsonTokenType.String)
        {
            _assembly.BeginLeader(Line);
            AppendText();
            _assembly.EndLeader(Line);
        }
        else
        {
            WrongKind("leader");
        }
    }

    private void ReadFields(bool isRepeated)
    {
        _reader.Read();
        if (isRepeated)
        {
            Repeated("fields");
            return;
        }

        if (_reader.TokenType == JsonTokenType.StartObject)
        {
            _assembly.Log.Warning(MarcCodes.ValueOfOtherKind, "", Line, new FindingArg.Text("name", "fields"));
            ReadFieldMembers();
            return;
        }

        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            WrongKind("fields");
            return;
        }

        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            if (_reader.TokenType == JsonTokenType.StartObject)
            {
                ReadFieldMembers();
            }
            else
            {
                WrongKind("fields");
            }
        }
    }

    private bool NextMember() => _reader.Read() && _reader.TokenType == JsonTokenType.PropertyName;

    private void Unknown()
    {
        Span<char> name = stackalloc char[LongestName];
        _assembly.Log.Error(MarcCodes.PartUnknown, "", Line, new FindingArg.Text("name", name[..Name(name)].ToString()));
        _reader.Skip();
    }

    private void Repeated(string name)
    {
        _assembly.Log.Error(MarcCodes.MemberRepeated, "", Line, new FindingArg.Text("name", name));
        _reader.Skip();
    }

    private void WrongKind(string name)
    {
        _assembly.Log.Error(MarcCodes.ValueOfOtherKind, "", Line, new FindingArg.Text("name", name));
        _reader.Skip();
    }
}
