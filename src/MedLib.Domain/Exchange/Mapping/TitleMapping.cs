using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Links;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>The title: 245, and in its original script the 880 linked to it.</summary>
internal static class TitleMapping
{
    private static readonly MarcTag Tag = "245";
    private static readonly FieldLayout Layout = new(('a', ""), ('n', "."), ('p', ","), ('h', ""), ('b', " :"), ('c', " /"));

    /// <summary>The fields that are read.</summary>
    public static IEnumerable<MarcField.Data> Fields(MarcRecord record) =>
        Find(record) is not { } title ? [] : Script(record, title) is { } partner ? [title, partner] : [title];

    public static TitleStatement Import(MarcRecord record) => Find(record) is not { } field
        ? new TitleStatement { Title = "" }
        : new TitleStatement
        {
            Title = Punctuation.StripOrNull(field.First('a')) ?? "",
            OtherTitle = Punctuation.StripOrNull(field.First('b')),
            PartNumber = Punctuation.StripOrNull(field.First('n')),
            PartName = Punctuation.StripOrNull(field.First('p')),
            Responsibility = Punctuation.StripOrNull(field.First('c')),
            Medium = Punctuation.StripOrNull(field.First('h')),
            NonFiling = NonFiling(field),
            ParallelScriptTitle = Script(record, field) is { } partner ? ScriptTitle(partner) : null,
        };

    public static MarcRecord Patch(MarcRecord record, TitleStatement wanted, bool hasMainEntry)
    {
        if (Import(record) == wanted)
        {
            return record;
        }

        var old = Find(record);
        (char Code, string? Text)[] parts =
        [
            ('a', wanted.Title.Length > 0 ? wanted.Title : null), ('n', wanted.PartNumber), ('p', wanted.PartName),
            ('h', wanted.Medium), ('b', wanted.OtherTitle), ('c', wanted.Responsibility),
        ];
        var field = parts.Aggregate(
            old ?? new MarcField.Data(Tag, hasMainEntry ? '1' : '0', '0', []), static (into, part) => Layout.Put(into, part.Code, part.Text));
        if (NonFiling(field) != wanted.NonFiling)
        {
            field = field with { Indicator2 = (char)('0' + Math.Clamp(wanted.NonFiling, 0, 9)) };
        }

        return PatchScript(record, old, field, wanted.ParallelScriptTitle);
    }

    private static MarcRecord PatchScript(MarcRecord record, MarcField.Data? old, MarcField.Data field, string? wanted)
    {
        var partner = old is null ? null : Script(record, old);
        if (string.Equals(partner is null ? null : ScriptTitle(partner), wanted, StringComparison.Ordinal))
        {
            return Replace(record, old, field);
        }

        if (wanted is null)
        {
            return Replace(record with { Fields = [.. record.Fields.Where(other => !ReferenceEquals(other, partner))] }, old, field.Without(MarcLink.Code));
        }

        if (partner is not null)
        {
            var written = partner with { Subfields = Subfields.Replaced(partner.Subfields, static subfield => subfield.Code is 'a' or 'b', [new('a', wanted)]) };
            return Replace(Replace(record, partner, written), old, field);
        }

        var number = record.NextLinkNumber();
        var linked = field with { Subfields = [Link(MarcLink.Vernacular, number), .. field.Without(MarcLink.Code).Subfields] };
        return Replace(record, old, linked)
            .Insert(new MarcField.Data(MarcLink.Vernacular, field.Indicator1, '0', [Link(Tag, number), new('a', wanted)]));
    }

    private static MarcRecord Replace(MarcRecord record, MarcField.Data? old, MarcField.Data by) => old is null
        ? record.Insert(by)
        : record with { Fields = [.. record.Fields.Select(field => ReferenceEquals(field, old) ? by : field)] };

    private static Subfield Link(MarcTag tag, int number) => new(MarcLink.Code, new MarcLink(tag, number).ToString());

    private static MarcField.Data? Script(MarcRecord record, MarcField.Data title) => record.Linked(title).FirstOrDefault();

    private static MarcField.Data? Find(MarcRecord record) => record.DataFields(Tag).FirstOrDefault();

    // A count that reaches past the title is a slip of the cataloger's: nothing is skipped then.
    private static int NonFiling(MarcField.Data field) =>
        char.IsAsciiDigit(field.Indicator2) && field.Indicator2 - '0' is var count && count < (Punctuation.StripOrNull(field.First('a')) ?? "").Length ? count : 0;

    private static string? ScriptTitle(MarcField.Data partner) => Punctuation.StripOrNull(
        string.Join(' ', partner.Subfields.Where(static subfield => subfield.Code is 'a' or 'b').Select(static subfield => subfield.Value.Trim())));
}
