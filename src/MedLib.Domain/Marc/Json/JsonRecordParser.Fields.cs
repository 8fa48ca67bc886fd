using System.Text.Json;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Json;

/// <content>Fields.</content>
internal ref partial struct JsonRecordParser
{
    // An object of one field, as it should be; of several, each is one.
    private void ReadFieldMembers()
    {
        Span<char> tag = stackalloc char[LongestName];
        while (NextMember())
        {
            var length = Name(tag);
            _reader.Read();
            switch (_reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    ReadData(tag[..length]);
                    break;
                case JsonTokenType.String or JsonTokenType.Number:
                    ReadControl(tag[..length]);
                    break;
                default:
                    WrongKind(tag[..length].ToString());
                    break;
            }
        }
    }

    private void ReadControl(scoped ReadOnlySpan<char> tag)
    {
        if (_assembly.BeginControl(tag, Line))
        {
            AppendText();
            _assembly.EndField(Line);
        }
    }

    private void ReadData(scoped ReadOnlySpan<char> tag)
    {
        // Members come in any order, but indicators are wanted first.
        Span<char> first = stackalloc char[LongestName];
        Span<char> second = stackalloc char[LongestName];
        var (length1, length2) = Indicators(first, second);
        if (!_assembly.BeginData(tag, first[..length1], second[..length2], Line))
        {
            _reader.Skip();
            return;
        }

        var (has1, has2, hasSubfields) = (false, false, false);
        while (NextMember())
        {
            if (IsNamed("ind1"u8))
            {
                SkipIndicator("ind1", has1);
                has1 = true;
            }
            else if (IsNamed("ind2"u8))
            {
                SkipIndicator("ind2", has2);
                has2 = true;
            }
            else if (IsNamed("subfields"u8))
            {
                ReadSubfields(hasSubfields);
                hasSubfields = true;
            }
            else
            {
                Unknown();
            }
        }

        _assembly.EndField(Line);
    }

    private readonly (int First, int Second) Indicators(scoped Span<char> first, scoped Span<char> second)
    {
        var look = this;
        var (length1, length2) = (-1, -1);
        while ((length1 < 0 || length2 < 0) && look.NextMember())
        {
            var is1 = look.IsNamed("ind1"u8);
            var is2 = look.IsNamed("ind2"u8);
            look._reader.Read();
            if (is1 && length1 < 0)
            {
                length1 = look._reader.TokenType == JsonTokenType.String ? look.Name(first) : 0;
            }
            else if (is2 && length2 < 0)
            {
                length2 = look._reader.TokenType == JsonTokenType.String ? look.Name(second) : 0;
            }

            look._reader.Skip();
        }

        return (Math.Max(0, length1), Math.Max(0, length2));
    }

    private void SkipIndicator(string name, bool isRepeated)
    {
        _reader.Read();
        if (isRepeated)
        {
            Repeated(name);
        }
        else if (_reader.TokenType != JsonTokenType.String)
        {
            WrongKind(name);
        }
    }

    private void ReadSubfields(bool isRepeated)
    {
        _reader.Read();
        if (isRepeated)
        {
            Repeated("subfields");
            return;
        }

        if (_reader.TokenType == JsonTokenType.StartObject)
        {
            _assembly.Log.Warning(MarcCodes.ValueOfOtherKind, _assembly.PathHere(), Line, new FindingArg.Text("name", "subfields"));
            ReadSubfieldMembers();
            return;
        }

        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            WrongKind("subfields");
            return;
        }

        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            if (_reader.TokenType == JsonTokenType.StartObject)
            {
                ReadSubfieldMembers();
            }
            else
            {
                WrongKind("subfields");
            }
        }
    }

    private void ReadSubfieldMembers()
    {
        Span<char> code = stackalloc char[LongestName];
        while (NextMember())
        {
            var length = Name(code);
            _reader.Read();
            if (_reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
            {
                _assembly.BeginSubfield(code[..length], Line);
                AppendText();
                _assembly.EndSubfield();
            }
            else
            {
                WrongKind(code[..length].ToString());
            }
        }
    }
}
