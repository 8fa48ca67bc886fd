using System.Text.Json.Serialization;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>Where an item is, as circulation knows it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OnShelf), "on-shelf")]
[JsonDerivedType(typeof(OnLoan), "on-loan")]
[JsonDerivedType(typeof(InTransit), "in-transit")]
[JsonDerivedType(typeof(InRepair), "in-repair")]
[JsonDerivedType(typeof(InCataloging), "in-cataloging")]
public abstract record Possession
{
    private Possession()
    {
    }

    /// <summary>On its shelf, or about to be put there.</summary>
    public sealed record OnShelf : Possession;

    /// <summary>With a borrower.</summary>
    /// <param name="Loan">The open loan.</param>
    public sealed record OnLoan(LoanId Loan) : Possession;

    /// <summary>On its way to the service point it belongs to.</summary>
    public sealed record InTransit : Possession;

    /// <summary>Set aside for repair.</summary>
    public sealed record InRepair : Possession;

    /// <summary>Set aside for cataloging, such as a withdrawn item that came back.</summary>
    public sealed record InCataloging : Possession;
}
