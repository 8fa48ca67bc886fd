using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>What was committed, as seen from before the store: what the store must have.</summary>
internal sealed class CommitRecord
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Kind, Guid Key), Versioned<IAggregate>> _states = [];
    private readonly List<Commit> _accepted = [];
    private readonly List<IEvent> _events = [];
    private readonly HashSet<UniqueKey> _uniqueKeys = [];
    private readonly HashSet<LookupKey> _lookupKeys = [];

    /// <summary>How many commits the store accepted.</summary>
    public int Commits { get; private set; }

    /// <summary>Every commit that the store accepted, in order.</summary>
    public IReadOnlyList<Commit> Accepted => Read(() => _accepted.ToArray());

    /// <summary>Every event, in the order of the commits.</summary>
    public IReadOnlyList<IEvent> Events => Read(() => _events.ToArray());

    /// <summary>Every key that was ever held, whether or not it still is.</summary>
    public IReadOnlyList<UniqueKey> UniqueKeys => Read(() => _uniqueKeys.ToArray());

    /// <summary>Every look-up key that ever led somewhere.</summary>
    public IReadOnlyList<LookupKey> LookupKeys => Read(() => _lookupKeys.ToArray());

    /// <summary>The newest states of a kind, in the order of their ids.</summary>
    public IReadOnlyList<Versioned<T>> All<T>()
        where T : class, IAggregate<T> => Read(() => _states.Values
            .Where(static found => found.State is T)
            .Select(static found => new Versioned<T>((T)found.State, found.Version))
            .OrderBy(static found => found.State.Key.ToString("D"), StringComparer.Ordinal)
            .ToArray());

    public Versioned<T>? Find<T>(Guid key)
        where T : class, IAggregate<T> => Read(() =>
            _states.TryGetValue((T.Kind, key), out var found) ? new Versioned<T>((T)found.State, found.Version) : null);

    public void Add(Commit commit)
    {
        lock (_lock)
        {
            Commits++;
            _accepted.Add(commit);
            foreach (var change in commit.Changes)
            {
                _states[(change.Kind, change.Key)] = new Versioned<IAggregate>(change.State, change.ExpectedVersion + 1);
                _events.AddRange(change.Events);
                _uniqueKeys.UnionWith(change.State.UniqueKeys);
                _lookupKeys.UnionWith(change.State.LookupKeys);
            }
        }
    }

    private T Read<T>(Func<T> read)
    {
        lock (_lock)
        {
            return read();
        }
    }
}

/// <summary>A write port that takes down what it passes on.</summary>
/// <param name="store">The store.</param>
/// <param name="record">Where it is taken down.</param>
/// <param name="meeting">Where clients wait for each other, if they are to.</param>
internal sealed class RecordingStore(ILibraryStore store, CommitRecord record, Meeting meeting) : ILibraryStore
{
    public async ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        await meeting.ArriveAsync(cancellationToken).ConfigureAwait(false);
        var outcome = await store.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
        if (outcome is CommitOutcome.Committed)
        {
            record.Add(commit);
        }

        return outcome;
    }

    public ValueTask<RememberedCommand?> FindCommandAsync(CommandId command, CancellationToken cancellationToken) =>
        store.FindCommandAsync(command, cancellationToken);
}
