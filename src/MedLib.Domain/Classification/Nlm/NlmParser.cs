using System.Globalization;
using System.Runtime.InteropServices;
using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>Reads one NLM call number, from left to right and once.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref partial struct NlmParser
{
    private readonly ReadOnlySpan<char> _original;
    private readonly ReadOnlySpan<char> _text;
    private readonly List<(string Code, FindingSeverity Severity, int Start, int Length)> _found = [];
    private readonly List<ItemCutter> _cutters = [];
    private readonly List<CallNumberTailPart> _tail = [];
    private TableGNotation? _geography;
    private bool _typedLow;
    private bool _inTail; // as the shelf key sees it: after a year or an enumeration
    private bool _lastIsLoose; // the last part is a word that would take a number after it
    private int _at;

    internal NlmParser(ReadOnlySpan<char> original)
    {
        _original = original;
        var text = CallNumberText.Clean(original);
        var start = text.IndexOfAnyExcept(' ');
        _at = Math.Max(start, 0);

        // Catalogers bracket numbers that they made up.
        var end = text.LastIndexOfAnyExcept(' ') + 1;
        _text = start >= 0 && text[start] == '[' && text[end - 1] == ']' ? text[..(end - 1)] : text[..end];
        _at += start >= 0 && _text.Length < end ? 1 : 0;
    }

    internal NlmReading Read(bool assignedByNlm)
    {
        FindWideCharacters();
        if (AccessionShape.TryRead(_text, out _))
        {
            return Answer(null, AccessionNumber.Of(_original, _text));
        }

        var head = ClassedHead.Read(_text);
        if (head.Letters == 0 || head.Start != _at)
        {
            var word = CallNumberTokens.Letters(_text[_at..]);
            Found(word > 0 ? NlmCodes.UnknownLetters : NlmCodes.NoClass, FindingSeverity.Error, _at, word > 0 ? word : EndOfChunk(_at) - _at);
            return Answer(null, null);
        }

        _typedLow = char.IsAsciiLetterLower(_text[head.Start]);
        var letters = head.LettersOf(_text).ToString().ToUpperInvariant();
        if (MayBeAccession(head, letters))
        {
            Found(NlmCodes.MaybeAccession, FindingSeverity.Information, head.Start, head.End - head.Start);
            if (assignedByNlm || !ClassLetters.IsLc(letters))
            {
                return Answer(null, AccessionNumber.Of(_original, _text));
            }
        }

        var classNumber = ReadClass(head, letters);
        ReadItem(classNumber);
        CheckSerial(classNumber);
        return Answer(new NlmCallNumber(_original.ToString(), classNumber, _geography, [.. _cutters], [.. _tail], ShelfKey.Of(CallNumberScheme.Nlm, _original)), null);
    }

    private readonly void Found(string code, FindingSeverity severity, int start, int length) => _found.Add((code, severity, start, length));

    private readonly bool MayBeAccession(ClassedHead head, string letters)
    {
        var end = head.Start + head.Letters;
        return letters.Length == 2 && !ClassLetters.IsSchedule(letters) && CallNumberTokens.Digits(_text[end..]) >= 4;
    }

    private readonly void FindWideCharacters()
    {
        for (var i = 0; i < _text.Length; i++)
        {
            if (_text[i] != _original[i] || (_text[i] == ' ' && i > _at && _text[i - 1] == ' '))
            {
                Found(NlmCodes.WideCharacters, FindingSeverity.Information, i, 1);
                return;
            }
        }
    }

    private readonly NlmReading Answer(NlmCallNumber? callNumber, AccessionNumber? accession)
    {
        var findings = new List<Finding>(_found.Count);
        foreach (var (code, severity, start, length) in _found.OrderBy(static found => found.Start))
        {
            List<FindingArg> args =
            [
                new FindingArg.Number("start", start),
                new FindingArg.Number("length", length),
                new FindingArg.Text("text", _original.Slice(start, length).ToString()),
            ];
            if (severity != FindingSeverity.Error && callNumber is not null && !callNumber.ToString().AsSpan().SequenceEqual(_original))
            {
                args.Add(new FindingArg.Text("suggestion", callNumber.ToString()));
            }

            findings.Add(new Finding(code, severity) { Args = [.. args] });
        }

        return new NlmReading(callNumber, accession, [.. findings]);
    }

    private static int? Number(ReadOnlySpan<char> digits) =>
        digits.IsEmpty ? null : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
