using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Numbers: 010, 016, 020, 022, 024, 028, 035. A field may hold a number and canceled ones.</summary>
/// <remarks>NLM gives its unique id in 016 with <c>$2 DNLM</c>, in 035 as <c>(DNLM)…</c>, and in records of its own catalog in 035 <c>$9</c>.</remarks>
internal sealed class IdentifierMapping : FieldMapping<RecordIdentifier>
{
    private const string Nlm = "DNLM";
    private const string Doi = "doi";
    private const char BySource = '7';
    private const char Qualifier = 'q';

    private static readonly MarcTag[] Tags = ["010", "016", "020", "022", "024", "028", "035"];
    private static readonly (IdentifierKind Kind, string Prefix)[] Prefixes = [(IdentifierKind.Oclc, "(OCoLC)"), (IdentifierKind.Nlm, "(DNLM)")];

    protected override bool Owns(MarcField.Data field) => Tags.Contains(field.Tag);

    protected override IEnumerable<RecordIdentifier> Read(MarcField.Data field) =>
        field.Subfields.Index().Select(at => ReadAt(field, at.Index)).OfType<RecordIdentifier>();

    protected override MarcField.Data Write(RecordIdentifier element, MarcField.Data? old)
    {
        var at = old is null ? -1 : old.Subfields.Index().FirstOrDefault(at => ReadAt(old, at.Index) is not null, (-1, default)).Index;
        var before = at < 0 ? null : ReadAt(old!, at);
        return before is null || before.Kind != element.Kind ? New(element) : Over(element, old!, at, before);
    }

    protected override MarcField.Data? Keep(MarcField.Data field, IReadOnlyCollection<RecordIdentifier> elements)
    {
        var kept = field with
        {
            Subfields = [.. field.Subfields.Index().Where(at => ReadAt(field, at.Index) is not { } element || elements.Contains(element)).Select(static at => at.Item)],
        };
        return kept.First('a') is null ? kept.Without(Qualifier) : kept;
    }

    // The number in a subfield, if there is one.
    private static RecordIdentifier? ReadAt(MarcField.Data field, int at)
    {
        var subfield = field.Subfields[at];
        var kind = KindOf(field, subfield);
        var (text, inline) = Parts(subfield, kind);
        if (!IsNumber(field, subfield) || text.Length == 0)
        {
            return null;
        }

        var isFirst = subfield.Code == 'a' && !field.Subfields.Take(at).Any(earlier => earlier.Code == 'a' && Parts(earlier, kind).Text.Length > 0);
        return new RecordIdentifier
        {
            Kind = kind,
            Text = text,
            Qualifier = inline ?? (isFirst ? Unwrapped(Punctuation.StripOrNull(field.First(Qualifier))) : null),
            IsCanceled = subfield.Code is 'z' or 'y',
        };
    }

    private static MarcField.Data Over(RecordIdentifier element, MarcField.Data field, int at, RecordIdentifier before)
    {
        var old = field.Subfields[at];
        var (_, inline) = Parts(old, element.Kind);
        var isInline = inline is not null || old.Code != 'a';
        var code = element.IsCanceled == before.IsCanceled ? old.Code : CodeOf(element);
        var text = PrefixOf(old.Value, element.Kind) + element.Text + (isInline && element.Qualifier is { } q ? $" ({q})" : "");
        var written = field with { Subfields = [.. field.Subfields.Take(at), new(code, Punctuation.Carry(old.Value, text)), .. field.Subfields.Skip(at + 1)] };
        if (isInline || string.Equals(before.Qualifier, element.Qualifier, StringComparison.Ordinal))
        {
            return written;
        }

        var wrapped = field.First(Qualifier) is ['(', ..] ? $"({element.Qualifier})" : element.Qualifier;
        return field.First(Qualifier) is null && wrapped is not null
            ? written with { Subfields = [.. written.Subfields.Take(at + 1), new(Qualifier, wrapped), .. written.Subfields.Skip(at + 1)] }
            : written.PutAsIs(Qualifier, element.Qualifier is null ? null : wrapped);
    }

