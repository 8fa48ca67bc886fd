using MedLib.Domain.Results;

namespace MedLib.Domain.Commands;

/// <summary>Reads the states that a store keeps; with <see cref="ILibraryStore"/> it is all that the desks need of a store.</summary>
/// <remarks>
/// The read ports of every context (<c>ILoans</c>, <c>IItems</c> and so on) are served over it. A host that keeps a part of the
/// library in tables of its own registers its own implementation of that part's port instead.
/// </remarks>
public interface IStateReader
{
    /// <summary>An aggregate by its id.</summary>
    /// <param name="key">The id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <typeparam name="T">The aggregate.</typeparam>
    /// <returns>The state with its version, or null.</returns>
    ValueTask<Versioned<T>?> FindAsync<T>(Guid key, CancellationToken cancellationToken)
        where T : class, IAggregate<T>;

    /// <summary>The aggregate that holds a value of a set invariant.</summary>
    /// <param name="key">The value.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <typeparam name="T">The aggregate.</typeparam>
    /// <returns>The state with its version, or null.</returns>
    ValueTask<Versioned<T>?> FindAsync<T>(UniqueKey key, CancellationToken cancellationToken)
        where T : class, IAggregate<T>;

    /// <summary>The aggregates that share a value, in the order of their ids.</summary>
    /// <param name="key">The value.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <typeparam name="T">The aggregates.</typeparam>
    /// <returns>The states with their versions.</returns>
    ValueTask<ValueList<Versioned<T>>> FindAllAsync<T>(LookupKey key, CancellationToken cancellationToken)
        where T : class, IAggregate<T>;

    /// <summary>All aggregates of a kind in the order of their ids, one in memory at a time.</summary>
    /// <remarks>What is committed while it runs may be left out.</remarks>
    /// <param name="cancellationToken">Gives up.</param>
    /// <typeparam name="T">The aggregates.</typeparam>
    /// <returns>The states with their versions.</returns>
    IAsyncEnumerable<Versioned<T>> StreamAsync<T>(CancellationToken cancellationToken)
        where T : class, IAggregate<T>;
}
