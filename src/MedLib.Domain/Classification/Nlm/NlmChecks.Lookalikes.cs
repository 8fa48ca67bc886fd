using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>Letters typed for digits and digits for letters: O and 0, I or l and 1. Reported only where the other reading makes sense.</summary>
internal ref partial struct NlmChecks
{
    private const int MostTokens = 4; // no call number has more cutters; each suspicion reads the text again

    private void CheckLookalikes(NlmClassMarks marks)
    {
        CheckNumberLookalikes();
        for (var i = 0; i < Math.Min(_tokens.Length, MostTokens); i++)
        {
            if (_tokens[i].Kind == NlmTokenKind.Cutter)
            {
                CheckCutter(_tokens[i], isPlaceExpected: i == 0 && marks.HasFlag(NlmClassMarks.TableG));
            }
        }
    }

    // "WB 1OO": letters directly behind the digits of the class.
    private void CheckNumberLookalikes()
    {
        var head = _number.Head;
        var end = head.End;
        while (end < _text.Length && (char.IsAsciiDigit(_text[end]) || IsLookalike(_text[end])))
        {
            end++;
        }

        if (head.Digits == 0 || head.Decimals > 0 || _number.Class.Topic is not null || end == head.End || (end < _text.Length && _text[end] is not (' ' or '.')))
        {
            return;
        }

        Suspect(head.NumberStart, end);
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
