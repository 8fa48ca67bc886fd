namespace MedLib.Domain.Classification.Schedules;

/// <summary>A place of Table G, NLM's list of places and agencies.</summary>
/// <param name="Notation">The notation, such as <c>AA1</c>, or with a county, province or city <c>DC2.1 B8</c>.</param>
/// <param name="Name">The name, such as <c>British Columbia</c>.</param>
public sealed record TableGPlace(string Notation, string Name)
{
    /// <summary>Notation and name.</summary>
    public override string ToString() => $"{Notation} {Name}";
}
