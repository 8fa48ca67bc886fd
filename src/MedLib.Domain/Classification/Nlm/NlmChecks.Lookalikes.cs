using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>Letters typed for digits and digits for letters: O and 0, I or l and 1. Reported only where the other reading makes sense.</summary>
internal ref partial struct NlmChecks
{
    private const int MostTokens = 4; // no call number has more cutters; each suspicion reads the text again
    private const int LongestNumber = 6;

    private void CheckLookalikes(NlmClassMarks marks)
    {
        CheckNumberLookalikes();
        for (var i = 0; i < Math.Min(_tokens.Length, MostTokens); i++)
        {
            var isPlaceExpected = i == 0 && marks.HasFlag(NlmClassMarks.TableG);
            if (_tokens[i].Kind == NlmTokenKind.Cutter)
            {
                CheckCutter(_tokens[i], isPlaceExpected);
            }
            else if (_tokens[i].Kind != NlmTokenKind.Place)
            {
                CheckTail(_tokens[i], isPlaceExpected);
            }
        }
    }

    // "WB 1OO", "WB I00", "WG 12O.5": the word behind the class letters, where with digits for letters it is another, known class.
    private void CheckNumberLookalikes()
    {
        var head = _number.Head;
        var start = head.Start + head.Letters;
        start += CallNumberTokens.Spaces(_text[start..]);
        var end = start;
        var (digits, lookalikes) = (0, 0);
        while (end < _text.Length && (char.IsAsciiDigit(_text[end]) || IsLookalike(_text[end]) || _text[end] == '.'))
        {
            digits += char.IsAsciiDigit(_text[end]) ? 1 : 0;
            lookalikes += IsLookalike(_text[end]) ? 1 : 0;
            end++;
        }

        if (digits == 0 || lookalikes == 0 || end - start > LongestNumber || (end < _text.Length && _text[end] != ' '))
        {
            return;
        }

        // "WL O52 1890" has an author's cutter; no table's numbers start with 0.
        var isCutter = char.IsAsciiLetterUpper(_text[start]) && char.IsAsciiDigit(_text[start + 1]) && _text[start + 1] != '0';
        if (!isCutter)
        {
            Suspect(start, end);
        }
    }

    // "AAl" for the place AA1, "Bl2" for the cutter B12, "199O" for a year.
    private void CheckTail(NlmToken token, bool isPlaceExpected)
    {
        var text = _text[token.Start..token.End];
        var replaced = Digits(text);
        var isPlace = isPlaceExpected && text.Length > 2 && IsLookalike(text[^1]) && TableGShape.Notation(replaced) == text.Length;
        var isCutter = text.Length is > 2 and <= LongestNumber && char.IsAsciiLetterUpper(text[0]) && text[1] == 'l' && CallNumberTokens.Digits(text[2..]) == text.Length - 2;
        var isYear = text.Length == 4 && text[0] is '1' or '2' && CallNumberTokens.Digits(text) >= 2 && CallNumberTokens.Digits(replaced) == 4;
        if (isPlace)
        {
            Suspect(token.Start, token.End, keep: text.Length - 1);
        }
        else if ((isCutter || isYear) && !text.SequenceEqual(replaced))
        {
            Suspect(token.Start, token.End, keep: isCutter ? 1 : 0);
        }
    }

    private void CheckCutter(NlmToken cutter, bool isPlaceExpected)
    {
        var text = _text[cutter.Start..cutter.End];
        var letters = cutter.Middle - cutter.Start;
        if (_number.Class is { IsGlued: true, Number: 1 } && letters == 1 && cutter.Middle < cutter.Last && _text[cutter.Middle] == '0')
        {
            // No number of a Cutter table starts with 0, and titles in W1 have two letters: "N017D" is "NO17D".
            Found(NlmCodes.Lookalike, FindingSeverity.Warning, cutter.Start, text.Length, WithText(cutter.Middle, cutter.Middle + 1, "O"));
        }
        else if (isPlaceExpected && letters > 1 && IsLookalike(_text[cutter.Middle - 1]) && TableGShape.Notation(Digits(text)) == text.Length)
        {
            Suspect(cutter.Start, cutter.End, keep: letters - 1);
        }
        else if (cutter.Middle < cutter.Last && cutter.End - cutter.Last is 2 or 3 && _text[cutter.Last] == 'l')
        {
            // "R48la" for "R481a"; a single l is the mark of a title.
            Suspect(cutter.Last, cutter.Last + 1);
        }
    }

    // The suspicion counts where the text with digits for letters is a call number of a known class.
    private void Suspect(int start, int end, int keep = 0)
    {
        var replaced = string.Concat(_text.Slice(start, keep), Digits(_text[(start + keep)..end]));
        if (WithText(start, end, replaced) is { } other && (_number.Class.Kind != NlmClassKind.Main || _schedule.Find(NlmCallNumber.Parse(other).Class) is not null))
        {
            Found(NlmCodes.Lookalike, FindingSeverity.Warning, start, end - start, other);
        }
    }

    private static string Digits(ReadOnlySpan<char> text) =>
        text.ToString().Replace('O', '0').Replace('o', '0').Replace('I', '1').Replace('l', '1');

    private static bool IsLookalike(char c) => c is 'O' or 'o' or 'I' or 'l';
}