    private static MarcField.Data New(RecordIdentifier element)
    {
        MarcField.Data field = element.Kind.Code switch
        {
            "lccn" => new("010", ' ', ' ', []),
            "nlm" => new("016", BySource, ' ', []),
            "isbn" => new("020", ' ', ' ', []),
            "issn" => new("022", ' ', ' ', []),
            "doi" => new("024", BySource, ' ', []),
            "publisher" => new("028", '5', '2', []),
            "oclc" => new("035", ' ', ' ', []),
            _ => new("024", '8', ' ', []),
        };
        var code = CodeOf(element);
        var inline = code != 'a' && element.Qualifier is { } text ? $" ({text})" : "";
        var prefix = element.Kind == IdentifierKind.Oclc ? Prefixes[0].Prefix : "";
        field = field.Add(code, prefix + element.Text + inline);
        field = code == 'a' && element.Qualifier is { } qualifier ? field.Add(Qualifier, qualifier) : field;
        return element.Kind == IdentifierKind.Nlm ? field.Add('2', Nlm) : element.Kind == IdentifierKind.Doi ? field.Add('2', Doi) : field;
    }

    private static char CodeOf(RecordIdentifier element) => !element.IsCanceled ? 'a' : element.Kind == IdentifierKind.Issn ? 'y' : 'z';

    private static bool IsNumber(MarcField.Data field, Subfield subfield) => subfield.Code switch
    {
        'a' or 'z' => true,
        'y' => field.Tag == "022",
        '9' => field.Tag == "035" && NlmUniqueId.TryParse(subfield.Value, out _),
        _ => false,
    };

    private static IdentifierKind KindOf(MarcField.Data field, Subfield subfield) => field.Tag.ToString() switch
    {
        "010" => IdentifierKind.Lccn,
        "016" when IsFrom(field, Nlm) => IdentifierKind.Nlm,
        "020" => IdentifierKind.Isbn,
        "022" => IdentifierKind.Issn,
        "024" when IsFrom(field, Doi) => IdentifierKind.Doi,
        "028" => IdentifierKind.Publisher,
        "035" when subfield.Code == '9' => IdentifierKind.Nlm,
        "035" => Prefixes.Where(known => subfield.Value.AsSpan().TrimStart().StartsWith(known.Prefix, StringComparison.OrdinalIgnoreCase))
            .Select(static known => known.Kind).FirstOrDefault(IdentifierKind.Other),
        _ => IdentifierKind.Other,
    };

    private static bool IsFrom(MarcField.Data field, string source) =>
        field.Indicator1 == BySource && string.Equals(field.First('2'), source, StringComparison.OrdinalIgnoreCase);

    // "(OCoLC)" and "(DNLM)" name the agency; an older ISBN has its qualifier beside it: "0781750318 (pbk.)".
    private static (string Text, string? Inline) Parts(Subfield subfield, IdentifierKind kind)
    {
        var text = Punctuation.Strip(subfield.Value);
        var number = text[PrefixOf(text, kind).Length..];
        var open = kind == IdentifierKind.Isbn ? number.IndexOf('(', StringComparison.Ordinal) : -1;
        return open > 0 && number.EndsWith(')') && number[..open].Trim() is { Length: > 0 } isbn && Unwrapped(number[open..]) is { Length: > 0 } inline
            ? (isbn, inline)
            : (number, null);
    }

    private static string PrefixOf(string text, IdentifierKind kind)
    {
        var prefix = Prefixes.FirstOrDefault(known => known.Kind == kind).Prefix ?? "";
        var start = text.Length - text.AsSpan().TrimStart().Length;
        return text.AsSpan(start).StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? text[..(start + prefix.Length)] : "";
    }

    private static string? Unwrapped(string? text) => text is ['(', .. var inner, ')'] ? inner : text;
}
