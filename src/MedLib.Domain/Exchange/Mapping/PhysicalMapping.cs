using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Physical descriptions: 300.</summary>
internal sealed class PhysicalMapping : FieldMapping<PhysicalDescription>
{
    private static readonly MarcTag Tag = "300";
    private static readonly FieldLayout Layout = new(('a', ""), ('b', " :"), ('c', " ;"), ('e', " +"));

    protected override bool Owns(MarcField.Data field) => field.Tag == Tag;

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

    protected override MarcField.Data Write(PhysicalDescription element, MarcField.Data? old)
    {
        var field = Layout.Put(old ?? new MarcField.Data(Tag, ' ', ' ', []), 'a', element.Extent);
        field = Layout.Put(field, 'b', element.Details);
        field = Layout.Put(field, 'c', element.Dimensions);
        return Layout.Put(field, 'e', element.Accompanying);
    }

    private static string? Strip(string? text) => Punctuation.StripOrNull(text);
}
