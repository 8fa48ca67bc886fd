using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>The class: letters, number, topic, and what is wrong with them.</summary>
internal ref partial struct NlmParser
{
    private const int LargestNumber = 999;

    private NlmClassNumber ReadClass(ClassedHead head, string letters)
    {
        var isBibliography = letters is ['Z', ..] && ClassLetters.IsNineteenthCentury(letters.AsSpan(1));
        var subject = isBibliography ? letters[1..] : letters;
        _at = head.End;
        var topic = ReadTopic();
        var number = Number(head.DigitsOf(_text));
        var classNumber = new NlmClassNumber
        {
            Kind = KindOf(subject, head.Digits > 0),
            Letters = subject,
            IsBibliography = isBibliography,
            Number = number,
            Decimals = head.DecimalsOf(_text).ToString(),
            Suffix = head.Suffix == '\0' ? null : head.Suffix,
            Topic = topic,
        };
        CheckLetters(head, letters, classNumber);
        CheckNumber(head, classNumber);
        return classNumber;
    }

    private static NlmClassKind KindOf(string letters, bool hasNumber)
    {
        if (hasNumber ? ClassLetters.IsSchedule(letters) : ClassLetters.IsNineteenthCentury(letters))
        {
            return hasNumber ? NlmClassKind.Main : NlmClassKind.NineteenthCentury;
        }

        return ClassLetters.IsLc(letters) ? NlmClassKind.LibraryOfCongress : NlmClassKind.Unknown;
    }

    private readonly void CheckLetters(ClassedHead head, string letters, NlmClassNumber classNumber)
    {
        if (classNumber.Kind == NlmClassKind.Unknown)
        {
            Found(NlmCodes.UnknownLetters, FindingSeverity.Error, head.Start, head.Letters);
        }
        else if (ClassLetters.IsNeverUsed(letters))
        {
            Found(NlmCodes.NeverUsedLetters, FindingSeverity.Error, head.Start, head.Letters);
        }

        if (head.LettersOf(_text).ContainsAnyInRange('a', 'z'))
        {
            Found(NlmCodes.LowerCaseLetters, FindingSeverity.Information, head.Start, head.Letters);
        }
    }

    private readonly void CheckNumber(ClassedHead head, NlmClassNumber classNumber)
    {
        if (classNumber.Number is not { } number)
        {
            // More digits than any number has: they are kept in the tail.
            var start = _at + CallNumberTokens.Spaces(_text[_at..]);
            var digits = CallNumberTokens.Digits(_text[start..]);
            if (digits > 0)
            {
                Found(NlmCodes.NumberTooLarge, FindingSeverity.Error, start, digits);
            }

            return;
        }

        if (classNumber.Kind == NlmClassKind.Main && number > LargestNumber)
        {
            Found(NlmCodes.NumberTooLarge, FindingSeverity.Error, head.NumberStart, head.Digits);
        }

        if (head.Spaces == 0 && !classNumber.IsGlued)
        {
            Found(NlmCodes.SpaceMissing, FindingSeverity.Warning, head.Start, head.Letters + head.Digits);
        }
        else if (head.Spaces > 0 && classNumber.IsGlued)
        {
            Found(NlmCodes.SpaceTooMany, FindingSeverity.Warning, head.Start + head.Letters, head.Spaces);
        }

        var point = head.NumberStart + head.Digits;
        if (head.Decimals > 0 && _text[point] == ' ')
        {
            Found(NlmCodes.SpaceInNumber, FindingSeverity.Warning, point, head.DecimalStart - 1 - point);
        }
    }

    // ".R7" directly after the number, and nothing on it.
    private string? ReadTopic()
    {
        var end = _at + 2;
        if (end >= _text.Length || _text[_at] != '.' || !(char.IsAsciiLetterUpper(_text[_at + 1]) || (_typedLow && char.IsAsciiLetter(_text[_at + 1]))))
        {
            return null;
        }

        end += CallNumberTokens.Digits(_text[end..]);
        if (end == _at + 2 || !TableGShape.Ends(_text, end))
        {
            return null;
        }

        var topic = _text[(_at + 1)..end].ToString().ToUpperInvariant();
        _at = end;
        return topic;
    }
}
