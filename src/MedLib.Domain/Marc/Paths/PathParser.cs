using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Paths;

/// <summary>Reads a path in one walk, after the grammar of MARCspec 0.16beta+2 (2017), section 8.</summary>
/// <remarks>
/// Three things are read beyond it: positions with leading zeros, as the MARC 21 documentation writes them (<c>LDR/06</c>);
/// other letters than ASCII in comparison strings; and conditions of a field before its subfields (<c>650{^2=\2}$a</c>), which an
/// earlier draft had.
/// </remarks>
internal ref partial struct PathParser(ReadOnlySpan<char> text)
{
    private const int TagLength = 3;
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>The code of what is wrong, or null.</summary>
    public string? Flaw { get; private set; }

    /// <summary>Where it is wrong, counted from zero.</summary>
    public int FlawAt { get; private set; }

    private readonly char Next => _at < _text.Length ? _text[_at] : '\0';

    /// <summary>The path, or null where the text is none.</summary>
    public MarcPath? Parse()
    {
        if (!TryTag(out var tag) || !TryIndex(out var index))
        {
            return null;
        }

        var context = new PathContext(tag, index, null, IsIndicator: Next == '^', IsFixed: Next == '/');
        if (!TryIndicator(out var indicator) || !TryCharacters(indicator == 0, out var characters) || !TryConditions(context, out var conditions))
        {
            return null;
        }

        var subfields = new List<PathSubfield>();
        while (indicator == 0 && characters is null && Next == '$')
        {
            if (!TrySubfield(context, out var subfield))
            {
                return null;
            }

            subfields.Add(subfield);
        }

        return _at == _text.Length
            ? new MarcPath(tag, index, indicator, characters, conditions, [.. subfields])
            : Fail<MarcPath>(MarcCodes.PathUnexpected);
    }

    private bool TrySubfield(PathContext context, out PathSubfield subfield)
    {
        subfield = null!;
        if (!TryCodes(out var codes) || !TryIndex(out var index) || !TryCharacters(mayStand: true, out var characters)
            || !TryConditions(context with { Codes = codes }, out var conditions))
        {
            return false;
        }

        subfield = new(codes, index, characters, conditions);
        return true;
    }

    private bool TryTag(out PathTag tag)
    {
        tag = default;
        var (hasUpper, hasLower) = (false, false);
        for (var i = 0; i < TagLength; i++)
        {
            var character = _at + i < _text.Length ? _text[_at + i] : '\0';
            hasUpper |= char.IsAsciiLetterUpper(character);
            hasLower |= char.IsAsciiLetterLower(character);
            if (!(character == '.' || char.IsAsciiLetterOrDigit(character)) || (hasUpper && hasLower))
            {
                return Fail(MarcCodes.PathUnexpected, _at + i);
            }
        }

        tag = new(_text.Slice(_at, TagLength).ToString());
        _at += TagLength;
        return true;
    }

    private bool TryIndex(out PathRange? index)
    {
        index = null;
        if (Next != '[')
        {
            return true;
        }

        _at++;
        if (!TryRange(out var range))
        {
            return false;
        }

        index = range;
        return Take(']');
    }

    private bool TryIndicator(out int indicator)
    {
        indicator = 0;
        if (Next != '^')
        {
            return true;
        }

        _at++;
        indicator = Next - '0';
        return indicator is 1 or 2 ? Take(Next) : Fail(MarcCodes.PathUnexpected, _at);
    }

    private bool TryCharacters(bool mayStand, out PathRange? characters)
    {
        characters = null;
        if (Next != '/')
        {
            return true;
        }

        if (!mayStand)
        {
            return Fail(MarcCodes.PathUnexpected, _at);
        }

        _at++;
        if (!TryRange(out var range))
        {
            return false;
        }

        characters = range;
        return true;
    }

    private bool TryCodes(out PathCodes codes)
    {
        codes = default;
        _at++; // the dollar sign, which the caller saw
        if (!IsCode(Next))
        {
            return Fail(MarcCodes.PathUnexpected, _at);
        }

        var from = _text[_at++];
        codes = new(from, from);
        if (Next != '-')
        {
            return true;
        }

        var to = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        if (!(char.IsAsciiDigit(from) && char.IsAsciiDigit(to)) && !(char.IsAsciiLetterLower(from) && char.IsAsciiLetterLower(to)))
        {
            return Fail(MarcCodes.PathUnexpected, _at);
        }

        codes = new(from, to);
        _at += 2;
        return from <= to || Fail(MarcCodes.PathRangeWrong, _at - 3);
    }

    // Every visible character but the capital letters, the at sign and the bar.
    private static bool IsCode(char character) => character is >= '!' and <= '?' or >= '[' and <= '{' or '}' or '~';
}
