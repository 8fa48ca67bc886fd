using System.Runtime.CompilerServices;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Testing.InMemory;

public sealed partial class InMemoryStore
{
    /// <inheritdoc/>
    public ValueTask<Versioned<T>?> FindAsync<T>(Guid key, CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult(Find<T>(key));
        }
    }

    /// <inheritdoc/>
    public ValueTask<Versioned<T>?> FindAsync<T>(UniqueKey key, CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult(
                _unique.TryGetValue((key.Index, key.Value), out var row) && string.Equals(row.Kind, T.Kind, StringComparison.Ordinal)
                    ? Find<T>(row.Key)
                    : null);
        }
    }

    /// <inheritdoc/>
    public ValueTask<ValueList<Versioned<T>>> FindAllAsync<T>(LookupKey key, CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult<ValueList<Versioned<T>>>(
            [
                .. _lookup.GetValueOrDefault((key.Index, key.Value), [])
                    .Where(static row => string.Equals(row.Kind, T.Kind, StringComparison.Ordinal))
                    .OrderBy(static row => row.Key)
                    .Select(row => Find<T>(row.Key)!),
            ]);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Versioned<T>> StreamAsync<T>([EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        foreach (var state in Snapshot<T>().OrderBy(static state => state.State.Key))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return state;
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }

    private List<Versioned<T>> Snapshot<T>()
        where T : class, IAggregate<T>
    {
        lock (_lock)
        {
            return _states.TryGetValue(T.Kind, out var states) ? [.. states.Values.Select(Cast<T>)] : [];
        }
    }

    private Versioned<T>? Find<T>(Guid key)
        where T : class, IAggregate<T> => Find(new Row(T.Kind, key)) is { } found ? Cast<T>(found) : null;

    private static Versioned<T> Cast<T>(Versioned<IAggregate> found)
        where T : class, IAggregate<T> => new((T)found.State, found.Version);
}
