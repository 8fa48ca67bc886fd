using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Imprints: 260, and 264 by what its second indicator says. The year is read out of the date.</summary>
internal sealed class PublicationMapping : FieldMapping<PublicationStatement>
{
    private const string Functions = "10234"; // the indicator of each function, in the order of the enum

    protected override bool Owns(MarcField.Data field) =>
        field.Tag == "260" || (field.Tag == "264" && Functions.Contains(field.Indicator2, StringComparison.Ordinal));

    protected override IEnumerable<PublicationStatement> Read(MarcField.Data field)
    {
        var date = Punctuation.StripOrNull(field.First('c'));
        var statement = new PublicationStatement
        {
            Function = field.Tag == "260" ? PublicationFunction.Publication : (PublicationFunction)Functions.IndexOf(field.Indicator2, StringComparison.Ordinal),
            Place = Punctuation.StripOrNull(field.First('a')),
            Publisher = Punctuation.StripOrNull(field.First('b')),
            Date = date,
            Year = PublicationYear.TryRead(date, out var year) ? year : null,
        };
        return statement is { Place: null, Publisher: null, Date: null } ? [] : [statement];
    }

    protected override MarcField.Data Write(PublicationStatement element, MarcField.Data? old)
    {
        var indicator = Functions[(int)element.Function];
        var field = old is null || (old.Tag == "260" && element.Function != PublicationFunction.Publication)
            ? new MarcField.Data("264", ' ', indicator, [])
            : old.Tag == "264" ? old with { Indicator2 = indicator } : old;
        return field.Put('a', element.Place).Put('b', element.Publisher).Put('c', element.Date);
    }
}
