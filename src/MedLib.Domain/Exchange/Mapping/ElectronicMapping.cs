using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Places online: 856, by its first address.</summary>
internal sealed class ElectronicMapping : FieldMapping<ElectronicLocation>
{
    private static readonly MarcTag Tag = "856";

    protected override bool Owns(MarcField.Data field) => field.Tag == Tag;

    protected override IEnumerable<ElectronicLocation> Read(MarcField.Data field) => Text(field.First('u')) is { } url
        ? [new ElectronicLocation { Url = url, Label = Text(field.First('y')), Note = Text(field.First('z')) }]
        : [];

    protected override MarcField.Data Write(ElectronicLocation element, MarcField.Data? old) =>
        (old ?? new MarcField.Data(Tag, '4', '0', [])).PutAsIs('u', element.Url).PutAsIs('y', element.Label).PutAsIs('z', element.Note);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
