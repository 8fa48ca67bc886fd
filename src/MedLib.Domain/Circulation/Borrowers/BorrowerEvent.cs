using System.Text.Json.Serialization;
using MedLib.Domain.Commands;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>What happened to a borrower's registration. Personal data: not for the public outbox.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Registered), "borrower.registered.v1")]
[JsonDerivedType(typeof(Revised), "borrower.revised.v1")]
public abstract record BorrowerEvent : IEvent
{
    private BorrowerEvent(BorrowerId borrower, Instant at) => (Borrower, At) = (borrower, at);

    /// <summary>The borrower.</summary>
    public BorrowerId Borrower { get; }

    /// <inheritdoc/>
    public Instant At { get; }

    /// <summary>The borrower was registered.</summary>
    /// <param name="Borrower">The borrower.</param>
    /// <param name="Details">What was known.</param>
    /// <param name="At">When.</param>
    public sealed record Registered(BorrowerId Borrower, BorrowerDetails Details, Instant At) : BorrowerEvent(Borrower, At);

    /// <summary>What is known of the borrower was replaced.</summary>
    /// <param name="Borrower">The borrower.</param>
    /// <param name="Details">What was known from then on.</param>
    /// <param name="At">When.</param>
    public sealed record Revised(BorrowerId Borrower, BorrowerDetails Details, Instant At) : BorrowerEvent(Borrower, At);
}
