using System.Globalization;
using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schemes.Lc;

/// <summary>Reads one Library of Congress number.</summary>
internal static class LcParser
{
    private const int MostLetters = 3;
    private const int MostCutters = 3;

    internal static CallNumberReading<LcCallNumber> Read(ReadOnlySpan<char> original)
    {
        var findings = new SchemeFindings(original);
        var text = CallNumberText.Unbracketed(CallNumberText.Clean(original), out var start);
        findings.FindWideCharacters(CallNumberCodes.WideCharacters, text, start);
        var head = ClassedHead.Read(text);
        if (head.Start != start || head.Letters is 0 or > MostLetters || head.Digits == 0)
        {
            return new(null, NoClass(ref findings, text, start, head));
        }

        var letters = head.LettersOf(text).ToString().ToUpperInvariant();
        if (letters[0] is 'I' or 'O' or 'W' or 'X' or 'Y' || ClassLetters.IsSchedule(letters))
        {
            findings.Error(CallNumberCodes.LettersNotOfLc, head.Start, head.Letters);
            return new(null, findings.Told(written: null));
        }

        FindInClass(ref findings, text, head, letters);
        var classNumber = new LcClassNumber(letters, int.Parse(head.DigitsOf(text), NumberStyles.None, CultureInfo.InvariantCulture), head.DecimalsOf(text).ToString());
        var item = ReadItem(text, head);
        if (head.IsTypedLow(text))
        {
            // Written in capitals, words stand apart that were one chunk before.
            var raised = classNumber + item.Written;
            item = ReadItem(raised, ClassedHead.Read(raised));
        }

        FindInItem(ref findings, text, head, item.Cutters.Count);
        var number = new LcCallNumber(original.ToString(), classNumber, item.Cutters, item.Parts, classNumber + item.Written);
        return new(number, findings.Told(number.ToString()));
    }

    private static ItemReader ReadItem(ReadOnlySpan<char> text, ClassedHead head)
    {
        var item = new ItemReader(text, head.End, head.IsTypedLow(text), dotsCutters: true);
        item.Read();
        return item;
    }

    private static ValueList<Finding> NoClass(ref SchemeFindings findings, ReadOnlySpan<char> text, int start, ClassedHead head)
    {
        var number = head.End + CallNumberTokens.Spaces(text[head.End..]);
        var digits = CallNumberTokens.Digits(text[number..]);
        if (head.Start == start && head.Letters is > 0 and <= MostLetters && digits > 0)
        {
            findings.Error(CallNumberCodes.LcNumberTooLarge, number, digits);
        }
        else
        {
            var word = text[start..].IndexOf(' ');
            findings.Error(CallNumberCodes.NoLcClass, start, word < 0 ? text.Length - start : word);
        }

        return findings.Told(written: null);
    }

    private static void FindInClass(ref SchemeFindings findings, ReadOnlySpan<char> text, ClassedHead head, string letters)
    {
        if (!ClassLetters.IsLc(letters))
        {
            findings.Warning(CallNumberCodes.UnknownLcSubclass, head.Start, head.Letters);
        }

        if (head.LettersOf(text).ContainsAnyInRange('a', 'z'))
        {
            findings.Information(CallNumberCodes.LowerCaseClass, head.Start, head.Letters);
        }
    }

    private static void FindInItem(ref SchemeFindings findings, ReadOnlySpan<char> text, ClassedHead head, int cutters)
    {
        var tokens = new ItemTokens(text, head.End, head.IsTypedLow(text));
        var isFirst = true;
        while (tokens.TryRead(out var token))
        {
            if (isFirst && token is { Kind: ItemTokenKind.Number, HasOwnDot: true } && token.Start == head.End + 1 && !ItemTokens.IsOrdinal(text.Slice(token.MarkStart, token.Mark)))
            {
                findings.Error(CallNumberCodes.SecondDecimalPoint, head.End, 1);
            }
            else if (token is { Kind: ItemTokenKind.Word or ItemTokenKind.Remark, HasOwnDot: true, Letters: <= CallNumberWord.MostCutterLetters })
            {
                findings.Warning(CallNumberCodes.CutterWithoutNumber, token.Start, token.Letters);
            }

            isFirst = false;
        }

        if (cutters > MostCutters)
        {
            findings.Warning(CallNumberCodes.TooManyCutters, head.End, text.Length - head.End);
        }
    }
}
