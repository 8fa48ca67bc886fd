namespace MedLib.Domain.Marc.Encodings.Sets;

internal ref partial struct SetDecoder
{
    private void Escape()
    {
        var length = Escape(_at + 1);
        if (length == 0 && _rules.Recover && EscapeWithSpaces() is var spaced && spaced > 0)
        {
            Note(TextFlawKind.Repaired, _at);
            length = spaced;
        }

        if (length == 0)
        {
            // What follows is more often text than a set nobody knows.
            Invalid(1, TextFlawKind.UnknownEscape);
            return;
        }

        _at += 1 + length;
    }

    /// <summary>Obeys an escape sequence whose ESC is just before; how long it is without that, or 0 where it is none.</summary>
    private int Escape(int at) => At(at) switch
    {
        (byte)'(' or (byte)',' => Designate(at + 1, isG1: false, isMultibyte: false, length: 1),
        (byte)')' or (byte)'-' => Designate(at + 1, isG1: true, isMultibyte: false, length: 1),
        (byte)'$' => At(at + 1) switch
        {
            (byte)'(' or (byte)',' => Designate(at + 2, isG1: false, isMultibyte: true, length: 2),
            (byte)')' or (byte)'-' => Designate(at + 2, isG1: true, isMultibyte: true, length: 2),
            _ => Designate(at + 1, isG1: false, isMultibyte: true, length: 1),
        },

        // Technique 1: Greek symbols, subscripts, superscripts, and back.
        (byte)'g' or (byte)'b' or (byte)'p' => Designate(at, isG1: false, isMultibyte: false, length: 0),
        (byte)'s' => Designate(_family.Basic, isG1: false),
        _ => 0,
    };

    private readonly byte At(int at) => at < _bytes.Length ? _bytes[at] : (byte)0;

    private int Designate(int at, bool isG1, bool isMultibyte, int length)
    {
        // Written in full, ANSEL has an exclamation mark before its final byte.
        if (At(at) == '!' && At(at + 1) == 'E')
        {
            at++;
            length++;
        }

        return _family.Find(At(at)) is { } set && set.Table is not null == isMultibyte ? length + Designate(set, isG1) : 0;
    }

    private int Designate(CharacterSet set, bool isG1)
    {
        if (isG1)
        {
            _g1 = set;
            _high = set.Codes;
        }
        else
        {
            _g0 = set;
            _low = _rules.Recover ? set.CodesOrDamage : set.Codes;
        }

        return 1;
    }

    // ESC, blank, and the rest: a blank came in when a line was broken.
    private int EscapeWithSpaces()
    {
        var at = _at + 1;
        while (At(at) == ' ')
        {
            at++;
        }

        return at > _at + 1 && At(at) is (byte)'(' or (byte)',' or (byte)')' or (byte)'-' or (byte)'$' && Escape(at) is var length && length > 0
            ? length + at - _at - 1
            : 0;
    }
}
