using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Medical Subject Headings: 600 to 651 with the second indicator 2, or with <c>$2 mesh</c>.</summary>
/// <remarks>Names and places as subjects come under the same indicator in NLM's records, and stand beside the descriptors.</remarks>
internal sealed class MeshMapping : FieldMapping<MeshHeading>
{
    private const string Topic = "650";
    private const char Mesh = '2';

    private static readonly MarcTag[] Tags = ["600", "610", "611", "630", Topic, "651"];

    /// <summary>Whether a subject field is of MeSH.</summary>
    public static bool IsMesh(MarcField.Data field) =>
        field.Indicator2 == Mesh || (field.Indicator2 == '7' && string.Equals(field.First('2'), "mesh", StringComparison.OrdinalIgnoreCase));

    protected override bool Owns(MarcField.Data field) => Tags.Contains(field.Tag) && IsMesh(field);

    protected override IEnumerable<MeshHeading> Read(MarcField.Data field) => SubjectFields.HeadingOf(field) is not { Length: > 0 } heading
        ? []
        :
        [
            new MeshHeading
            {
                Heading = heading,
                Qualifiers = [.. SubjectFields.SubdivisionsOf(field)],
                IsMajor = IsMajor(field),
            },
        ];

    protected override MarcField.Data Write(MeshHeading element, MarcField.Data? old)
    {
        // Only a topic says whether it is a main point: the indicator of names means another thing.
        var field = old is null || (old.Tag != Topic && element.IsMajor is not null) ? new MarcField.Data(Topic, ' ', Mesh, []) : old;
        field = SubjectFields.Put(field, element.Heading, element.Qualifiers);
        return IsMajor(field) == element.IsMajor
            ? field
            : field with { Indicator1 = element.IsMajor switch { true => '1', false => '2', null => ' ' } };
    }

    private static bool? IsMajor(MarcField.Data field) => (field.Tag == Topic, field.Indicator1) switch
    {
        (true, '1') => true,
        (true, '2') => false,
        _ => null,
    };
}
