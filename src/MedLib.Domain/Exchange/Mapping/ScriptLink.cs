using System.Globalization;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>The link between a field and its form in another script (MARC 21 $6 and 880).</summary>
internal static class ScriptLink
{
    private const string Vernacular = "880";
    private const char Link = '6';
    private const int TagLength = 3;
    private const int NumberAt = TagLength + 1;
    private const int NumberLength = 2;

    /// <summary>The 880 field of a field, or null.</summary>
    public static MarcField.Data? Partner(MarcRecord record, MarcField.Data field) =>
        Number(field) is { } number
            ? record.DataFields(Vernacular).FirstOrDefault(other => Is(other, field.Tag, number))
            : null;

    /// <summary>The record without the 880 field of a field that is gone, unless another one took its link over.</summary>
    public static MarcRecord WithoutPartner(MarcRecord record, MarcField.Data gone)
    {
        if (Number(gone) is not { } number || record.Fields.OfType<MarcField.Data>().Any(field => field.Tag == gone.Tag && Number(field) == number))
        {
            return record;
        }

        return record with { Fields = [.. record.Fields.Where(field => field is not MarcField.Data data || data.Tag != Vernacular || !Is(data, gone.Tag, number))] };
    }

    /// <summary>The record whose 880 field of a field names the tag that the field has now, where it kept its link.</summary>
    public static MarcRecord Moved(MarcRecord record, MarcField.Data old, MarcField.Data now)
    {
        if (Number(old) is not { } number || Number(now) != number || Partner(record, old) is not { } partner)
        {
            return record;
        }

        var link = partner.First(Link)!;
        var moved = partner.With(Link, string.Concat(now.Tag.ToString(), link.AsSpan(TagLength)));
        return record with { Fields = [.. record.Fields.Select(field => ReferenceEquals(field, partner) ? moved : field)] };
    }

    /// <summary>A number that no link of the record has yet.</summary>
    public static int FreeNumber(MarcRecord record) => 1 + record.Fields.OfType<MarcField.Data>().Select(Number).Max() ?? 1;

    /// <summary>What <c>$6</c> holds to link to the 880 of this number.</summary>
    public static string To880(int number) => string.Create(CultureInfo.InvariantCulture, $"{Vernacular}-{number:D2}");

    /// <summary>What <c>$6</c> of an 880 holds to link to a field.</summary>
    public static string From880(MarcTag tag, int number) => string.Create(CultureInfo.InvariantCulture, $"{tag}-{number:D2}");

    private static bool Is(MarcField.Data vernacular, MarcTag tag, int number) =>
        vernacular.First(Link) is { } link && link.StartsWith(tag.ToString(), StringComparison.Ordinal) && Number(vernacular) == number;

    private static int? Number(MarcField.Data field) =>
        field.First(Link) is { Length: >= NumberAt + NumberLength } link
        && int.TryParse(link.AsSpan(NumberAt, NumberLength), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
            ? number
            : null;
}
