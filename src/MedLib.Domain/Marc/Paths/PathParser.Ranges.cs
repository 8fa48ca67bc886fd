namespace MedLib.Domain.Marc.Paths;

/// <content>Positions and ranges, and what all of the walk needs.</content>
internal ref partial struct PathParser
{
    private bool TryRange(out PathRange range)
    {
        range = default;
        var start = _at;
        if (!TryPosition(out var first))
        {
            return false;
        }

        range = new(first, first);
        if (Next != '-')
        {
            return true;
        }

        _at++;
        if (!TryPosition(out var last))
        {
            return false;
        }

        range = new(first, last);
        return first == PathRange.Last || last == PathRange.Last || first <= last || Fail(MarcCodes.PathRangeWrong, start);
    }

    private bool TryPosition(out int position)
    {
        position = PathRange.Last;
        if (Next == '#')
        {
            _at++;
            return true;
        }

        if (!char.IsAsciiDigit(Next))
        {
            return Fail(MarcCodes.PathUnexpected, _at);
        }

        var start = _at;
        position = 0;
        for (; char.IsAsciiDigit(Next); _at++)
        {
            position = Math.Min((position * 10) + (Next - '0'), PathRange.Highest + 1);
        }

        return position <= PathRange.Highest || Fail(MarcCodes.PathRangeWrong, start);
    }

    private bool Take(char character)
    {
        if (Next != character)
        {
            return Fail(MarcCodes.PathUnexpected, _at);
        }

        _at++;
        return true;
    }

    private bool Fail(string code, int at)
    {
        (Flaw, FlawAt) = (code, at);
        return false;
    }

    private T? Fail<T>(string code)
        where T : class
    {
        Fail(code, _at);
        return null;
    }
}
