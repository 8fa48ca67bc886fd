using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>What comes after the class: place, cutters, year, enumeration and the rest.</summary>
internal ref partial struct NlmParser
{
    private void ReadItem(NlmClassNumber classNumber)
    {
        var afterDecimals = classNumber.Decimals.Length > 0 && classNumber.Topic is null;
        while (SkipSeparators())
        {
            if (_tail.Count == 0 && ((classNumber.IsGeographic && TryReadPlace()) || TryReadCutter(afterDecimals && _cutters.Count == 0)))
            {
                continue;
            }

            ReadTailPart();
        }
    }

    // Spaces, and commas and full stops that end a part, as long as that joins nothing they kept apart.
    private bool SkipSeparators()
    {
        var next = _at;
        var spacesOnly = true;
        while (next < _text.Length && (_text[next] == ' ' || (_text[next] is '.' or ',' or ';' && (next + 1 == _text.Length || _text[next + 1] == ' '))))
        {
            spacesOnly &= _text[next] == ' ';
            next++;
        }

        var isAfterClass = _cutters.Count == 0 && _tail.Count == 0 && _geography is null;
        var joins = _lastIsLoose || (isAfterClass && next < _text.Length && (_text[next] == '.' || CallNumberText.IsDigit(_text[next])));
        _at = spacesOnly || !joins ? next : _at + CallNumberTokens.Spaces(_text[_at..]);
        return _at < _text.Length;
    }

    private bool TryReadPlace()
    {
        if (_geography is not null || _cutters.Count > 0)
        {
            return false;
        }

        var start = _text[_at] == '.' ? _at + 1 : _at;
        var length = TableGShape.Notation(_text[start..]);
        if (length == 0)
        {
            return false;
        }

        FindDot(start);
        var notation = _text.Slice(start, length);
        _at = start + length;
        string? place = null;
        if (notation.Contains('.'))
        {
            var next = _at + (_at < _text.Length && _text[_at] == '.' ? 1 : 0);
            next += CallNumberTokens.Spaces(_text[next..]);
            var cutter = TableGShape.Place(_text[next..]);
            place = cutter == 0 ? null : _text.Slice(next, cutter).ToString();
            _at = cutter == 0 ? _at : next + cutter;
        }

        _geography = new TableGNotation(notation.ToString(), place);
        return true;
    }

    private bool TryReadCutter(bool mayBeTopic)
    {
        var start = _text[_at] == '.' ? _at + 1 : _at;
        if (start >= _text.Length || !char.IsAsciiLetter(_text[start]))
        {
            return false;
        }

        // Federal government of the United States in Table G: a letter alone before a cutter.
        if (_text[start] == 'A' && _cutters.Count == 0 && start == _at && start + 2 < _text.Length && _text[start + 1] == ' ' && IsCutter(start + 1 + CallNumberTokens.Spaces(_text[(start + 1)..])))
        {
            _cutters.Add(new ItemCutter("A", "", ""));
            _at++;
            return true;
        }

        if (!IsCutter(start))
        {
            return false;
        }

        var word = CallNumberWord.Read(_text, start, _typedLow, _inTail);
        if (start > _at)
        {
            // "WM 145.5 .R7 C761" is a topic torn off; "QU 75 .B615" has a dot too many.
            var torn = mayBeTopic && IsCutter(word.End + CallNumberTokens.Spaces(_text[word.End..]));
            Found(torn ? NlmCodes.SpaceInNumber : NlmCodes.DotBeforeCutter, torn ? FindingSeverity.Warning : FindingSeverity.Information, _at, word.End - _at);
        }

        var digits = _text[word.DigitsStart..word.MarkStart].ToString();
        _cutters.Add(new ItemCutter(_text.Slice(word.Start, word.Letters).ToString().ToUpperInvariant(), digits, _text.Slice(word.MarkStart, word.Mark).ToString()));
        _at = word.End;
        return true;
    }

    private readonly bool IsCutter(int start)
    {
        if (start >= _text.Length || !char.IsAsciiLetter(_text[start]))
        {
            return false;
        }

        var word = CallNumberWord.Read(_text, start, _typedLow, _inTail);
        return word.Kind == CallNumberWordKind.Cutter && word.Letters <= CallNumberWord.MostCutterLetters && !HasForeign(_text.Slice(start, word.End - start));
    }

    private readonly void FindDot(int start)
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
        var kind = CallNumberTailKind.Other;
        var isLoose = false;
        if (IsYear(_text[start..end]))
        {
            kind = CallNumberTailKind.Year;
        }
        else if (CallNumberText.IsLetter(_text[start]))
        {
            var word = CallNumberWord.Read(_text, start, _typedLow, _inTail);
            if (word.Kind == CallNumberWordKind.Enumeration)
            {
                kind = CallNumberTailKind.Enumeration;
                end = EndOfChunk(word.End);
                isLoose = !_text[word.End..end].TrimEnd(",;").IsEmpty && !CallNumberText.IsDigit(_text[end - 1]);
            }
            else if (word.Kind == CallNumberWordKind.Bare && word.StartsTail)
            {
                kind = CallNumberTailKind.Enumeration;
                end = EndOfLetteredPart(word.End, end);
                isLoose = true;
            }
        }

        var text = string.Join(' ', Rewritten(start, end).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        _lastIsLoose = isLoose || kind == CallNumberTailKind.Other;
        _tail.Add(new CallNumberTailPart(kind, _lastIsLoose ? text : text.TrimEnd(',', ';')));
        _at = end;
    }

    // The same text, except that cutters typed in lower case are written in capitals: written low, they would file as volumes
    // beside class letters in capitals. Goes through the words as the shelf key does.
    private string Rewritten(int start, int end)
    {
        var text = _text[start..end].ToArray();
        for (var i = start; i < end;)
        {
            if (CallNumberText.IsDigit(_text[i]))
            {
                i += CallNumberTokens.Digits(_text[i..]);
                i += CallNumberTokens.Letters(_text[i..]);
                _inTail = true;
            }
            else if (CallNumberText.IsLetter(_text[i]))
            {
                var word = CallNumberWord.Read(_text, i, _typedLow, _inTail);
                for (var j = i; j < i + word.Letters && word.Kind == CallNumberWordKind.Cutter; j++)
                {
                    text[j - start] = char.IsAsciiLetter(text[j - start]) ? char.ToUpperInvariant(text[j - start]) : text[j - start];
                }

                i = word.End;
                _inTail |= word.StartsTail;
            }
            else
            {
                i++;
            }
        }

        return new string(text);
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

    private readonly void CheckSerial(NlmClassNumber classNumber)
    {
        if (!classNumber.HasSerialSuffixes || classNumber.Number != 1)
        {
            return;
        }

        var year = _tail.Any(static part => part.Kind == CallNumberTailKind.Year) && !_tail.Any(static part => part.Kind == CallNumberTailKind.Enumeration);
        var lowMark = !_typedLow && _cutters.Any(static cutter => cutter.Mark.Any(char.IsAsciiLetterLower));
        if (year || lowMark)
        {
            Found(NlmCodes.SerialAsMonograph, FindingSeverity.Warning, 0, _text.Length);
        }
    }

    private static bool HasForeign(ReadOnlySpan<char> text) => text.ContainsAnyExceptInRange(' ', '~');
}
