using System.Globalization;
using System.Text;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc;

/// <summary>What ISO 2709 can hold of a field.</summary>
internal static class MarcWriteRules
{
    /// <summary>Adds every reason why the field cannot be written.</summary>
    /// <returns>The number of bytes it takes, its terminator included.</returns>
    public static int Check(MarcField field, FieldPath path, List<Finding> reasons)
    {
        var before = reasons.Count;
        if (!field.Tag.IsOrdinary)
        {
            reasons.Add(Designator(path.ToString()));
        }

        long length = field switch
        {
            MarcField.Control control => CheckControl(control, path, reasons),
            MarcField.Data data => CheckData(data, path, reasons),
            _ => 0,
        };
        if (length > MarcWriter.MaxFieldLength)
        {
            reasons.Add(Finding.Error(
                MarcCodes.FieldTooLong, new FindingArg.Number("actual", length), new FindingArg.Number("limit", MarcWriter.MaxFieldLength)) with { Path = path.ToString() });
        }

        return reasons.Count == before ? (int)length : 0;
    }

    private static long CheckControl(MarcField.Control control, FieldPath path, List<Finding> reasons)
    {
        if (!control.Tag.IsControl)
        {
            reasons.Add(Finding.Error(MarcCodes.FieldNotWritable) with { Path = path.ToString() });
        }

        return 1L + CheckText(control.Value, path.ToString(), reasons);
    }

    private static long CheckData(MarcField.Data data, FieldPath path, List<Finding> reasons)
    {
        if (data.Subfields.IsEmpty)
        {
            reasons.Add(Finding.Error(MarcCodes.FieldNotWritable) with { Path = path.ToString() });
        }

        if (!IsIndicator(data.Indicator1) || !IsIndicator(data.Indicator2))
        {
            reasons.Add(Designator(path.ToString()));
        }

        var length = 3L;
        foreach (var subfield in data.Subfields)
        {
            if (!IsCode(subfield.Code))
            {
                reasons.Add(Designator(path.Subfield(subfield.Code)));
            }

            length += 2L + CheckText(subfield.Value, path, subfield.Code, reasons);
        }

        return length;
    }

    public static bool IsIndicator(char indicator) => indicator is >= ' ' and <= '~';

    public static bool IsCode(char code) => code is > ' ' and <= '~';

    private static int CheckText(string? text, FieldPath path, char code, List<Finding> reasons) =>
        UnwritableIn(text) is null ? Encoding.UTF8.GetByteCount(text ?? "") : CheckText(text, path.Subfield(code), reasons);

    private static int CheckText(string? text, string path, List<Finding> reasons)
    {
        if (UnwritableIn(text) is { } character)
        {
            reasons.Add(CharacterNotWritable(character, path));
            return 0;
        }

        return Encoding.UTF8.GetByteCount(text ?? "");
    }

    public static Finding CharacterNotWritable(char character, string path) =>
        Finding.Error(MarcCodes.CharacterNotWritable, new FindingArg.Text("character", $"U+{((int)character).ToString("X4", CultureInfo.InvariantCulture)}")) with { Path = path };

    private static Finding Designator(string path) => Finding.Error(MarcCodes.DesignatorNotWritable) with { Path = path };

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
