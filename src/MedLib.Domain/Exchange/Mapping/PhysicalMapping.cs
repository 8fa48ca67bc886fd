using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Physical descriptions: 300.</summary>
internal sealed class PhysicalMapping : FieldMapping<PhysicalDescription>
{
    protected override bool Owns(MarcField.Data field) => field.Tag == "300";

    protected override IEnumerable<PhysicalDescription> Read(MarcField.Data field)
    {
        var description = new PhysicalDescription
        {
            Extent = Strip(field.First('a')),
            Details = Strip(field.First('b')),
            Dimensions = Strip(field.First('c')),
            Accompanying = Strip(field.First('e')),
        };
        return description == new PhysicalDescription() ? [] : [description];
    }

    protected override MarcField.Data Write(PhysicalDescription element, MarcField.Data? old) =>
        (old ?? new MarcField.Data("300", ' ', ' ', []))
            .Put('a', element.Extent).Put('b', element.Details).Put('c', element.Dimensions).Put('e', element.Accompanying);

    private static string? Strip(string? text) => Punctuation.StripOrNull(text);
}
