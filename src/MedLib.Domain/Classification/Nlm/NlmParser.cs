using System.Globalization;
using System.Runtime.InteropServices;
using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>Reads one NLM call number, from left to right and once.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref partial struct NlmParser
{
    /// <summary>Room for the parts of any ordinary number; where there are more, room is made.</summary>
    internal const int OrdinaryTokens = 8;

    private readonly ReadOnlySpan<char> _original;
    private readonly ReadOnlySpan<char> _whole; // cleaned, from the first character to the last
    private readonly ReadOnlySpan<char> _text; // without a bracket and spaces at the end
    private readonly NlmSchedule _schedule;
    private Span<NlmToken> _tokens;
    private int _count;
    private List<NlmFlaw>? _flaws;
    private bool _typedLow;
    private bool _inTail; // as the shelf key sees it: after a year or an enumeration
    private int _at;

    internal NlmParser(ReadOnlySpan<char> original, NlmSchedule schedule, Span<NlmToken> room)
    {
        _original = original;
        _schedule = schedule;
        _tokens = room;
        _whole = CallNumberText.Clean(original);
        var start = _whole.IndexOfAnyExcept(' ');
        _at = Math.Max(start, 0);

        // Catalogers bracket numbers that they made up.
        var end = _whole.LastIndexOfAnyExcept(' ') + 1;
        _text = start >= 0 && _whole[start] == '[' && _whole[end - 1] == ']' ? _whole[..(end - 1)] : _whole[..end];
        _at += start >= 0 && _text.Length < end ? 1 : 0;
    }

    /// <summary>What is wrong with the typing, in the order in which it was found; null where nothing is.</summary>
    internal readonly List<NlmFlaw>? Flaws => _flaws;

    /// <summary>The accession number that the text is instead of a call number.</summary>
    internal AccessionNumber? Accession { get; private set; }

    /// <summary>The call number, or null where there is no class.</summary>
    internal NlmCallNumber? Read(bool assignedByNlm)
    {
        FindWideCharacters();
        if (AccessionShape.TryRead(_text, out _))
        {
            Accession = AccessionNumber.Of(_original, _text);
            return null;
        }

        var head = ClassedHead.Read(_text);
        if (head.Letters == 0 || head.Start != _at)
        {
            var word = CallNumberTokens.Letters(_text[_at..]);
            Found(word > 0 ? NlmCodes.UnknownLetters : NlmCodes.NoClass, FindingSeverity.Error, _at, word > 0 ? word : EndOfChunk(_at) - _at);
            return null;
        }

        _typedLow = char.IsAsciiLetterLower(_text[head.Start]);
        Span<char> letters = stackalloc char[ClassedHead.MostLetters];
        letters = letters[..head.LettersOf(_text).ToUpperInvariant(letters)];
        if (MayBeAccession(head, letters))
        {
            Found(NlmCodes.MaybeAccession, FindingSeverity.Information, head.Start, head.End - head.Start);
            if (assignedByNlm || !ClassLetters.IsLc(letters))
            {
                Accession = AccessionNumber.Of(_original, _text);
                return null;
            }
        }

        var classNumber = ReadClass(head, letters);
        ReadItem(classNumber);
        CheckSerial(classNumber);
        var original = _original.ToString();
        var text = _whole.SequenceEqual(_original) ? original : _whole.ToString();
        return new NlmCallNumber(original, text, classNumber, head, _tokens[.._count].ToArray(), _typedLow);
    }

    private void Found(string code, FindingSeverity severity, int start, int length) =>
        (_flaws ??= []).Add(new NlmFlaw(code, severity, start, length));

    private void Add(NlmToken token)
    {
        if (_count == _tokens.Length)
        {
            var larger = new NlmToken[_count * 2];
            _tokens.CopyTo(larger);
            _tokens = larger;
        }

        _tokens[_count++] = token;
    }

    private readonly bool MayBeAccession(ClassedHead head, ReadOnlySpan<char> letters)
    {
        var end = head.Start + head.Letters;
        return letters.Length == 2 && !ClassLetters.IsSchedule(letters) && CallNumberTokens.Digits(_text[end..]) >= 4;
    }

    private void FindWideCharacters()
    {
        if (_whole.SequenceEqual(_original) && !_text[_at..].Contains("  ", StringComparison.Ordinal))
        {
            return;
        }

        for (var i = 0; i < _text.Length; i++)
        {
            if (_text[i] != _original[i] || (_text[i] == ' ' && i > _at && _text[i - 1] == ' '))
            {
                Found(NlmCodes.WideCharacters, FindingSeverity.Information, i, 1);
                return;
            }
        }
    }

    private static int? Number(ReadOnlySpan<char> digits) =>
        digits.IsEmpty ? null : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
