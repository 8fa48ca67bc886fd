using System.Globalization;
using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>The class: letters, number, topic, and what is wrong with them.</summary>
internal ref partial struct NlmParser
{
    private const int LargestNumber = 999;

    private NlmClassNumber ReadClass(ClassedHead head, scoped ReadOnlySpan<char> letters)
    {
        var isBibliography = letters is ['Z', ..] && ClassLetters.IsNineteenthCentury(letters[1..]);
        var subject = ClassLetters.Name(isBibliography ? letters[1..] : letters);
        _at = head.End;
        var topic = ReadTopic(head, subject);
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
        if (topic is not null && classNumber is { Kind: NlmClassKind.Main, Decimals.Length: 0 } && !(NlmClassCode.TryPack(classNumber, out var code) && _schedule.TryFind(code, out _)))
        {
            Found(NlmCodes.TopicWithoutDecimals, FindingSeverity.Error, _at - topic.Length, topic.Length);
        }

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

    private void CheckLetters(ClassedHead head, scoped ReadOnlySpan<char> letters, NlmClassNumber classNumber)
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

    private void CheckNumber(ClassedHead head, NlmClassNumber classNumber)
    {
        if (classNumber.Number is not { } number)
        {
            // More digits than any number has: they are kept in the tail.
            var start = _at + CallNumberTokens.Spaces(_text[_at..]);
            var digits = CallNumberTokens.Digits(_text[start..]);
            var isYear = digits == ClassedHead.MostDigits && classNumber is { Kind: NlmClassKind.NineteenthCentury, Letters.Length: > 2 };
            if (digits > 0 && !isYear)
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

    // ".R7" directly after the number, and nothing on it; behind a space only where the schedules know it as a topic of the number.
    private string? ReadTopic(ClassedHead head, scoped ReadOnlySpan<char> letters)
    {
        var dot = _at + CallNumberTokens.Spaces(_text[_at..]);
        var end = dot + 2;
        if (end >= _text.Length || _text[dot] != '.' || !(char.IsAsciiLetterUpper(_text[dot + 1]) || (_typedLow && char.IsAsciiLetter(_text[dot + 1]))))
        {
            return null;
        }

        end += CallNumberTokens.Digits(_text[end..]);
        if (end == dot + 2 || !TableGShape.Ends(_text, end))
        {
            return null;
        }

        var topic = _text[(dot + 1)..end].ToString().ToUpperInvariant();
        if (dot > _at)
        {
            if (head.Digits is 0 or > 3
                || !NlmClassCode.TryPack(letters, int.Parse(head.DigitsOf(_text), NumberStyles.None, CultureInfo.InvariantCulture), head.DecimalsOf(_text), head.Suffix, topic, out var code)
                || !_schedule.TryFind(code, out _))
            {
                return null;
            }

            Found(NlmCodes.SpaceInNumber, FindingSeverity.Warning, _at, dot - _at);
        }

        _at = end;
        return topic;
    }
}
