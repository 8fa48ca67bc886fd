namespace MedLib.Domain.Acquisitions.Invoices;

/// <summary>The number of an invoice as the vendor printed it, such as <c>INV-2026/0042</c>.</summary>
/// <remarks>Vendors do use a number again, so a second one is a warning and no error; it is told by <see cref="Normalized"/>.</remarks>
/// <param name="Text">The number as printed.</param>
public readonly record struct InvoiceNumber(string Text)
{
    /// <summary>Whether there is no number.</summary>
    public bool IsNone => Normalized.Length == 0;

    /// <summary>The letters and digits alone, in capitals; leading zeros kept. <c>INV20260042</c>.</summary>
    public string Normalized => string.Concat((Text ?? "").Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    /// <summary>The number as printed.</summary>
    public override string ToString() => Text ?? "";
}
