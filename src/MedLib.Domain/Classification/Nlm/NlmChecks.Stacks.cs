using System.Globalization;
using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>What NLM does in its own stacks: years, serials, congresses, full item numbers, one number for one work.</summary>
internal ref partial struct NlmChecks
{
    private const int LastYearOfNineteenthCenturySchedule = 1913;
    private static readonly LocalDate CongressesClosed = new(1988, 6, 30);

    private void CheckStacks(NlmClassMarks marks)
    {
        CheckYear();
        CheckFullNumber();
        var work = _options.Work;
        var classNumber = _number.Class;
        if (classNumber is { IsGlued: true, Number: 3 } && work?.AcquiredOn > CongressesClosed)
        {
            Found(NlmCodes.CongressAfterClosing, FindingSeverity.Information, ClassSpan.Start, ClassSpan.Length);
        }

        if (FirstCutter is { } cutter)
        {
            CheckEntry(cutter, work, isTitle: classNumber is { IsGlued: true, Number: 1 }, marks.HasFlag(NlmClassMarks.Cutter));
        }

        if (work?.IsTaken is { } isTaken && isTaken(_number.Key))
        {
            Found(NlmCodes.Duplicate, FindingSeverity.Warning, 0, _text.Length);
        }
    }

    private readonly NlmToken? FirstCutter
    {
        get
        {
            foreach (var token in _tokens)
            {
                if (token.Kind == NlmTokenKind.Cutter && token.Middle < token.Last)
                {
                    return token;
                }
            }

            return null;
        }
    }

    private void CheckYear()
    {
        foreach (var token in _tokens)
        {
            if (token.Kind == NlmTokenKind.Year)
            {
                var year = int.Parse(_text.Slice(token.Start, 4), NumberStyles.None, CultureInfo.InvariantCulture);
                var isLate = _number.Class.Kind == NlmClassKind.NineteenthCentury && year > LastYearOfNineteenthCenturySchedule;
                var isEarly = _number.Class.Kind == NlmClassKind.Main && year <= LastYearOfNineteenthCenturySchedule && !TakesOldWorks(_number.Class);
                if (isLate || isEarly)
                {
                    Found(NlmCodes.YearOutsideSchedule, FindingSeverity.Warning, token.Start, token.End - token.Start);
                }

                return;
            }
        }
    }

    // WZ, W1 to W6, W 26, W 600, WX 2 and the directories, number 22, are used for works of any age.
    private static bool TakesOldWorks(NlmClassNumber number) =>
        number is { Letters: "WZ" } or { Letters: "W", Number: <= 6 or 26 or 600 } or { Letters: "WX", Number: 2 } or { Number: 22 };

    private void CheckFullNumber()
    {
        var classNumber = _number.Class;
        if (classNumber.Kind != NlmClassKind.Main || classNumber.IsGlued || classNumber.IsGeographic)
        {
            return;
        }

        var (hasCutter, hasYear) = (false, false);
        foreach (var token in _tokens)
        {
            hasCutter |= token.Kind == NlmTokenKind.Cutter;
            hasYear |= token.Kind == NlmTokenKind.Year;
        }

        if (!hasCutter || !hasYear)
        {
            Found(NlmCodes.ItemNumberIncomplete, FindingSeverity.Warning, 0, _text.Length);
        }
    }

    private void CheckEntry(NlmToken cutter, NlmWork? work, bool isTitle, bool hasInstruction)
    {
        var entry = isTitle ? work?.Title ?? work?.MainEntry : work?.MainEntry;
        if (entry is null || (hasInstruction && !isTitle))
        {
            return; // "Cutter from name of biographee" and the like: the main entry is not what is cuttered
        }

        var letters = _text[cutter.Start..cutter.Middle];
        if (!StartsWith(entry, isTitle ? letters : letters[..1]))
        {
            Found(isTitle ? NlmCodes.SerialCutterDiffers : NlmCodes.CutterDiffers, FindingSeverity.Warning, cutter.Start, cutter.End - cutter.Start);
        }
    }

    private static bool StartsWith(string entry, ReadOnlySpan<char> letters)
    {
        var matched = 0;
        foreach (var c in entry)
        {
            if (matched == letters.Length)
            {
                break;
            }

            if (!CallNumberText.IsLetter(c))
            {
                continue;
            }

            if (CallNumberText.Fold(c) != CallNumberText.Fold(letters[matched]))
            {
                return false;
            }

            matched++;
        }

        return matched == letters.Length;
    }
}
