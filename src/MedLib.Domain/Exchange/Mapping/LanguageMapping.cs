using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Marc;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Languages: 008/35-37, and the codes of 041 $a where there are several.</summary>
internal static class LanguageMapping
{
    private const int At = 35;
    private const int Length = 3;

    public static bool Holds(MarcField.Data field) => field.Tag == "041" && field.First('a') is not null;

    public static ValueList<LanguageCode> Import(MarcRecord record) =>
    [
        .. Fixed(record).Concat(record.All("041", 'a').SelectMany(Codes)).Distinct(),
    ];

    public static MarcRecord Patch(MarcRecord record, ValueList<LanguageCode> wanted)
    {
        if (Import(record) == wanted)
        {
            return record;
        }

        var patched = FixedField.Put(record, At, wanted.IsEmpty ? "   " : Padded(wanted[0]));
        var old = patched.DataFields("041").FirstOrDefault(static field => field.First('a') is not null);
        var others = patched with { Fields = [.. patched.Fields.Where(field => field is not MarcField.Data data || !Holds(data))] };
        var codes = wanted.Select(static language => new Subfield('a', language.Code ?? "")).ToList();
        if (wanted.Count > 1)
        {
            var field = old ?? new MarcField.Data("041", '0', ' ', []);
            return others.Insert(field with { Subfields = Subfields.Replaced(field.Subfields, static subfield => subfield.Code == 'a', codes) });
        }

        var rest = old?.Without('a');
        return rest is null || rest.Subfields.IsEmpty ? others : others.Insert(rest);
    }

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
