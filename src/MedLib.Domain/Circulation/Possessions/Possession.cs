using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Requests;

namespace MedLib.Domain.Circulation.Possessions;

/// <summary>Where an item is, as circulation knows it.</summary>
/// <remarks>
/// What an item is like (damaged, incomplete, withdrawn, for use in the library only) is no place where it is: that belongs to the item itself.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OnShelf), "on-shelf")]
[JsonDerivedType(typeof(OnLoan), "on-loan")]
[JsonDerivedType(typeof(Paged), "paged")]
[JsonDerivedType(typeof(ReadyForPickup), "ready-for-pickup")]
[JsonDerivedType(typeof(InTransit), "in-transit")]
[JsonDerivedType(typeof(InQuarantine), "in-quarantine")]
[JsonDerivedType(typeof(InRepair), "in-repair")]
[JsonDerivedType(typeof(InCataloging), "in-cataloging")]
[JsonDerivedType(typeof(OnOrder), "on-order")]
[JsonDerivedType(typeof(Lost), "lost")]
[JsonDerivedType(typeof(ClaimedReturned), "claimed-returned")]
[JsonDerivedType(typeof(Missing), "missing")]
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

    /// <summary>To be fetched from its shelf for a request.</summary>
    /// <param name="Request">The request.</param>
    public sealed record Paged(RequestId Request) : Possession;

    /// <summary>On the pickup shelf.</summary>
    /// <param name="Request">The request that it waits for.</param>
    public sealed record ReadyForPickup(RequestId Request) : Possession;

    /// <summary>On its way to another service point.</summary>
    public sealed record InTransit : Possession
    {
        /// <summary>Where it goes; null where that is the service point it belongs to.</summary>
        public ServicePointCode? To { get; init; }

        /// <summary>The request that it goes there for; null where it goes home.</summary>
        public RequestId? Request { get; init; }
    }

    /// <summary>Set aside to be cleaned or looked over before anybody gets it.</summary>
    public sealed record InQuarantine : Possession;

    /// <summary>Set aside for repair.</summary>
    public sealed record InRepair : Possession;

    /// <summary>Set aside for cataloging, such as what was just received, or a withdrawn item that came back.</summary>
    public sealed record InCataloging : Possession;

    /// <summary>Ordered, and not yet received.</summary>
    public sealed record OnOrder : Possession;

    /// <summary>Given up, with the loan it was lost on still to be settled.</summary>
    /// <param name="Loan">The loan.</param>
    public sealed record Lost(LoanId Loan) : Possession;

    /// <summary>The borrower says that it was returned; nobody has found it.</summary>
    /// <param name="Loan">The loan.</param>
    public sealed record ClaimedReturned(LoanId Loan) : Possession;

    /// <summary>Not where it should be, and with nobody that is known.</summary>
    public sealed record Missing : Possession;
}
