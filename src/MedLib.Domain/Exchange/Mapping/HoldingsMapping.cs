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

    public static bool Holds(MarcField.Data field) => field.Tag == "852" || field.Tag == "866";

    public static (ValueList<HeldCopies> Holdings, ValueList<Finding> Findings) Import(MarcRecord record)
    {
        var findings = new List<Finding>();
        var held = new List<HeldCopies>();
        foreach (var (index, field) in record.DataFields("852").Index())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"852[{index}]");
            if (LocationOf(field) is not { } location)
            {
                findings.Add(Finding.Warning(ExchangeCodes.LocationMissing) with { Path = path });
                continue;
            }

            var copy = CopyOf(field, path, findings);
            var callNumber = CallNumberOf(field);
            var at = held.FindIndex(known => known.Location == location && known.CallNumber == callNumber);
            if (at < 0)
            {
                held.Add(new HeldCopies { Location = location, CallNumber = callNumber, Copies = copy is null ? [] : [copy] });
            }
            else if (copy is not null)
            {
                held[at] = held[at] with { Copies = [.. held[at].Copies, copy] };
            }
        }

        // Without holdings records of their own, what 866 says is said of the first place.
        if (held.Count > 0 && string.Join("; ", record.All("866", 'a').Select(static text => text.Trim())) is { Length: > 0 } coverage)
        {
            held[0] = held[0] with { Coverage = coverage };
        }

        return ([.. held], [.. findings]);
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
            yield return new MarcField.Data("866", ' ', '0', [new('a', coverage)]);
        }
    }

    private static MarcField.Data Field(HeldCopies held, HeldCopy? copy)
    {
        var number = held.CallNumber;
        return new MarcField.Data("852", number?.Scheme.ShelvingIndicator ?? ByTitle, ' ',
        [
            .. Part('2', number is { Scheme.ShelvingIndicator: '7' } ? number.Scheme.Code : null),
            .. Part('b', held.Location.Code),
            .. Part('k', number?.Prefix),
            .. Part('h', number?.Text),
            .. Part('m', number?.Suffix),
            .. Part('p', copy?.Barcode.ToString()),
            .. Part('t', copy?.CopyNumber?.ToString(CultureInfo.InvariantCulture)),
            .. Part('3', copy?.Enumeration),
        ]);
    }

    private static IEnumerable<Subfield> Part(char code, string? text) => text is null ? [] : [new Subfield(code, text)];

    // The shelving location is the more exact one, then the sublocation, then the library.
    private static LocationCode? LocationOf(MarcField.Data field) =>
        (Text(field.First('c')) ?? Text(field.First('b')) ?? Text(field.First('a'))) is { } code ? new LocationCode(code) : null;

    private static CallNumber? CallNumberOf(MarcField.Data field)
    {
        var text = string.Join(' ', field.Subfields.Where(static subfield => subfield.Code is 'h' or 'i' or 'j').Select(static subfield => subfield.Value.Trim()));
        return text.Length == 0
            ? null
            : new CallNumber
            {
                Scheme = CallNumberScheme.FromShelvingIndicator(field.Indicator1, field.First('2')),
                Text = text,
                Prefix = Text(field.First('k')),
                Suffix = Text(field.First('m')),
            };
    }

    private static HeldCopy? CopyOf(MarcField.Data field, string path, List<Finding> findings)
    {
        if (Text(field.First('p')) is not { } text)
        {
            return null;
        }

        if (!Barcode.TryParse(text, out var barcode))
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

        return new HeldCopy(barcode, Text(field.First('3')), copyNumber);
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
