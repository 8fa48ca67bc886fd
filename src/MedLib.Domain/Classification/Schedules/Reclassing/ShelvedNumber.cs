namespace MedLib.Domain.Classification.Schedules.Reclassing;

/// <summary>A call number that stands on a shelf.</summary>
/// <param name="CallNumber">The call number.</param>
/// <param name="Reference">Whatever the library finds the piece by, such as its barcode; kept as it is.</param>
public sealed record ShelvedNumber(CallNumber CallNumber, string Reference = "");
