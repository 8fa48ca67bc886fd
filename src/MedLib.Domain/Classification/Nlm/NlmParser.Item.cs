using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>What comes after the class: place, cutters, year, enumeration and the rest.</summary>
internal ref partial struct NlmParser
{
    private void ReadItem(NlmClassNumber classNumber)
    {
        var afterDecimals = classNumber.Decimals.Length > 0 && classNumber.Topic is null;
        var mayBePlace = classNumber.IsGeographic || (NlmClassCode.TryPack(classNumber, out var code) && _schedule.IsTableG(code));
        while (SkipSeparators())
        {
            var isFirst = _count == 0;
            if (!(_count > 0 && _tokens[_count - 1].IsTail) && ((isFirst && mayBePlace && TryReadPlace()) || TryReadCutter(isFirst, afterDecimals && isFirst)))
            {
                continue;
            }

            ReadTailPart();
        }
    }

    // Spaces, and commas and full stops that end a part, as long as that joins nothing they kept apart.
    private bool SkipSeparators()
    {
        if (_count > 0 && _tokens[_count - 1].IsLoose)
        {
            _at += CallNumberTokens.Spaces(_text[_at..]);
            return _at < _text.Length;
        }

        var next = _at;
        var spacesOnly = true;
        while (next < _text.Length && (_text[next] == ' ' || (_text[next] is '.' or ',' or ';' && (next + 1 == _text.Length || _text[next + 1] == ' '))))
        {
            spacesOnly &= _text[next] == ' ';
            next++;
        }

        var joins = _count == 0 && next < _text.Length && (_text[next] == '.' || CallNumberText.IsDigit(_text[next]));
        _at = spacesOnly || !joins ? next : _at + CallNumberTokens.Spaces(_text[_at..]);
        return _at < _text.Length;
    }

    private bool TryReadPlace()
    {
        var start = _text[_at] == '.' ? _at + 1 : _at;
        var length = TableGShape.Notation(_text[start..], _typedLow);
        if (length == 0)
        {
            return false;
        }

        FindDot(start);
        var notationEnd = start + length;
        _at = notationEnd;
        var placeStart = notationEnd;
        if (_text[start..notationEnd].Contains('.'))
        {
            var next = _at + (_at < _text.Length && _text[_at] == '.' ? 1 : 0);
            next += CallNumberTokens.Spaces(_text[next..]);
            var isDotted = next < _text.Length && _text[next] == '.' && _text[next - 1] == ' '; // as the Library of Congress dots cutters
            next += isDotted ? 1 : 0;
            var cutter = TableGShape.Place(_text[next..], _typedLow);
            if (isDotted && cutter > 0)
            {
                Found(NlmCodes.DotBeforeCutter, FindingSeverity.Information, next - 1, 1);
            }

            placeStart = cutter == 0 ? notationEnd : next;
            _at = cutter == 0 ? _at : next + cutter;
        }

        Add(new NlmToken(NlmTokenKind.Place, start, notationEnd, placeStart, _at));
        return true;
    }

    private bool TryReadCutter(bool isFirst, bool mayBeTopic)
    {
        var start = _text[_at] == '.' ? _at + 1 : _at;
        if (start >= _text.Length || !char.IsAsciiLetter(_text[start]))
        {
            return false;
        }

        // Federal government of the United States in Table G: a letter alone before a cutter.
        if (_text[start] == 'A' && isFirst && start == _at && start + 2 < _text.Length && _text[start + 1] == ' ' && IsCutter(start + 1 + CallNumberTokens.Spaces(_text[(start + 1)..]), out _))
        {
            _at++;
            Add(new NlmToken(NlmTokenKind.Cutter, start, _at, _at, _at));
            return true;
        }

        if (!IsCutter(start, out var word))
        {
            return TryReadAuthorMark();
        }

        if (start > _at)
        {
            // "WM 145.5 .R7 C761" is a topic torn off; "QU 75 .B615" has a dot too many.
            var torn = mayBeTopic && IsCutter(word.End + CallNumberTokens.Spaces(_text[word.End..]), out _);
            Found(torn ? NlmCodes.SpaceInNumber : NlmCodes.DotBeforeCutter, torn ? FindingSeverity.Warning : FindingSeverity.Information, _at, word.End - _at);
        }

        Add(new NlmToken(NlmTokenKind.Cutter, word.Start, word.DigitsStart, word.MarkStart, word.End));
        _at = word.End;
        return true;
    }

    // Many libraries mark the author by two to four capitals instead of a number: "WB 100 SMI 1998".
    private bool TryReadAuthorMark()
    {
        var letters = 0;
        while (_at + letters < _text.Length && char.IsAsciiLetterUpper(_text[_at + letters]))
        {
            letters++;
        }

        var end = _at + letters;
        if (letters is < 2 or > 4 || (end < _text.Length && _text[end] != ' '))
        {
            return false;
        }

        Add(new NlmToken(NlmTokenKind.Cutter, _at, end, end, end));
        _at = end;
        return true;
    }

    private readonly bool IsCutter(int start, out CallNumberWord word)
    {
        word = default;
        if (start >= _text.Length || !char.IsAsciiLetter(_text[start]))
        {
            return false;
        }

        word = CallNumberWord.Read(_text, start, _typedLow, _inTail);
        return word.Kind == CallNumberWordKind.Cutter && word.Letters <= CallNumberWord.MostCutterLetters && !HasForeign(_text.Slice(start, word.End - start));
    }

    private void FindDot(int start)
    {
        if (start > _at)
        {
            Found(NlmCodes.DotBeforeCutter, FindingSeverity.Information, _at, 1);
        }
    }

    private void ReadTailPart()
    {
        var start = _at;
        var end = EndOfChunk(start);
        var kind = NlmTokenKind.Other;
        var isLoose = false;
        if (IsYear(_text[start..end]))
        {
            kind = NlmTokenKind.Year;
        }
        else if (CallNumberText.IsLetter(_text[start]))
        {
            var word = CallNumberWord.Read(_text, start, _typedLow, _inTail);
            if (word.Kind == CallNumberWordKind.Enumeration)
            {
                kind = NlmTokenKind.Enumeration;
                end = EndOfChunk(word.End);
                isLoose = !_text[word.End..end].TrimEnd(",;").IsEmpty && !CallNumberText.IsDigit(_text[end - 1]);
            }
            else if (word.Kind == CallNumberWordKind.Bare && word.StartsTail)
            {
                kind = NlmTokenKind.Enumeration;
                end = EndOfLetteredPart(word.End, end);
                isLoose = true;
            }
        }

        Add(new NlmToken(kind, start, start, start, end, _inTail, isLoose || kind == NlmTokenKind.Other));
        for (var i = start; i < end;)
        {
            i = CallNumberTokens.SkipPiece(_text, i, _typedLow, ref _inTail, out _);
        }

        _at = end;
    }

    // "pt. A": a single capital after the dot belongs to the part.
    private readonly int EndOfLetteredPart(int wordEnd, int end)
    {
        var next = wordEnd + 1 + CallNumberTokens.Spaces(_text[Math.Min(wordEnd + 1, _text.Length)..]);
        return end == wordEnd + 1 && next < _text.Length && char.IsAsciiLetterUpper(_text[next]) && EndOfChunk(next) == next + 1 ? next + 1 : end;
    }

    private readonly int EndOfChunk(int start)
    {
        var length = _text[start..].IndexOf(' ');
        return length < 0 ? _text.Length : start + length;
    }

    private static bool IsYear(ReadOnlySpan<char> chunk)
    {
        chunk = chunk.TrimEnd(",;.");
        if (CallNumberTokens.Digits(chunk) != 4)
        {
            return false;
        }

        var rest = chunk[4..];
        rest = rest[Math.Min(CallNumberTokens.Letters(rest), 2)..];
        return rest.IsEmpty || (rest[0] == '-' && rest.Length is 3 or 5 && CallNumberTokens.Digits(rest[1..]) == rest.Length - 1);
    }

    private void CheckSerial(NlmClassNumber classNumber)
    {
        if (!classNumber.HasSerialSuffixes || classNumber.Number != 1)
        {
            return;
        }

        var (hasYear, hasVolume, hasLowMark) = (false, false, false);
        foreach (var token in _tokens[.._count])
        {
            hasYear |= token.Kind == NlmTokenKind.Year;
            hasVolume |= token.Kind == NlmTokenKind.Enumeration;
            hasLowMark |= token.Kind == NlmTokenKind.Cutter && !_typedLow && _text[token.Last..token.End].ContainsAnyInRange('a', 'z');
        }

        if ((hasYear && !hasVolume) || hasLowMark)
        {
            Found(NlmCodes.SerialAsMonograph, FindingSeverity.Warning, 0, _text.Length);
        }
    }

    private static bool HasForeign(ReadOnlySpan<char> text) => text.ContainsAnyExceptInRange(' ', '~');
}
