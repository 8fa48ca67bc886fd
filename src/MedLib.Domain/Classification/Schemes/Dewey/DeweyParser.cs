using System.Text;
using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schemes.Dewey;

/// <summary>Reads one Dewey call number.</summary>
internal static class DeweyParser
{
    internal static CallNumberReading<DeweyNumber> Read(ReadOnlySpan<char> original)
    {
        var findings = new SchemeFindings(original);
        var cleaned = CallNumberText.Clean(original);
        var text = cleaned[..(cleaned.LastIndexOfAnyExcept(' ') + 1)];
        var start = Math.Max(text.IndexOfAnyExcept(' '), 0);
        findings.FindWideCharacters(CallNumberCodes.WideCharacters, text, start);
        var head = new DeweyHead(text);
        var prefix = ReadPrefix(ref head);
        FindInPrefix(ref findings, prefix, start);
        List<DeweyClass> numbers = [];
        if (head.TryReadFirst(out var shape) && shape.Digits <= DeweyShape.WholeDigits)
        {
            FindInNumber(ref findings, text, shape);
            numbers.Add(ClassOf(text, shape));
        }
        else if (head.Word > 0)
        {
            numbers.Add(new DeweyClass("", text.Slice(head.WordStart, head.Word).ToString(), head.IsWordBracketed, IsSeries: false, Sign: null, Note: null));
        }
        else
        {
            findings.Error(CallNumberCodes.NoDeweyNumber, start, text.Length - start);
            return new(null, findings.Told(written: null));
        }

        while (head.TryReadNext(out shape))
        {
            FindInNumber(ref findings, text, shape);
            findings.Information(CallNumberCodes.SeveralDeweyNumbers, shape.From, shape.DecimalEnd - shape.From);
            numbers.Add(ClassOf(text, shape));
        }

        var end = head.At;
        if (numbers[^1].Word is null)
        {
            end = ReadNote(text, end, out var note);
            numbers[^1] = numbers[^1] with { Note = note };
        }

        return Answer(original, findings, text, prefix, numbers, end);
    }

    private static CallNumberReading<DeweyNumber> Answer(
        ReadOnlySpan<char> original, SchemeFindings findings, ReadOnlySpan<char> text, string? prefix, List<DeweyClass> numbers, int end)
    {
        var item = new ItemReader(text, end, typedLow: false, dotsCutters: false);
        item.Read();
        var written = new StringBuilder(prefix);
        var wouldGoOn = DeweyShape.WouldGoOn(text, end);
        for (var i = 0; i < numbers.Count; i++)
        {
            // A number after another is known by its decimals or its brackets; one before a point or a slash ends with its bracket.
            var number = numbers[i];
            var needsBrackets = number is { IsBracketed: true, IsSeries: false, Word: null } && (i > 0 || (wouldGoOn && i == numbers.Count - 1));
            written.Append(written.Length > 0 ? " " : "").Append(needsBrackets ? $"[{number with { Note = null }}] {number.Note}".TrimEnd() : number.ToString());
        }

        var edition = FindEdition(text, end, out var at, out var length);
        if (edition is not null)
        {
            findings.Information(CallNumberCodes.DeweyEditionInNumber, at, length);
        }

        written.Append(item.Written);
        var read = new DeweyNumber(original.ToString(), prefix, [.. numbers], edition, item.Cutters, item.Parts, written.ToString());
        return new(read, findings.Told(read.ToString()));
    }

    private static string? ReadPrefix(ref DeweyHead head)
    {
        StringBuilder? prefix = null;
        while (head.TryReadPrefix(out var word))
        {
            prefix ??= new StringBuilder();
            prefix.Append(prefix.Length > 0 ? " " : "").Append(word);
        }

        return prefix?.ToString();
    }

    // "QH301" is hardly a Dewey number of a collection QH. One letter is: C in Canada, J for juveniles.
    private static void FindInPrefix(ref SchemeFindings findings, string? prefix, int start)
    {
        if (prefix is { Length: 2 or 3 } && (ClassLetters.IsLc(prefix) || ClassLetters.IsNineteenthCentury(prefix)) && !LocalGuess.IsMedium(prefix))
        {
            findings.Warning(CallNumberCodes.DeweyPrefixMayBeClass, start, prefix.Length);
        }
    }

    private static DeweyClass ClassOf(ReadOnlySpan<char> text, DeweyShape shape)
    {
        var number = new StringBuilder(text.Slice(shape.Start, shape.Digits).ToString().PadLeft(DeweyShape.WholeDigits, '0'));
        if (shape.DecimalEnd > shape.DecimalStart)
        {
            number.Append('.');
            foreach (var c in text[shape.DecimalStart..shape.DecimalEnd])
            {
                number.Append(CallNumberText.IsDigit(c) ? c : null);
            }
        }

        return new DeweyClass(number.ToString(), Word: null, shape.IsBracketed, shape.IsSeries, shape.Sign == '\0' ? null : shape.Sign, Note: null);
    }

    private static void FindInNumber(ref SchemeFindings findings, ReadOnlySpan<char> text, DeweyShape shape)
    {
        var length = shape.DecimalEnd - shape.Start;
        if (shape.Digits < DeweyShape.WholeDigits)
        {
            findings.Warning(CallNumberCodes.DeweyDigitsMissing, shape.Start, length);
        }

        if (shape.HasMarks)
        {
            findings.Information(CallNumberCodes.SegmentationMarks, shape.Start, length);
        }

        if (shape.HasGaps)
        {
            findings.Warning(CallNumberCodes.SpaceInDeweyNumber, shape.Start, length);
        }

        if (shape.DecimalEnd > shape.DecimalStart && text[shape.DecimalEnd..] is ['.', >= '0' and <= '9', ..])
        {
            findings.Error(CallNumberCodes.SecondDecimalPoint, shape.DecimalEnd, 1);
        }
    }

    // "92", "920" and "B" of biographies, standing on their own.
    private static int ReadNote(ReadOnlySpan<char> text, int start, out string? note)
    {
        var at = start + CallNumberTokens.Spaces(text[start..]);
        note = null;
        foreach (var (written, meant) in new[] { ("[B]", "B"), ("B", "B"), ("920", "920"), ("92", "92") })
        {
            var end = at + written.Length;
            if ((at > start || written[0] == '[') && text[at..].StartsWith(written) && (end == text.Length || text[end] == ' '))
            {
                note = meant;
                return end;
            }
        }

        return start;
    }

    // Numbers that follow alone, and "(ddc21)".
    private static int? FindEdition(ReadOnlySpan<char> text, int start, out int at, out int length)
    {
        var tokens = new ItemTokens(text, start, typedLow: false);
        while (tokens.TryRead(out var token))
        {
            var digits = text.Slice(token.DigitsStart, token.Digits);
            var isNamed = token.Kind == ItemTokenKind.Enumeration && text.Slice(token.Start, token.Letters).Equals("ddc", StringComparison.OrdinalIgnoreCase);
            if (token.Mark > 0 || (!isNamed && token.Kind != ItemTokenKind.Number))
            {
                break;
            }

            if (DeweyHead.IsEdition(digits))
            {
                (at, length) = (token.Start, token.End - token.Start);
                return ((digits[^2] - '0') * 10) + digits[^1] - '0';
            }
        }

        (at, length) = (0, 0);
        return null;
    }
}
