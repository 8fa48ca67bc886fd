using System.Globalization;
using System.Text;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc;

/// <summary>What ISO 2709 can hold of a field.</summary>
internal static class MarcWriteRules
{
    /// <summary>Adds every reason why ISO 2709 cannot hold the field.</summary>
    /// <returns>The number of bytes it takes, its terminator included.</returns>
    public static int Check(MarcField field, FieldPath path, List<Finding> reasons)
    {
        var before = reasons.Count;
        CheckShape(field, path, reasons);
        var length = field switch
        {
            MarcField.Control control => 1L + CheckText(control.Value, path.ToString, reasons),
            MarcField.Data data => data.Subfields.Aggregate(3L, (sum, s) => sum + 2 + CheckText(s.Value, () => path.Subfield(s.Code), reasons)),
            _ => 0L,
        };
        if (length > MarcWriter.MaxFieldLength)
        {
            reasons.Add(Finding.Error(
                MarcCodes.FieldTooLong, new FindingArg.Number("actual", length), new FindingArg.Number("limit", MarcWriter.MaxFieldLength)) with
            { Path = path.ToString() });
        }

        return reasons.Count == before ? (int)length : 0;
    }

    /// <summary>Adds every reason why no format can hold the field: its tag, its indicators, its codes, its kind.</summary>
    public static void CheckShape(MarcField field, FieldPath path, List<Finding> reasons)
    {
        if (!field.Tag.IsOrdinary)
        {
            reasons.Add(Designator(path.ToString()));
        }

        if (field is not MarcField.Data data)
        {
            if (!field.Tag.IsControl)
            {
                reasons.Add(Finding.Error(MarcCodes.FieldNotWritable) with { Path = path.ToString() });
            }

            return;
        }

        if (data.Subfields.IsEmpty)
        {
            reasons.Add(Finding.Error(MarcCodes.FieldNotWritable) with { Path = path.ToString() });
        }

        if (!IsIndicator(data.Indicator1) || !IsIndicator(data.Indicator2))
        {
            reasons.Add(Designator(path.ToString()));
        }

        reasons.AddRange(data.Subfields.Where(static s => !IsCode(s.Code)).Select(s => Designator(path.Subfield(s.Code))));
    }

    public static bool IsIndicator(char indicator) => indicator is >= ' ' and <= '~';

    public static bool IsCode(char code) => code is > ' ' and <= '~';

    private static int CheckText(string? text, Func<string> path, List<Finding> reasons)
    {
        if (UnwritableIn(text) is { } character)
        {
            reasons.Add(CharacterNotWritable(character, path()));
            return 0;
        }

        return Encoding.UTF8.GetByteCount(text ?? "");
    }

    public static Finding CharacterNotWritable(char character, string path) =>
        Finding.Error(MarcCodes.CharacterNotWritable, new FindingArg.Text("character", $"U+{((int)character).ToString("X4", CultureInfo.InvariantCulture)}")) with { Path = path };

    public static Finding Designator(string path) => Finding.Error(MarcCodes.DesignatorNotWritable) with { Path = path };

    // The separators would break the record apart, and half a surrogate pair is no character that UTF-8 knows.
    private static char? UnwritableIn(ReadOnlySpan<char> text)
    {
        var separator = text.IndexOfAnyInRange('\u001D', '\u001F');
        return separator >= 0 ? text[separator] : LoneSurrogateIn(text);
    }

    public static char? LoneSurrogateIn(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return text[i];
            }
        }

        return null;
    }
}
