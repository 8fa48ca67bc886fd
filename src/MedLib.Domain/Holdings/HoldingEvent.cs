using System.Text.Json.Serialization;
using MedLib.Domain.Commands;
using NodaTime;

namespace MedLib.Domain.Holdings;

/// <summary>What happened to a holding.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Added), "holding.added.v1")]
[JsonDerivedType(typeof(Revised), "holding.revised.v1")]
public abstract record HoldingEvent : IEvent
{
    private HoldingEvent(HoldingId holding, Instant at, HoldingDetails details) => (Holding, At, Details) = (holding, at, details);

    /// <summary>The holding.</summary>
    public HoldingId Holding { get; }

    /// <inheritdoc/>
    public Instant At { get; }

    /// <summary>What is said of it from now on.</summary>
    public HoldingDetails Details { get; }

    /// <summary>It was added.</summary>
    /// <param name="Holding">The holding.</param>
    /// <param name="At">When.</param>
    /// <param name="Details">What is said of it.</param>
    public sealed record Added(HoldingId Holding, Instant At, HoldingDetails Details) : HoldingEvent(Holding, At, Details);

    /// <summary>It was revised.</summary>
    /// <param name="Holding">The holding.</param>
    /// <param name="At">When.</param>
    /// <param name="Details">What is said of it from now on.</param>
    public sealed record Revised(HoldingId Holding, Instant At, HoldingDetails Details) : HoldingEvent(Holding, At, Details);
}
