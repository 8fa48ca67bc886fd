using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Exchange.CallNumbers;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Call numbers that catalogers gave: 050, 055, 060, 080, 082, 084, 086, and the local 090, 092, 096, 099.</summary>
internal sealed class ClassificationMapping : FieldMapping<ClassificationNumber>
{
    private const string Nlm = "DNLM";
    private const string Lc = "DLC";
    private const char ByThem = '0';
    private const char ByOthers = '4';

    private static readonly MarcTag[] Tags = ["050", "055", "060", "080", "082", "084", "086", "090", "092", "096", "099"];

    protected override bool Owns(MarcField.Data field) => Tags.Contains(field.Tag);

    // $b belongs to the first $a; further ones are alternatives.
    protected override IEnumerable<ClassificationNumber> Read(MarcField.Data field)
    {
        var scheme = SchemeOf(field);
        var isFirst = true;
        foreach (var number in field.All('a'))
        {
            var text = isFirst && field.First('b') is { } item ? $"{number.Trim()} {item.Trim()}".Trim() : number.Trim();
            isFirst = false;
            if (text.Length > 0)
            {
                yield return new ClassificationNumber { Scheme = scheme, Text = text, AssignedBy = AssignedBy(field) };
            }
        }
    }

    protected override MarcField.Data Write(ClassificationNumber element, MarcField.Data? old)
    {
        var field = old is not null && SchemeOf(old) == element.Scheme && string.Equals(AssignedBy(old), element.AssignedBy, StringComparison.Ordinal)
            ? old
            : New(element);
        var (number, item) = Split(element);
        return field with
        {
            Subfields = Subfields.Replaced(
                field.Subfields,
                static subfield => subfield.Code is 'a' or 'b',
                item is null ? [new('a', number)] : [new('a', number), new('b', item)]),
        };
    }

    protected override MarcField.Data? Keep(MarcField.Data field, IReadOnlyCollection<ClassificationNumber> elements)
    {
        var all = Read(field).ToList();
        if (field.All('a').Count() != all.Count || !elements.Contains(all[0]))
        {
            return null;
        }

        var first = field.First('a');
        return field with { Subfields = [.. field.Subfields.Where(subfield => subfield.Code != 'a' || Same(subfield.Value, first) || elements.Any(element => Same(element.Text, subfield.Value.Trim())))] };
    }

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);

    private static CallNumberScheme SchemeOf(MarcField.Data field) => field.Tag.ToString() switch
    {
        "050" or "090" => CallNumberScheme.Lcc,
        "060" or "096" => CallNumberScheme.Nlm,
        "080" => CallNumberScheme.Udc,
        "082" or "092" => CallNumberScheme.Ddc,
        "055" when field.Indicator2 is >= '0' and <= '5' => CallNumberScheme.Lcc, // Canada's numbers in the LC scheme
        "055" or "084" when field.First('2') is { } source && !string.IsNullOrWhiteSpace(source) => new CallNumberScheme(source),
        "086" when field.Indicator1 == ByThem => CallNumberScheme.Sudocs,
        "086" when field.First('2') is { } source && !string.IsNullOrWhiteSpace(source) => new CallNumberScheme(source),
        _ => CallNumberScheme.Local,
    };

    private static string? AssignedBy(MarcField.Data field) => (field.Tag.ToString(), field.Indicator2) switch
    {
        ("060", ByThem) => Nlm,
        ("050" or "082", ByThem) => Lc,
        _ => null,
    };

    private static MarcField.Data New(ClassificationNumber element)
    {
        var indicator = element.AssignedBy is Nlm or Lc ? ByThem : ByOthers;
        return element.Scheme.Code switch
        {
            "nlm" => new("060", ' ', indicator, []),
            "lcc" => new("050", ' ', indicator, []),
            "ddc" => new("082", '0', indicator, []),
            "udc" => new("080", ' ', ' ', []),
            "sudocs" => new("086", '0', ' ', []),
            "local" => new("099", ' ', ' ', []),
            var code => new("084", ' ', ' ', [new('2', code)]),
        };
    }

    // "WA 540 AA1 B8p 1972" is the class and place "WA 540 AA1" and the item "B8p 1972". A text that NLM would write otherwise is
    // split by its words, so that nothing of it changes.
    private static NlmFieldSplit Split(ClassificationNumber element)
    {
        if (element.Scheme == CallNumberScheme.Nlm && NlmCallNumber.TryParse(element.Text, out var number) && Same(number.ToString(), element.Text))
        {
            return NlmFieldSplit.Of(number);
        }

        var words = element.Text.Split(' ');
        var head = words.Length > 1 && words[1].Length > 0 && char.IsAsciiDigit(words[1][0]) ? 2 : 1;
        return element.Scheme != CallNumberScheme.Nlm || words.Length <= head || words.Contains("")
            ? new(element.Text, null)
            : new(string.Join(' ', words.Take(head)), string.Join(' ', words.Skip(head)));
    }
}
