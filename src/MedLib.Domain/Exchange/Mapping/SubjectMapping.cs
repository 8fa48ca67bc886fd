using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Subject headings that are not of MeSH: 600 to 651 by their second indicator or <c>$2</c>, and 653.</summary>
internal sealed class SubjectMapping : FieldMapping<SubjectHeading>
{
    private const string Free = "653";
    private const string Schemes = "01356"; // the second indicators that name a scheme, beside 2 (MeSH) and 7 ($2)

    private static readonly SubjectScheme Unspecified = new("unspecified");
    private static readonly SubjectScheme[] BySchemeIndicator =
        [SubjectScheme.Lcsh, SubjectScheme.LcshJuvenile, SubjectScheme.Nal, SubjectScheme.Canadian, SubjectScheme.Rvm];

    private static readonly MarcTag[] Tags = ["600", "610", "611", "630", "650", "651", Free];

    protected override bool Owns(MarcField.Data field) =>
        Tags.Contains(field.Tag) && (field.Tag == Free || !MeshMapping.IsMesh(field));

    protected override IEnumerable<SubjectHeading> Read(MarcField.Data field)
    {
        if (field.Tag == Free)
        {
            return field.All('a').Select(Punctuation.Strip).Where(static text => text.Length > 0)
                .Select(static text => new SubjectHeading { Scheme = SubjectScheme.Uncontrolled, Heading = text });
        }

        return SubjectFields.HeadingOf(field) is not { Length: > 0 } heading
            ? []
            : [new SubjectHeading { Scheme = SchemeOf(field), Heading = heading, Subdivisions = [.. SubjectFields.SubdivisionsOf(field)] }];
    }

    protected override MarcField.Data Write(SubjectHeading element, MarcField.Data? old)
    {
        if (element.Scheme == SubjectScheme.Uncontrolled)
        {
            var free = old is { } given && given.Tag == Free ? given : new MarcField.Data(Free, ' ', ' ', []);
            return free with { Subfields = Subfields.Replaced(free.Subfields, static subfield => subfield.Code == 'a', [new('a', element.Heading)]) };
        }

        var field = old is null || old.Tag == Free || SchemeOf(old) != element.Scheme ? New(element.Scheme, old) : old;
        return SubjectFields.Put(field, element.Heading, element.Subdivisions);
    }

    protected override MarcField.Data? Keep(MarcField.Data field, IReadOnlyCollection<SubjectHeading> elements) => field.Tag == Free
        ? field with { Subfields = [.. field.Subfields.Where(subfield => subfield.Code != 'a' || elements.Any(element => string.Equals(element.Heading, Punctuation.Strip(subfield.Value), StringComparison.Ordinal)))] }
        : null;

    private static MarcField.Data New(SubjectScheme scheme, MarcField.Data? old)
    {
        var tag = old is null || old.Tag == Free ? "650" : old.Tag.ToString();
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
}
