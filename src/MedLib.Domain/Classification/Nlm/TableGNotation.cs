namespace MedLib.Domain.Classification.Nlm;

/// <summary>A place by Table G: <c>AA1</c>, or with a province, county or city <c>DC2.1 B8</c>.</summary>
/// <param name="Notation">The notation, with <c>.1</c> for a county or province, <c>.2</c> for a city.</param>
/// <param name="Place">The cutter of that county, province or city, or null.</param>
public sealed record TableGNotation(string Notation, string? Place)
{
    /// <summary>The notation as it is written.</summary>
    public override string ToString() => Place is null ? Notation : $"{Notation} {Place}";
}
