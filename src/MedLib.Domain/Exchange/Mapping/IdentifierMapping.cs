using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Numbers: 010, 016, 020, 022, 024, 028, 035. A field may hold a number and canceled ones.</summary>
internal sealed class IdentifierMapping : FieldMapping<RecordIdentifier>
{
    private const string Nlm = "DNLM";
    private const string Oclc = "(OCoLC)";
    private const string Doi = "doi";
    private const char BySource = '7';

    protected override bool Owns(MarcField.Data field) => field.Tag.ToString() is "010" or "016" or "020" or "022" or "024" or "028" or "035";

    protected override IEnumerable<RecordIdentifier> Read(MarcField.Data field)
    {
        var kind = KindOf(field);
        foreach (var subfield in field.Subfields)
        {
            if (IsNumber(subfield, kind) && Text(subfield.Value, kind) is { Length: > 0 } text)
            {
                yield return new RecordIdentifier
                {
                    Kind = kind,
                    Text = text,
                    Qualifier = subfield.Code == 'a' ? Qualifier(field, subfield) : null,
                    IsCanceled = subfield.Code != 'a',
                };
            }
        }
    }

    protected override MarcField.Data Write(RecordIdentifier element, MarcField.Data? old)
    {
        var code = !element.IsCanceled ? 'a' : element.Kind == IdentifierKind.Issn ? 'y' : 'z';
        var text = element.Kind == IdentifierKind.Oclc ? Oclc + element.Text : element.Text;
        var field = old is not null && KindOf(old) == element.Kind ? old : New(element.Kind);
        field = field with { Subfields = Subfields.Replaced(field.Subfields, subfield => IsNumber(subfield, element.Kind) || subfield.Code == 'q', [new(code, text)]) };
        return element.Qualifier is { } qualifier ? field with { Subfields = After(field, code, new('q', qualifier)) } : field;
    }

    protected override MarcField.Data? Keep(MarcField.Data field, IReadOnlyCollection<RecordIdentifier> elements)
    {
        var kind = KindOf(field);
        var kept = field with
        {
            Subfields =
            [
                .. field.Subfields.Where(subfield => !IsNumber(subfield, kind)
                    || elements.Any(element => element.IsCanceled == (subfield.Code != 'a') && string.Equals(element.Text, Text(subfield.Value, kind), StringComparison.Ordinal))),
            ],
        };
        return kept.First('a') is null ? kept.Without('q') : kept;
    }

    private static string? Qualifier(MarcField.Data field, Subfield number) =>
        field.Subfields.First(subfield => subfield.Code == 'a') == number && Punctuation.StripOrNull(field.First('q')) is { } text
            ? text.Trim('(', ')')
            : null;

    private static bool IsNumber(Subfield subfield, IdentifierKind kind) =>
        subfield.Code is 'a' or 'z' || (subfield.Code == 'y' && kind == IdentifierKind.Issn);

    private static string Text(string value, IdentifierKind kind)
    {
        var text = Punctuation.Strip(value);
        return kind == IdentifierKind.Oclc && text.StartsWith(Oclc, StringComparison.Ordinal) ? text[Oclc.Length..] : text;
    }

    private static IdentifierKind KindOf(MarcField.Data field) => field.Tag.ToString() switch
    {
        "010" => IdentifierKind.Lccn,
        "016" when IsFrom(field, Nlm) => IdentifierKind.Nlm,
        "020" => IdentifierKind.Isbn,
        "022" => IdentifierKind.Issn,
        "024" when IsFrom(field, Doi) => IdentifierKind.Doi,
        "028" => IdentifierKind.Publisher,
        "035" when field.Subfields.Any(static subfield => subfield.Value.StartsWith(Oclc, StringComparison.Ordinal)) => IdentifierKind.Oclc,
        _ => IdentifierKind.Other,
    };

    private static bool IsFrom(MarcField.Data field, string source) =>
        field.Indicator1 == BySource && string.Equals(field.First('2'), source, StringComparison.OrdinalIgnoreCase);

    private static MarcField.Data New(IdentifierKind kind) => kind.Code switch
    {
        "lccn" => new("010", ' ', ' ', []),
        "nlm" => new("016", BySource, ' ', [new('2', Nlm)]),
        "isbn" => new("020", ' ', ' ', []),
        "issn" => new("022", ' ', ' ', []),
        "doi" => new("024", BySource, ' ', [new('2', Doi)]),
        "publisher" => new("028", '5', '2', []),
        "oclc" => new("035", ' ', ' ', []),
        _ => new("024", '8', ' ', []),
    };

    private static Results.ValueList<Subfield> After(MarcField.Data field, char code, Subfield added)
    {
        var at = field.Subfields.TakeWhile(subfield => subfield.Code != code).Count() + 1;
        return [.. field.Subfields.Take(at), added, .. field.Subfields.Skip(at)];
    }
}
