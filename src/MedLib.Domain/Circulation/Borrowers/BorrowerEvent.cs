using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Borrowers.Delegation;
using MedLib.Domain.Circulation.Borrowers.Leaving;
using MedLib.Domain.Circulation.Borrowers.Provisionals;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>What happened to a borrower's registration. Personal data: not for the public outbox.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Registered), "borrower.registered.v1")]
[JsonDerivedType(typeof(Revised), "borrower.revised.v1")]
[JsonDerivedType(typeof(RegisteredProvisionally), "borrower.registered-provisionally.v1")]
[JsonDerivedType(typeof(Identified), "borrower.identified.v1")]
[JsonDerivedType(typeof(Merged), "borrower.merged.v1")]
[JsonDerivedType(typeof(BlockImposed), "borrower.block-imposed.v1")]
[JsonDerivedType(typeof(BlockLifted), "borrower.block-lifted.v1")]
[JsonDerivedType(typeof(ProxyGranted), "borrower.proxy-granted.v1")]
[JsonDerivedType(typeof(ProxyRevoked), "borrower.proxy-revoked.v1")]
[JsonDerivedType(typeof(Left), "borrower.left.v1")]
[JsonDerivedType(typeof(Rejoined), "borrower.rejoined.v1")]
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

    /// <summary>Somebody who borrowed while nobody was there was registered, to be identified.</summary>
    /// <param name="Borrower">The borrower.</param>
    /// <param name="Registration">What there is to go by.</param>
    /// <param name="At">When.</param>
    public sealed record RegisteredProvisionally(BorrowerId Borrower, ProvisionalRegistration Registration, Instant At) : BorrowerEvent(Borrower, At);

    /// <summary>A provisional borrower was identified as somebody who was not registered before.</summary>
    /// <param name="Borrower">The borrower.</param>
    /// <param name="Details">What was known from then on.</param>
    /// <param name="At">When.</param>
    public sealed record Identified(BorrowerId Borrower, BorrowerDetails Details, Instant At) : BorrowerEvent(Borrower, At);

    /// <summary>A provisional borrower was identified as one who is registered, and who answers from then on for what was borrowed.</summary>
    /// <param name="Borrower">The provisional borrower.</param>
    /// <param name="Into">Who it was.</param>
    /// <param name="At">When.</param>
    public sealed record Merged(BorrowerId Borrower, BorrowerId Into, Instant At) : BorrowerEvent(Borrower, At);

    /// <summary>A block was imposed.</summary>
    /// <param name="Borrower">The borrower.</param>
    /// <param name="Block">The block.</param>
    /// <param name="At">When.</param>
    public sealed record BlockImposed(BorrowerId Borrower, ManualBlock Block, Instant At) : BorrowerEvent(Borrower, At);

    /// <summary>The blocks of a reason were lifted.</summary>
    /// <param name="Borrower">The borrower.</param>
    /// <param name="Reason">The reason.</param>
    /// <param name="At">When.</param>
    public sealed record BlockLifted(BorrowerId Borrower, BlockReason Reason, Instant At) : BorrowerEvent(Borrower, At);

    /// <summary>Somebody was allowed to act for the borrower.</summary>
    /// <param name="Borrower">The borrower.</param>
    /// <param name="Authorization">Who, and what.</param>
    /// <param name="At">When.</param>
    public sealed record ProxyGranted(BorrowerId Borrower, ProxyAuthorization Authorization, Instant At) : BorrowerEvent(Borrower, At);

    /// <summary>Somebody was no longer allowed to act for the borrower.</summary>
    /// <param name="Borrower">The borrower.</param>
    /// <param name="Proxy">Who.</param>
    /// <param name="At">When.</param>
    public sealed record ProxyRevoked(BorrowerId Borrower, BorrowerId Proxy, Instant At) : BorrowerEvent(Borrower, At);

    /// <summary>The borrower left. It is the certificate of clearance.</summary>
    /// <param name="Borrower">The borrower.</param>
    /// <param name="On">The last day in the house.</param>
    /// <param name="Clearance">What was open, which is nothing but where it was overridden.</param>
    /// <param name="Overrides">What let the borrower go all the same.</param>
    /// <param name="At">When.</param>
    public sealed record Left(BorrowerId Borrower, LocalDate On, ClearanceReport Clearance, ValueList<OverrideGrant> Overrides, Instant At) : BorrowerEvent(Borrower, At);

    /// <summary>A borrower who had left was registered again.</summary>
    /// <param name="Borrower">The borrower.</param>
    /// <param name="Details">What was known from then on.</param>
    /// <param name="At">When.</param>
    public sealed record Rejoined(BorrowerId Borrower, BorrowerDetails Details, Instant At) : BorrowerEvent(Borrower, At);
}
