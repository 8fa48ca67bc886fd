using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Names: 100, 110, 111 as main entry, 700, 710, 711 as added ones. An added entry with a title ($t) is of another work, and stays.</summary>
internal sealed class ContributorMapping : FieldMapping<Contributor>
{
    private const char Family = '3';

    protected override bool Owns(MarcField.Data field) =>
        field.Tag.ToString() is "100" or "110" or "111" or "700" or "710" or "711" && field.First('t') is null;

    protected override IEnumerable<Contributor> Read(MarcField.Data field)
    {
        var kind = KindOf(field);
        return Name(field, kind) is not { Length: > 0 } name
            ? []
            :
            [
                new Contributor
                {
                    Name = name,
                    Kind = kind,
                    Qualification = IsPersonal(kind) ? Punctuation.StripOrNull(field.First('c')) : null,
                    Dates = kind == ContributorKind.Corporate ? null : Punctuation.StripOrNull(field.First('d')),
                    Roles = [.. field.All('e').Select(Punctuation.Strip).Where(static role => role.Length > 0)],
                    IsMain = field.Tag.ToString()[0] == '1',
                },
            ];
    }

    protected override MarcField.Data Write(Contributor element, MarcField.Data? old)
    {
        var tag = $"{(element.IsMain ? '1' : '7')}{element.Kind switch { ContributorKind.Corporate => "10", ContributorKind.Meeting => "11", _ => "00" }}";
        var field = old is null || KindOf(old) != element.Kind
            ? new MarcField.Data(tag, FirstIndicator(element), ' ', [])
            : old with { Tag = tag };
        if (!string.Equals(Name(field, element.Kind), element.Name, StringComparison.Ordinal))
        {
            var single = field.Subfields.Count(subfield => IsName(subfield, element.Kind)) == 1;
            var name = Punctuation.Carry(single ? field.First('a') : null, element.Name);
            field = field with { Subfields = Subfields.Replaced(field.Subfields, subfield => IsName(subfield, element.Kind), [new('a', name)]) };
        }

        if (IsPersonal(element.Kind))
        {
            field = field.Put('c', element.Qualification);
        }

        if (element.Kind != ContributorKind.Corporate)
        {
            field = field.Put('d', element.Dates);
        }

        return field.All('e').Select(Punctuation.Strip).SequenceEqual(element.Roles, StringComparer.Ordinal)
            ? field
            : field with { Subfields = Subfields.Replaced(field.Subfields, static subfield => subfield.Code == 'e', [.. element.Roles.Select(static role => new Subfield('e', role))]) };
    }

    private static string Name(MarcField.Data field, ContributorKind kind) =>
        string.Join(". ", field.Subfields.Where(subfield => IsName(subfield, kind)).Select(static subfield => Punctuation.Strip(subfield.Value)).Where(static part => part.Length > 0));

    // A corporate body is named with its divisions.
    private static bool IsName(Subfield subfield, ContributorKind kind) =>
        subfield.Code == 'a' || (subfield.Code == 'b' && kind == ContributorKind.Corporate);

    private static bool IsPersonal(ContributorKind kind) => kind is ContributorKind.Person or ContributorKind.Family;

    private static ContributorKind KindOf(MarcField.Data field) => field.Tag.ToString()[1..] switch
    {
        "10" => ContributorKind.Corporate,
        "11" => ContributorKind.Meeting,
        _ => field.Indicator1 == Family ? ContributorKind.Family : ContributorKind.Person,
    };

    // Persons by surname where there is a comma, else by forename; bodies and meetings in direct order.
    private static char FirstIndicator(Contributor element) => element.Kind switch
    {
        ContributorKind.Person => element.Name.Contains(',', StringComparison.Ordinal) ? '1' : '0',
        ContributorKind.Family => Family,
        _ => '2',
    };
}
