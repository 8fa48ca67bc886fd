using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <summary>What happened to a fee ledger.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Opened), "fee-ledger.opened.v1")]
[JsonDerivedType(typeof(Posted), "fee-ledger.posted.v1")]
[JsonDerivedType(typeof(LossSettled), "fee-ledger.loss-settled.v1")]
public abstract record FeeEvent : IEvent
{
    private FeeEvent(FeeLedgerId ledger, Instant at) => (Ledger, At) = (ledger, at);

    /// <summary>The ledger.</summary>
    public FeeLedgerId Ledger { get; }

    /// <inheritdoc/>
    public Instant At { get; }

    /// <summary>A payer got a ledger.</summary>
    /// <param name="Ledger">The ledger.</param>
    /// <param name="Payer">Whose it is.</param>
    /// <param name="Currency">The currency of all its amounts.</param>
    /// <param name="At">When.</param>
    public sealed record Opened(FeeLedgerId Ledger, FeePayer Payer, Currency Currency, Instant At) : FeeEvent(Ledger, At);

    /// <summary>An entry was added.</summary>
    /// <param name="Ledger">The ledger.</param>
    /// <param name="Entry">The entry.</param>
    /// <param name="Overrides">Which refusals were overridden, and why.</param>
    /// <param name="At">When.</param>
    public sealed record Posted(FeeLedgerId Ledger, FeeEntry Entry, ValueList<OverrideGrant> Overrides, Instant At) : FeeEvent(Ledger, At);

    /// <summary>Something lost came back, and it was settled what becomes of its charges; the entries for that were added with it.</summary>
    /// <param name="Ledger">The ledger.</param>
    /// <param name="Loss">The loss.</param>
    /// <param name="Outcome">What became of its charges.</param>
    /// <param name="At">When.</param>
    public sealed record LossSettled(FeeLedgerId Ledger, LossEpisodeId Loss, LostItemReturn Outcome, Instant At) : FeeEvent(Ledger, At);
}
