using System.Runtime.InteropServices;
using System.Text;

namespace MedLib.Domain.Marc.Encodings.Sets;

/// <summary>Decodes one value in the sets of a family: one pass, no memory but the output's, which is never longer than the input.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref partial struct SetDecoder
{
    private readonly SetFamily _family;
    private readonly TextRules _rules;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly Span<char> _output;
    private CharacterSet _g0;
    private CharacterSet _g1;
    private ReadOnlySpan<int> _low;
    private ReadOnlySpan<int> _high;
    private int _at;
    private int _length;
    private int _marks;       // how many characters at the end of the output are marks that await their letter
    private int _marksAt;     // where the first of them stood
    private int _ligatures;   // first halves that await their second one
    private int _tildes;
    private TextFlaw _flaw;

    public SetDecoder(SetFamily family, ReadOnlySpan<byte> bytes, TextRules rules, Span<char> output)
    {
        (_family, _rules) = (family, rules);
        _bytes = bytes;
        _output = output;
        (_g0, _g1) = (family.Basic, family.Extended);
        Designate(family.Find(rules.G0) ?? family.Basic, isG1: false);
        Designate(family.Find(rules.G1) ?? family.Extended, isG1: true);
    }

    /// <summary>The first flaw that was found.</summary>
    public readonly TextFlaw Flaw => _flaw;

    /// <summary>Decodes all of the value, and says how many characters that gave.</summary>
    public int Run()
    {
        while (_at < _bytes.Length)
        {
            PlainRun();
            if (_at == _bytes.Length)
            {
                break;
            }

            var b = _bytes[_at];
            var code = b < 0x80 ? _low[b] : _high[b];
            if ((code & Code.Mark) != 0)
            {
                Mark(code);
            }
            else
            {
                Special(code);
            }
        }

        if (_marks > 0)
        {
            Note(TextFlawKind.MarkWithoutLetter, _marksAt);
        }

        return _length;
    }

    // Letters, and letters with one mark before each: nearly all there is, so in locals and without the bookkeeping of the rest.
    private void PlainRun()
    {
        if (_marks != 0)
        {
            // The letter that marks await.
            var awaited = _bytes[_at] < 0x80 ? _low[_bytes[_at]] : _high[_bytes[_at]];
            if (!Code.IsPlain(awaited))
            {
                return;
            }

            _at++;
            Put((char)awaited);
        }

        var bytes = _bytes;
        var output = _output;
        var low = _low;
        var high = _high;
        var (at, length) = (_at, _length);
        unchecked
        {
            while ((uint)at < (uint)bytes.Length)
            {
                var b = bytes[at];
                var code = b < 0x80 ? low[b] : high[b];
                if ((uint)code <= char.MaxValue)
                {
                    output[length++] = (char)code;
                    at++;
                    continue;
                }

                if ((code & ~char.MaxValue) != Code.Mark || (uint)(at + 1) >= (uint)bytes.Length)
                {
                    break;
                }

                b = bytes[at + 1];
                var letter = b < 0x80 ? low[b] : high[b];
                if ((uint)letter > char.MaxValue)
                {
                    break;
                }

                output[length + 1] = (char)code;
                output[length] = (char)letter;
                length += 2;
                at += 2;
            }
        }

        (_at, _length) = (at, length);
    }

    private void Special(int code)
    {
        switch (code & ~char.MaxValue)
        {
            case Code.Multibyte:
                Multibyte();
                break;
            case Code.Escape:
                Escape();
                break;
            case Code.Ampersand when _rules.NumericReferences:
                Reference();
                break;
            case Code.Suspect:
                Suspect(Code.Character(code));
                break;
            case Code.Ampersand:
                _at++;
                Put('&');
                break;
            default:
                Invalid(1, TextFlawKind.Invalid);
                break;
        }
    }

    private void Multibyte()
    {
        // A code that is cut short leaves a control character, an escape or a space where it is.
        var length = 1;
        while (length < 3 && _at + length < _bytes.Length && (_bytes[_at + length] & 0x7F) is > 0x20 and < 0x7F)
        {
            length++;
        }

        // The third byte of one character, the ideographic space, may be a space.
        var isWhole = length == 3 || (length == 2 && _at + 2 < _bytes.Length && (_bytes[_at + 2] & 0x7F) == 0x20);
        var table = (_bytes[_at] < 0x80 ? _g0 : _g1).Table!;
        if (isWhole && table.Find(_bytes[_at], _bytes[_at + 1], _bytes[_at + 2]) is { } character)
        {
            PutOfTable(character);
            _at += 3;
        }
        else if (!_rules.Recover || !TryMend(table))
        {
            Invalid(length, TextFlawKind.Invalid);
        }
    }

    private void Mark(int code)
    {
        var character = Code.Character(code);
        if ((code & Code.FirstHalf) != 0)
        {
            (character == '\u0361' ? ref _ligatures : ref _tildes)++;
        }
        else if ((code & Code.SecondHalf) != 0)
        {
            ref var open = ref character == '\uFE21' ? ref _ligatures : ref _tildes;
            if (open > 0)
            {
                open--;
                _at++;
                return;
            }
        }

        _marksAt = _marks++ == 0 ? _at : _marksAt;
        _output[_length++] = character;
        _at++;
    }

    private void Put(char character)
    {
        if (_marks != 0)
        {
            Before(1)[0] = character;
            return;
        }

        _output[_length++] = character;
    }

    private void PutOfTable(Rune character)
    {
        if (character.Value is >= 0xE000 and <= 0xF8FF && !_rules.KeepPrivateUse)
        {
            // What the tables offer in its place: the mark for a character that a font lacks.
            Note(TextFlawKind.PrivateUse, _at);
            character = new Rune('\u3013');
        }

        Put(character);
    }

    private void Put(Rune character)
    {
        if (character.IsBmp)
        {
            Put((char)character.Value);
        }
        else
        {
            character.EncodeToUtf16(Before(2));
        }
    }

    // Makes room for a letter before the marks that awaited it. Each mark moves once, so all of this is linear.
    private Span<char> Before(int width)
    {
        var start = _length - _marks;
        _output.Slice(start, _marks).CopyTo(_output[(start + width)..]);
        _length += width;
        _marks = 0;
        return _output.Slice(start, width);
    }

    private void Invalid(int length, TextFlawKind kind)
    {
        Note(kind, _at);
        _at += length;
        if (_rules.Invalid == InvalidText.Replace)
        {
            Put('\uFFFD');
        }
    }

    private void Note(TextFlawKind kind, int at) => _flaw = _flaw.IsNone ? new TextFlaw(kind, at) : _flaw;
}
