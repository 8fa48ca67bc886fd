using MedLib.Domain.Identifiers;

namespace MedLib.Cli.Verbs;

/// <summary>Barcodes of the command line.</summary>
internal static class Barcodes
{
    /// <summary>Reads a barcode, or says what is wrong with it; a wrong check digit is told and let pass, as labels with one exist.</summary>
    public static bool TryRead(Shell shell, string text, out Barcode barcode)
    {
        if (Barcode.Diagnose(text) is { } finding)
        {
            ErrorLines.Write(shell, [finding]);
        }

        return Barcode.TryParse(text, out barcode);
    }
}
