using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Medical Subject Headings: 650 and 651 with the second indicator 2, or with <c>$2 mesh</c>.</summary>
internal sealed class MeshMapping : FieldMapping<MeshHeading>
{
    private const string Qualifiers = "vxyz";
    private const char Mesh = '2';

    /// <summary>Whether a subject field is of MeSH.</summary>
    public static bool IsMesh(MarcField.Data field) =>
        field.Indicator2 == Mesh || (field.Indicator2 == '7' && string.Equals(field.First('2'), "mesh", StringComparison.OrdinalIgnoreCase));

    protected override bool Owns(MarcField.Data field) => (field.Tag == "650" || field.Tag == "651") && IsMesh(field);

    protected override IEnumerable<MeshHeading> Read(MarcField.Data field) => Punctuation.StripOrNull(field.First('a')) is not { } heading
        ? []
        :
        [
            new MeshHeading
            {
                Heading = heading,
                Qualifiers = [.. QualifiersOf(field)],
                IsMajor = field.Tag != "650" ? null : field.Indicator1 switch { '1' => true, '2' => false, _ => null },
            },
        ];

    protected override MarcField.Data Write(MeshHeading element, MarcField.Data? old)
    {
        var field = (old ?? new MarcField.Data("650", ' ', Mesh, [])).Put('a', element.Heading);
        if (field.Tag == "650")
        {
            field = field with { Indicator1 = element.IsMajor switch { true => '1', false => '2', null => field.Indicator1 is '1' or '2' ? ' ' : field.Indicator1 } };
        }

        return QualifiersOf(field).SequenceEqual(element.Qualifiers, StringComparer.Ordinal)
            ? field
            : field with { Subfields = Subfields.Replaced(field.Subfields, IsQualifier, [.. element.Qualifiers.Select(static text => new Subfield('x', text))]) };
    }

    private static IEnumerable<string> QualifiersOf(MarcField.Data field) =>
        field.Subfields.Where(IsQualifier).Select(static subfield => Punctuation.Strip(subfield.Value)).Where(static text => text.Length > 0);

    private static bool IsQualifier(Subfield subfield) => Qualifiers.Contains(subfield.Code, StringComparison.Ordinal);
}
