using System.Text;
using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Schemes.SuDoc;

/// <summary>Reads one SuDoc number.</summary>
internal static class SuDocParser
{
    private const int MostAgencyLetters = 5;

    internal static CallNumberReading<SuDocNumber> Read(ReadOnlySpan<char> original)
    {
        var findings = new SchemeFindings(original);
        var text = CallNumberText.Unbracketed(CallNumberText.Clean(original), out var start);
        findings.FindWideCharacters(CallNumberCodes.WideCharacters, text, start);
        var colon = text.IndexOf(':');
        var stemEnd = colon < 0 ? text.Length : colon;
        var letters = CallNumberTokens.Letters(text[start..]);
        if (letters is 0 or > MostAgencyLetters || !IsStem(text[(start + letters)..stemEnd]) || text.Slice(start, letters).ContainsAnyExceptInRange('A', 'z'))
        {
            findings.Error(CallNumberCodes.NoSuDocStem, start, stemEnd - start);
            return new(null, findings.Told(written: null));
        }

        var agency = text.Slice(start, letters).ToString();
        if (!agency.AsSpan().ContainsAnyInRange('A', 'Z'))
        {
            findings.Information(CallNumberCodes.LowerCaseClass, start, letters);
            agency = agency.ToUpperInvariant();
        }

        var numbers = Spaced(text[(start + letters)..stemEnd]);
        var item = colon < 0 ? null : Spaced(text[(colon + 1)..]);
        if (item is null)
        {
            findings.Warning(CallNumberCodes.SuDocColonMissing, start, stemEnd - start);
        }
        else if (item.Length == 0)
        {
            findings.Warning(CallNumberCodes.SuDocItemMissing, colon, 1);
        }

        var number = new SuDocNumber(original.ToString(), agency, numbers, item, YearOf(item));
        if (!number.ToString().Equals(text[start..].ToString(), StringComparison.OrdinalIgnoreCase))
        {
            findings.Information(CallNumberCodes.SuDocSpacing, start, text.Length - start);
        }

        return new(number, findings.Told(number.ToString()));
    }

    // A number, a point, and after it a number or, as with committees of Congress, letters.
    private static bool IsStem(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(' ');
        rest = rest[CallNumberTokens.Digits(rest)..] is var series && series.Length < rest.Length ? series.TrimStart(' ') : [];
        return rest is ['.', ..] && rest[1..].TrimStart(' ') is [var first, ..] && (CallNumberText.IsDigit(first) || CallNumberText.IsLetter(first));
    }

    // One space between letters and the number after them; none beside the colon and slashes, nor before a point that joins no letters.
    private static string Spaced(ReadOnlySpan<char> text)
    {
        var written = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var last = written.Length > 0 ? written[^1] : '/';
            if (text[i] == ' ')
            {
                var next = i + CallNumberTokens.Spaces(text[i..]);
                i = next - 1;
                var isEdge = last == '/' || last == ':' || next == text.Length || text[next] is '/' or ':';
                var isBeforePoint = next < text.Length && text[next] == '.' && (next + 1 == text.Length || !CallNumberText.IsLetter(text[next + 1]));
                written.Append(isEdge || isBeforePoint ? null : ' ');
                continue;
            }

            written.Append(CallNumberText.IsDigit(text[i]) && CallNumberText.IsLetter(last) ? " " : null).Append(text[i]);
        }

        return written.ToString();
    }

    // The last year right after the colon or a slash.
    private static int? YearOf(string? item)
    {
        int? found = null;
        var start = 0;
        while (item is not null && start <= item.Length)
        {
            if (SuDocKey.TryReadYear(item.AsSpan(start, CallNumberTokens.Digits(item.AsSpan(start))), out var year))
            {
                found = year;
            }

            var slash = item.AsSpan(start).IndexOfAny('/', ':');
            start = slash < 0 ? item.Length + 1 : start + slash + 1;
        }

        return found;
    }
}
