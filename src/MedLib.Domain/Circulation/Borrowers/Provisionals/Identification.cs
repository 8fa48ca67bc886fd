using System.Text.Json.Serialization;

namespace MedLib.Domain.Circulation.Borrowers.Provisionals;

/// <summary>Who a provisional borrower turned out to be.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Somebody), "new")]
[JsonDerivedType(typeof(Known), "known")]
public abstract record Identification
{
    private Identification()
    {
    }

    /// <summary>Somebody who was not registered before.</summary>
    /// <param name="Details">What is known now.</param>
    public sealed record Somebody(BorrowerDetails Details) : Identification;

    /// <summary>A borrower who is registered already, and answers from then on for what was borrowed.</summary>
    /// <param name="Borrower">Who.</param>
    public sealed record Known(BorrowerId Borrower) : Identification;
}
