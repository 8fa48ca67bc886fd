using MedLib.Domain.Identifiers.Reading;

namespace MedLib.Domain.Identifiers.Checking;

/// <summary>Reads barcodes, of which only those of 14 digits have a check digit.</summary>
/// <param name="scheme">The kind.</param>
internal sealed class BarcodeReader(StandardNumberScheme scheme)
    : KindReader<Barcode>(scheme, Barcode.Diagnose, static barcode => new(StandardNumberKind.Barcode, barcode.ToString(), barcode.ToString()))
{
    internal override StandardNumberReading? ReadWhole(ReadOnlySpan<char> text) =>
        base.ReadWhole(text) is { } reading ? reading with { IsChecked = Barcode.Parse(text) is { IsStandard: true, HasValidCheckDigit: true } } : null;

    internal override string? ExpectedCheckCharacter(ReadOnlySpan<char> text) => Barcode.TryParse(text, out var barcode) && barcode is { IsStandard: true, HasValidCheckDigit: false }
        ? CheckDigits.Luhn(barcode.ToString().AsSpan()[..^1]).ToString()
        : null;
}
