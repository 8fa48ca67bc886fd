using System.Runtime.InteropServices;
using System.Text;
using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schemes;

/// <summary>Reads what follows the class: dates, cutters, years, volumes and the rest, in the order of the text.</summary>
/// <remarks>
/// What it writes is read again as the same words and numbers, so that it has the same shelf key. Therefore punctuation is left
/// out only beside numbers and cutters, where it joins nothing; all other parts stay as they were written.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal ref struct ItemReader
{
    private readonly ReadOnlySpan<char> _text;
    private readonly bool _typedLow;
    private readonly bool _dotsCutters;
    private readonly List<CallNumberPart> _parts = [];
    private readonly List<ItemCutter> _cutters = [];
    private readonly StringBuilder _written = new();
    private ItemTokens _tokens;
    private ItemToken _token;
    private bool _hasToken;
    private int _at;
    private Before _before = Before.Class;

    /// <param name="text">The cleaned text.</param>
    /// <param name="start">Where the class ends.</param>
    /// <param name="typedLow">Whether the class letters are in lower case.</param>
    /// <param name="dotsCutters">Whether the scheme writes a dot before the first cutter, as the Library of Congress does.</param>
    internal ItemReader(ReadOnlySpan<char> text, int start, bool typedLow, bool dotsCutters)
    {
        _text = text;
        _at = start;
        _typedLow = typedLow;
        _dotsCutters = dotsCutters;
        _tokens = new ItemTokens(text, start, typedLow);
    }

    private enum Before
    {
        Class,
        Number,
        Cutter,
        Other,
    }

    /// <summary>The parts in order.</summary>
    internal readonly ValueList<CallNumberPart> Parts => [.. _parts];

    /// <summary>The cutters in order.</summary>
    internal readonly ValueList<ItemCutter> Cutters => [.. _cutters];

    /// <summary>What is written after the class, with what separates it from the class.</summary>
    internal readonly string Written => _written.ToString();

    internal void Read()
    {
        Next();
        while (SkipSeparators())
        {
            if (!_hasToken || !TryReadPlain())
            {
                ReadAsItStands();
            }
        }
    }

    private void Next() => _hasToken = _tokens.TryRead(out _token);

    // Beside a number or a cutter, commas and full stops that end a chunk join nothing.
    private bool SkipSeparators()
    {
        _at += CallNumberTokens.Spaces(_text[_at..]);
        while (_before is Before.Number or Before.Cutter && Punctuation(_at) is > 0 and var length)
        {
            _at += length;
            _at += CallNumberTokens.Spaces(_text[_at..]);
        }

        return _at < _text.Length;
    }

    private bool TryReadPlain()
    {
        var isDotted = _token.Start == _at + 1 && _text[_at] == '.' && _token.HasOwnDot;
        if ((_token.Start != _at && !isDotted) || !EndsPlain())
        {
            return false;
        }

        switch (_token.Kind)
        {
            case ItemTokenKind.Cutter when _token.Letters <= CallNumberWord.MostCutterLetters && IsAscii(_text[_token.Start.._token.End]):
                AddCutter();
                break;
            case ItemTokenKind.Number when IsAscii(_text[_token.Start.._token.End]) && (!isDotted || MayLeaveDotOut()):
                AddNumber();
                break;
            default:
                return false;
        }

        _at = _token.End;
        Next();
        return true;
    }

    // After an LC class with decimals ".15th" is an ordinal; ".15" is one decimal point too many and stays as it is.
    private readonly bool MayLeaveDotOut() =>
        _before is Before.Number or Before.Cutter || (_before == Before.Class && _dotsCutters && ItemTokens.IsOrdinal(_text.Slice(_token.MarkStart, _token.Mark)));

    private readonly bool EndsPlain() =>
        _token.End == _text.Length || _text[_token.End] is ' ' or '.' || CallNumberText.IsLetter(_text[_token.End]) || CallNumberText.IsDigit(_text[_token.End])
        || Punctuation(_token.End) > 0;

    private void AddCutter()
    {
        var letters = _text.Slice(_token.Start, _token.Letters).ToString().ToUpperInvariant();
        var cutter = new ItemCutter(letters, _text[_token.DigitsStart.._token.MarkStart].ToString(), _text.Slice(_token.MarkStart, _token.Mark).ToString());
        var isDotted = _token.NeedsDot || (_dotsCutters && _before != Before.Cutter);
        _written.Append(_before == Before.Class && _dotsCutters ? "" : " ").Append(isDotted ? "." : "").Append(cutter);
        _cutters.Add(cutter);
        _parts.Add(new CallNumberPart(CallNumberPartKind.Cutter, cutter.ToString()));
        _before = Before.Cutter;
    }

    private void AddNumber()
    {
        var suffix = _text.Slice(_token.MarkStart, _token.Mark);
        var kind = _token.Digits == 4 && suffix.Length <= 2 ? CallNumberPartKind.Year
            : ItemTokens.IsOrdinal(suffix) ? CallNumberPartKind.Enumeration
            : CallNumberPartKind.Other;
        Add(kind, _text[_token.DigitsStart.._token.End].ToString());
        _before = Before.Number;
    }

    // Up to the next space, or further where a word takes the number after it.
    private void ReadAsItStands()
    {
        var start = _at;
        var end = EndOfChunk(start);
        var kind = IsYears(_text[start..end]) ? CallNumberPartKind.Year
            : _hasToken && _token.Start == start && (_token.Kind == ItemTokenKind.Enumeration || _token.StartsTail) ? CallNumberPartKind.Enumeration
            : CallNumberPartKind.Other;
        var text = new StringBuilder();
        var from = start;
        while (_hasToken && _token.Start < end)
        {
            // "15th996" typed low is 15 and th996, which only a space still says beside class letters in capitals.
            text.Append(_text[from.._token.Start]).Append(_typedLow && from == _token.Start && text.Length > 0 ? " " : null);
            AppendToken(text);
            from = _token.End;
            end = _token.End > end ? EndOfChunk(_token.End) : end;
            Next();
        }

        text.Append(_text[from..end]);
        Add(kind, string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        _before = Before.Other;
        _at = end;
    }

    // What was typed in lower case throughout is written in capitals, for beside class letters in capitals it would file otherwise.
    private readonly void AppendToken(StringBuilder text)
    {
        var isAbbreviated = _token.StartsTail || _token.Kind == ItemTokenKind.Enumeration;
        var raised = isAbbreviated ? 0 : _token.Kind == ItemTokenKind.Cutter || _typedLow ? _token.Letters : 0;
        foreach (var c in _text.Slice(_token.Start, raised))
        {
            text.Append(char.IsAscii(c) ? char.ToUpperInvariant(c) : c);
        }

        text.Append(_text[(_token.Start + raised).._token.End]);
    }

    private readonly void Add(CallNumberPartKind kind, string text)
    {
        _written.Append(' ').Append(text);
        _parts.Add(new CallNumberPart(kind, text));
    }

    // How many commas and full stops stand there, where a space follows them, and no decimals or mark of a series that they keep apart.
    private readonly int Punctuation(int start)
    {
        var rest = _text[start..];
        var length = rest.IndexOfAnyExcept(',', ';', '.');
        if (length < 0)
        {
            return rest.Length;
        }

        var next = rest[length..].TrimStart(' ');
        return next.Length == rest.Length - length || next is ['.', >= '0' and <= '9', ..] || (!_dotsCutters && next is ['s', ..]) ? 0 : length;
    }

    private readonly int EndOfChunk(int start)
    {
        var length = _text[start..].IndexOf(' ');
        return length < 0 ? _text.Length : start + length;
    }

    private static bool IsYears(ReadOnlySpan<char> chunk)
    {
        chunk = chunk.Trim("[]()©c,;.");
        if (CallNumberTokens.Digits(chunk) != 4)
        {
            return false;
        }

        var rest = chunk[4..];
        rest = rest[Math.Min(CallNumberTokens.Letters(rest), 2)..];
        return rest.IsEmpty || (rest[0] is '-' or '/' && rest.Length is 3 or 5 && CallNumberTokens.Digits(rest[1..]) == rest.Length - 1);
    }

    private static bool IsAscii(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange(' ', '~');
}
