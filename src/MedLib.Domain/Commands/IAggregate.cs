using NodaTime;

namespace MedLib.Domain.Commands;

/// <summary>What a store keeps as one row: a state with a kind, an id and, in the store, a version.</summary>
/// <remarks>Every aggregate implements <see cref="IAggregate{TSelf}"/>; this is what is left of it where its type does not matter.</remarks>
public interface IAggregate
{
    /// <summary>The id within its kind.</summary>
    Guid Key { get; }

    /// <summary>The values that no other aggregate may hold at the same time, such as a barcode; stores keep them unique.</summary>
    IEnumerable<UniqueKey> UniqueKeys => [];

    /// <summary>The values by which several aggregates may be found together, such as the record of an item.</summary>
    IEnumerable<LookupKey> LookupKeys => [];
}

/// <summary>An aggregate, whose type knows its kind.</summary>
/// <typeparam name="TSelf">The aggregate's own type.</typeparam>
public interface IAggregate<TSelf> : IAggregate
    where TSelf : class, IAggregate<TSelf>
{
    /// <summary>The kind, such as <c>loan</c>: the name of the row's family, never changed once released.</summary>
    static abstract string Kind { get; }
}

/// <summary>Something that happened to an aggregate.</summary>
public interface IEvent
{
    /// <summary>When it happened.</summary>
    Instant At { get; }
}

/// <summary>An aggregate's id: a Guid with a type, so that a loan's id is not taken for an item's.</summary>
/// <typeparam name="TSelf">The id's own type.</typeparam>
public interface IGuidId<TSelf>
    where TSelf : struct, IGuidId<TSelf>
{
    /// <summary>The Guid.</summary>
    Guid Value { get; }

    /// <summary>The id over a Guid.</summary>
    /// <param name="value">The Guid.</param>
    static abstract TSelf From(Guid value);
}
