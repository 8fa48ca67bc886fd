namespace MedLib.Domain.Results;

/// <summary>What a decision does to one aggregate: the state it leaves and the events that led there.</summary>
/// <param name="State">The state after the events.</param>
/// <param name="Events">What happened, in order.</param>
/// <typeparam name="TState">The aggregate's state.</typeparam>
/// <typeparam name="TEvent">The aggregate's closed set of events.</typeparam>
public sealed record Change<TState, TEvent>(TState State, ValueList<TEvent> Events)
    where TState : notnull;

/// <summary>A state as a store holds it, with the version that a write must name.</summary>
/// <param name="State">The state.</param>
/// <param name="Version">1 for the first commit, one more for each later one.</param>
/// <typeparam name="T">The aggregate's state.</typeparam>
public sealed record Versioned<T>(T State, long Version)
    where T : notnull;
