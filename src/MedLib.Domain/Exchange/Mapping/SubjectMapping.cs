using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Subject headings that are not of MeSH: 600 to 651 by their second indicator or <c>$2</c>, and 653.</summary>
internal sealed class SubjectMapping : FieldMapping<SubjectHeading>
{
    private const string Subdivisions = "vxyz";
    private const string NotHeading = "vxyz0123456789eu";
    private const string Schemes = "01356"; // the second indicators that name a scheme, beside 2 (MeSH) and 7 ($2)

    private static readonly SubjectScheme Unspecified = new("unspecified");
    private static readonly SubjectScheme[] BySchemeIndicator =
        [SubjectScheme.Lcsh, SubjectScheme.LcshJuvenile, SubjectScheme.Nal, SubjectScheme.Canadian, SubjectScheme.Rvm];

    protected override bool Owns(MarcField.Data field) =>
        field.Tag.ToString() is "600" or "610" or "611" or "630" or "650" or "651" or "653" && !MeshMapping.IsMesh(field);

    protected override IEnumerable<SubjectHeading> Read(MarcField.Data field)
    {
        if (field.Tag == "653")
        {
            return field.All('a').Select(Punctuation.Strip).Where(static text => text.Length > 0)
                .Select(static text => new SubjectHeading { Scheme = SubjectScheme.Uncontrolled, Heading = text });
        }

        return HeadingOf(field) is not { Length: > 0 } heading
            ? []
            : [new SubjectHeading { Scheme = SchemeOf(field), Heading = heading, Subdivisions = [.. SubdivisionsOf(field)] }];
    }

    protected override MarcField.Data Write(SubjectHeading element, MarcField.Data? old)
    {
        if (element.Scheme == SubjectScheme.Uncontrolled)
        {
            return new MarcField.Data("653", ' ', ' ', [new('a', element.Heading)]);
        }

        var field = old is null || old.Tag == "653" || SchemeOf(old) != element.Scheme ? New(element.Scheme, old) : old;
        if (!string.Equals(HeadingOf(field), element.Heading, StringComparison.Ordinal))
        {
            var single = field.Subfields.Count(IsHeading) == 1;
            var text = Punctuation.Carry(single ? field.First('a') : null, element.Heading);
            field = field with { Subfields = Subfields.Replaced(field.Subfields, IsHeading, [new('a', text)]) };
        }

        return SubdivisionsOf(field).SequenceEqual(element.Subdivisions, StringComparer.Ordinal)
            ? field
            : field with { Subfields = Subfields.Replaced(field.Subfields, IsSubdivision, [.. element.Subdivisions.Select(static part => new Subfield('x', part))]) };
    }

    protected override MarcField.Data? Keep(MarcField.Data field, IReadOnlyCollection<SubjectHeading> elements) => field.Tag == "653"
        ? field with { Subfields = [.. field.Subfields.Where(subfield => subfield.Code != 'a' || elements.Any(element => string.Equals(element.Heading, Punctuation.Strip(subfield.Value), StringComparison.Ordinal)))] }
        : null;

    private static MarcField.Data New(SubjectScheme scheme, MarcField.Data? old)
    {
        var tag = old is null || old.Tag == "653" ? "650" : old.Tag.ToString();
        var known = Array.IndexOf(BySchemeIndicator, scheme);
        if (known >= 0)
        {
            return new MarcField.Data(tag, ' ', Schemes[known], []);
        }

        return scheme == Unspecified ? new MarcField.Data(tag, ' ', '4', []) : new MarcField.Data(tag, ' ', '7', [new('2', scheme.Code)]);
    }

    private static SubjectScheme SchemeOf(MarcField.Data field) => field.Indicator2 switch
    {
        '7' when field.First('2') is { Length: > 0 } source => new SubjectScheme(source),
        var indicator when Schemes.IndexOf(indicator, StringComparison.Ordinal) is >= 0 and var known => BySchemeIndicator[known],
        _ => Unspecified,
    };

    private static string HeadingOf(MarcField.Data field) =>
        string.Join(' ', field.Subfields.Where(IsHeading).Select(static subfield => subfield.Value.Trim())) is { Length: > 0 } text ? Punctuation.Strip(text) : "";

    private static IEnumerable<string> SubdivisionsOf(MarcField.Data field) =>
        field.Subfields.Where(IsSubdivision).Select(static subfield => Punctuation.Strip(subfield.Value)).Where(static text => text.Length > 0);

    private static bool IsHeading(Subfield subfield) => !NotHeading.Contains(subfield.Code, StringComparison.Ordinal);

    private static bool IsSubdivision(Subfield subfield) => Subdivisions.Contains(subfield.Code, StringComparison.Ordinal);
}
