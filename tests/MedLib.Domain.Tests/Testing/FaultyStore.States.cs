using System.Runtime.CompilerServices;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Testing;

internal sealed partial class FaultyStore
{
    public ValueTask<Versioned<T>?> FindAsync<T>(Guid key, CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        GiveUp(cancellationToken);
        return ValueTask.FromResult(Guarded(() => Find<T>((T.Kind, key))));
    }

    public ValueTask<Versioned<T>?> FindAsync<T>(UniqueKey key, CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        GiveUp(cancellationToken);
        return ValueTask.FromResult(Guarded(() => Owners(key).Select(Find<T>).FirstOrDefault(static found => found is not null)));
    }

    public ValueTask<ValueList<Versioned<T>>> FindAllAsync<T>(LookupKey key, CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        GiveUp(cancellationToken);
        return ValueTask.FromResult(Guarded(() => Sorted<T>(
            found => found.State.LookupKeys.Contains(key) || _oldLookupKeys.Contains((key, (T.Kind, found.State.Key))))));
    }

    public async IAsyncEnumerable<Versioned<T>> StreamAsync<T>([EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        foreach (var state in Guarded(() => Sorted<T>(static _ => true)))
        {
            GiveUp(cancellationToken);
            yield return state;
        }

        await Task.CompletedTask;
    }

    private ValueList<Versioned<T>> Sorted<T>(Func<Versioned<T>, bool> wanted)
        where T : class, IAggregate<T>
    {
        var found = _states.Keys.Select(Find<T>).OfType<Versioned<T>>().Where(wanted);
        return [.. Has(Fault.StreamsOutOfOrder) ? found : found.OrderBy(static state => state.State.Key)];
    }

    private Versioned<T>? Find<T>((string Kind, Guid Key) row)
        where T : class, IAggregate<T> =>
        _states.GetValueOrDefault(row) is { State: T state, Version: var version } ? new Versioned<T>(state, version) : null;
}
