using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Marc;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Languages: 008/35-37, and the codes of 041 $a where there are several.</summary>
internal static class LanguageMapping
{
    private const int At = 35;
    private const int Length = 3;
    private const char OfOtherList = '7'; // codes of a list named in $2, such as ISO 639-1

    private static readonly MarcTag Tag = "041";

    public static bool Holds(MarcField.Data field) => field.Tag == Tag && field.Indicator2 != OfOtherList && field.First('a') is not null;

    public static ValueList<LanguageCode> Import(MarcRecord record) =>
    [
        .. Fixed(record).Concat(record.DataFields(Tag).Where(Holds).SelectMany(static field => field.All('a')).SelectMany(Codes)).Distinct(),
    ];

    public static MarcRecord Patch(MarcRecord record, ValueList<LanguageCode> wanted)
    {
        if (Import(record) == wanted)
        {
            return record;
        }

        var patched = FixedField.Put(record, At, wanted.IsEmpty ? "   " : Padded(wanted[0]));
        var old = patched.DataFields(Tag).FirstOrDefault(Holds);
        if (old is null)
        {
            return wanted.Count > 1 ? patched.Insert(With(new MarcField.Data(Tag, '0', ' ', []), wanted)) : patched;
        }

        return patched with { Fields = [.. patched.Fields.SelectMany(field => Rewritten(field, old, wanted))] };
    }

    // The codes go where the first were; further fields keep only what else they say.
    private static IEnumerable<MarcField> Rewritten(MarcField field, MarcField.Data old, ValueList<LanguageCode> wanted)
    {
        if (field is not MarcField.Data data || !Holds(data))
        {
            return [field];
        }

        var written = ReferenceEquals(data, old) ? With(data, wanted) : data.Without('a');
        return written.Subfields.IsEmpty ? [] : [written];
    }

    private static MarcField.Data With(MarcField.Data field, ValueList<LanguageCode> wanted) => field with
    {
        Subfields = Subfields.Replaced(
            field.Subfields, static subfield => subfield.Code == 'a', [.. wanted.Select(static language => new Subfield('a', language.Code ?? ""))]),
    };

    private static IEnumerable<LanguageCode> Fixed(MarcRecord record) =>
        FixedField.Slice(record, At, Length) is { } code && code.All(char.IsAsciiLetterLower) ? [new LanguageCode(code)] : [];

    // Before 2001 the codes stood in one subfield: $a engfre.
    private static IEnumerable<LanguageCode> Codes(string text)
    {
        var codes = text.Trim();
        return codes.Length % Length == 0 && codes.All(char.IsAsciiLetterLower)
            ? codes.Chunk(Length).Select(static code => new LanguageCode(new string(code)))
            : codes.Length > 0 ? [new LanguageCode(codes)] : [];
    }

    private static string Padded(LanguageCode language) => (language.Code ?? "").PadRight(Length)[..Length];
}
