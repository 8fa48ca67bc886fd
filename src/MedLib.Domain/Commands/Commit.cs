using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Commands;

/// <summary>Everything that one accepted command writes; all of it or nothing.</summary>
public sealed record Commit
{
    /// <summary>The command's id: a store remembers it with <see cref="Hash"/> and <see cref="Outcome"/>.</summary>
    public required CommandId Command { get; init; }

    /// <summary>A hash of the command's content, which tells a repetition from an id used twice.</summary>
    public required string Hash { get; init; }

    /// <summary>What the desk answered, as text that only the desk reads: a repeated command is answered with it.</summary>
    public required string Outcome { get; init; }

    /// <summary>Who asked: the actor's opaque id.</summary>
    public required string By { get; init; }

    /// <summary>When the command was given.</summary>
    public required Instant At { get; init; }

    /// <summary>The changes, at most one an aggregate.</summary>
    public required ValueList<StagedChange> Changes { get; init; }

    /// <summary>The command's id only: the outcome may hold personal data.</summary>
    public override string ToString() => $"{nameof(Commit)} {Command.Value}";
}

/// <summary>One aggregate's part of a commit.</summary>
/// <param name="Kind">The aggregate's <see cref="IAggregate{TSelf}.Kind"/>.</param>
/// <param name="Key">Its id.</param>
/// <param name="ExpectedVersion">The version the decision saw; 0 where it must not exist yet.</param>
/// <param name="State">The state to keep.</param>
/// <param name="Events">What happened, for the outbox, in order.</param>
public sealed record StagedChange(string Kind, Guid Key, long ExpectedVersion, IAggregate State, ValueList<IEvent> Events)
{
    /// <summary>A decision's change, staged over the version it was decided on.</summary>
    /// <param name="before">What was read, or null for something new.</param>
    /// <param name="change">What was decided.</param>
    /// <typeparam name="TState">The aggregate.</typeparam>
    /// <typeparam name="TEvent">Its events.</typeparam>
    public static StagedChange Of<TState, TEvent>(Versioned<TState>? before, Change<TState, TEvent> change)
        where TState : class, IAggregate<TState>
        where TEvent : class, IEvent
    {
        ArgumentNullException.ThrowIfNull(change);
        return new(TState.Kind, change.State.Key, before?.Version ?? 0, change.State, change.Events.As<IEvent>());
    }
}
