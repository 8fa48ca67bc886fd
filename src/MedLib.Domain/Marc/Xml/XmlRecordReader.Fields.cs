using System.Buffers;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Xml;

/// <content>The fields: their attributes and their texts.</content>
internal sealed partial class XmlRecordReader
{
    private const int Longest = 12; // beyond it an attribute is no better known
    private readonly char[] _tag = new char[Longest];
    private readonly char[] _first = new char[Longest];
    private readonly char[] _second = new char[Longest];

    private void EnterLeader(int depth)
    {
        if (_assembly.BeginLeader(Line))
        {
            (_at, _isWanted) = (Place.Leader, true);
        }
        else
        {
            Skip(depth);
        }
    }

    private void EnterControlField(int depth)
    {
        var tag = 0;
        for (var any = _reader.MoveToFirstAttribute(); any; any = _reader.MoveToNextAttribute())
        {
            if (ReferenceEquals(_reader.LocalName, _names.Tag))
            {
                tag = Attribute(_tag);
            }
        }

        _reader.MoveToElement();
        if (_assembly.BeginControl(_tag.AsSpan(0, tag), Line))
        {
            (_at, _isWanted) = (Place.Value, true);
        }
        else
        {
            Skip(depth);
        }
    }

    private void EnterDataField(int depth)
    {
        var (tag, first, second) = (0, 0, 0);
        string? unknown = null;
        for (var any = _reader.MoveToFirstAttribute(); any; any = _reader.MoveToNextAttribute())
        {
            var name = _reader.LocalName;
            if (ReferenceEquals(name, _names.Tag))
            {
                tag = Attribute(_tag);
            }
            else if (ReferenceEquals(name, _names.Indicator1))
            {
                first = Attribute(_first);
            }
            else if (ReferenceEquals(name, _names.Indicator2))
            {
                second = Attribute(_second);
            }
            else if (name.StartsWith("ind", StringComparison.Ordinal))
            {
                unknown = name; // ISO 25577 allows up to nine indicators, MARC 21 has two
            }
        }

        _reader.MoveToElement();
        if (unknown is not null)
        {
            _assembly.Log.Error(MarcCodes.PartUnknown, "", Line, new FindingArg.Text("name", Shown(unknown)));
        }

        if (_assembly.BeginData(_tag.AsSpan(0, tag), _first.AsSpan(0, first), _second.AsSpan(0, second), Line))
        {
            _at = Place.DataField;
        }
        else
        {
            Skip(depth);
        }
    }

    private void EnterSubfield()
    {
        var code = 0;
        for (var any = _reader.MoveToFirstAttribute(); any; any = _reader.MoveToNextAttribute())
        {
            if (ReferenceEquals(_reader.LocalName, _names.Code))
            {
                code = Attribute(_tag);
            }
        }

        _reader.MoveToElement();
        _assembly.BeginSubfield(_tag.AsSpan(0, code), Line);
        (_at, _isWanted) = (Place.Subfield, true);
    }

    // The reader holds the whole of an attribute, so one piece is all of it, as far as it is wanted.
    private int Attribute(char[] value) => _reader.ReadValueChunk(value, 0, Longest);

    // Characters that XML does not allow, which character references may still bring in, and those that the source has mended.
    private void Clean(Span<char> text)
    {
        var isDamaged = false;
        for (var at = text.IndexOfAny(Illegal); at >= 0; at = text.IndexOfAny(Illegal))
        {
            if (text[at] != XmlSource.Mended || _source.HasMended)
            {
                text[at] = '\uFFFD';
                isDamaged = true;
            }

            text = text[(at + 1)..];
        }

        if (isDamaged)
        {
            _assembly.ReportReplaced(Line);
        }
    }

    private static readonly SearchValues<char> Illegal = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\v\f\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F\uFFFE\uFFFF");
}
