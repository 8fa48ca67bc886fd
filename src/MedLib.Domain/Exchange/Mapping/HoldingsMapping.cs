using System.Globalization;
using MedLib.Domain.Classification;
using MedLib.Domain.Holdings;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Marc;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Holdings embedded in a bibliographic record: 852, one field a copy, and 866 for what is held of a run.</summary>
internal static class HoldingsMapping
{
    private const char ByTitle = '5';
    private const char FromSource = '7';
    private const char NotSaid = ' ';

    private static readonly MarcTag TextualHoldings = "866";

    public static MarcTag Location { get; } = "852";

    public static bool Holds(MarcField.Data field) => field.Tag == Location || field.Tag == TextualHoldings;

    public static (ValueList<HeldCopies> Holdings, ValueList<Finding> Findings) Import(MarcRecord record)
    {
        var findings = new List<Finding>();
        var places = new List<Place>();
        var known = new Dictionary<(LocationCode, CallNumber?, string?), Place>();
        var barcodes = new HashSet<Barcode>();
        foreach (var (index, field) in record.DataFields(Location).Index())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"852[{index}]");
            if (LocationOf(field) is not { } location)
            {
                findings.Add(Finding.Warning(ExchangeCodes.LocationMissing) with { Path = path });
                continue;
            }

            var place = new Place(location, CallNumberOf(field), IsByTitle(field), Text(field.First('l')), []);
            var key = (place.Location, place.CallNumber, place.ShelvingTitle);
            if (!known.TryAdd(key, place))
            {
                place = known[key];
            }
            else
            {
                places.Add(place);
            }

            if (CopyOf(field, path, findings) is not { } copy)
            {
                continue;
            }

            if (copy.Barcode is { } barcode && !barcodes.Add(barcode))
            {
                findings.Add(Finding.Warning(ExchangeCodes.BarcodeRepeated) with { Path = $"{path}$p" });
                continue;
            }

            place.Copies.Add(copy);
        }

        // Without holdings records of their own, what 866 says is said of the first place.
        var coverage = string.Join("; ", record.All(TextualHoldings, 'a').Select(static text => text.Trim()));
        ValueList<HeldCopies> held =
        [
            .. places.Index().Select(at => new HeldCopies
            {
                Location = at.Item.Location,
                CallNumber = at.Item.CallNumber,
                IsShelvedByTitle = at.Item.IsByTitle,
                ShelvingTitle = at.Item.ShelvingTitle,
                Coverage = at.Index == 0 && coverage.Length > 0 ? coverage : null,
                Copies = [.. at.Item.Copies],
            }),
        ];
        return (held, [.. findings]);
    }

    /// <summary>The fields for what is held: one a copy, or one for a holding without copies.</summary>
    public static IEnumerable<MarcField> Export(HeldCopies held)
    {
        if (held.Copies.IsEmpty)
        {
            yield return Field(held, copy: null);
        }

        foreach (var copy in held.Copies)
        {
            yield return Field(held, copy);
        }

        if (held.Coverage is { } coverage)
        {
            yield return new MarcField.Data(TextualHoldings, ' ', '0', [new('a', coverage)]);
        }
    }

    private static MarcField.Data Field(HeldCopies held, HeldCopy? copy)
    {
        var number = held.CallNumber;
        return new MarcField.Data(Location, held.IsShelvedByTitle ? ByTitle : number?.Scheme.ShelvingIndicator ?? NotSaid, ' ',
        [
            .. Part('2', SourceOf(held)),
            .. Part('b', held.Location.Code),
            .. Part('k', number?.Prefix),
            .. Part('h', number?.Text),
            .. Part('l', Text(held.ShelvingTitle)),
            .. Part('m', number?.Suffix),
            .. Part('p', copy?.Barcode?.ToString()),
            .. Part('t', copy?.CopyNumber?.ToString(CultureInfo.InvariantCulture)),
            .. Part('3', copy?.Enumeration),
        ]);
    }

    // The indicator names the scheme, or $2 where it cannot.
    private static string? SourceOf(HeldCopies held) => held switch
    {
        { CallNumber.Scheme: { ShelvingIndicator: '7' } scheme } => scheme.Code,
        { IsShelvedByTitle: true, CallNumber.Scheme: var scheme } when scheme != CallNumberScheme.Local => scheme.Code,
        _ => null,
    };

    private static IEnumerable<Subfield> Part(char code, string? text) => text is null ? [] : [new Subfield(code, text)];

    // The shelving location is the more exact one, then the sublocation, then the library.
    private static LocationCode? LocationOf(MarcField.Data field) =>
        (Text(field.First('c')) ?? Text(field.First('b')) ?? Text(field.First('a'))) is { } code ? new LocationCode(code) : null;

    private static bool IsByTitle(MarcField.Data field) =>
        field.Indicator1 == ByTitle || (CallNumberOf(field) is null && Text(field.First('l')) is not null);

    private static CallNumber? CallNumberOf(MarcField.Data field)
    {
        var text = string.Join(' ', field.Subfields.Where(static subfield => subfield.Code is 'h' or 'i' or 'j').Select(static subfield => subfield.Value.Trim())).Trim();
        return text.Length == 0
            ? null
            : new CallNumber
            {
                Scheme = CallNumberScheme.FromShelvingIndicator(field.Indicator1 == ByTitle ? FromSource : field.Indicator1, field.First('2')),
                Text = text,
                Prefix = Text(field.First('k')),
                Suffix = Text(field.First('m')),
            };
    }

    private static HeldCopy? CopyOf(MarcField.Data field, string path, List<Finding> findings)
    {
        var barcodeText = Text(field.First('p'));
        if (!Barcode.TryParse(barcodeText, out var barcode) && barcodeText is not null)
        {
            findings.Add(Finding.Warning(ExchangeCodes.BarcodeUnreadable) with { Path = $"{path}$p" });
            return null;
        }

        var copyText = Text(field.First('t'));
        var copyNumber = int.TryParse(copyText, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : (int?)null;
        if (copyText is not null && copyNumber is null)
        {
            findings.Add(Finding.Information(ExchangeCodes.CopyNumberUnreadable) with { Path = $"{path}$t" });
        }

        var copy = new HeldCopy(barcode.IsNone ? null : barcode, Text(field.First('3')), copyNumber);
        return copy is { Barcode: null, Enumeration: null, CopyNumber: null } ? null : copy;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private sealed record Place(LocationCode Location, CallNumber? CallNumber, bool IsByTitle, string? ShelvingTitle, List<HeldCopy> Copies);
}
