using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Testing.InMemory;

/// <summary>A library's store in memory: for tests, demonstrations and as the model that other stores are compared with.</summary>
/// <remarks>Safe for parallel use: one lock, held for the length of a commit or a look-up.</remarks>
public sealed class InMemoryStore : ILibraryStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Kind, Guid Key), Versioned<IAggregate>> _states = [];
    private readonly Dictionary<(string Index, string Value), (string Kind, Guid Key)> _unique = [];
    private readonly Dictionary<CommandId, RememberedCommand> _commands = [];
    private readonly List<IEvent> _outbox = [];

    /// <summary>Every event committed so far, in order.</summary>
    public ValueList<IEvent> Outbox
    {
        get
        {
            lock (_lock)
            {
                return [.. _outbox];
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult(CommitLocked(commit));
        }
    }

    /// <inheritdoc/>
    public ValueTask<RememberedCommand?> FindCommandAsync(CommandId command, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult(_commands.GetValueOrDefault(command));
        }
    }

    internal Versioned<T>? Find<T>(Guid key)
        where T : class, IAggregate<T>
    {
        lock (_lock)
        {
            return Cast<T>(_states.GetValueOrDefault((T.Kind, key)));
        }
    }

    internal Versioned<T>? Find<T>(UniqueKey unique)
        where T : class, IAggregate<T>
    {
        lock (_lock)
        {
            return _unique.TryGetValue((unique.Index, unique.Value), out var owner) && string.Equals(owner.Kind, T.Kind, StringComparison.Ordinal)
                ? Cast<T>(_states[owner])
                : null;
        }
    }

    internal List<Versioned<T>> All<T>()
        where T : class, IAggregate<T>
    {
        lock (_lock)
        {
            return [.. _states.Where(static state => string.Equals(state.Key.Kind, T.Kind, StringComparison.Ordinal)).Select(static state => Cast<T>(state.Value)!)];
        }
    }

    private static Versioned<T>? Cast<T>(Versioned<IAggregate>? found)
        where T : class, IAggregate<T> => found is null ? null : new Versioned<T>((T)found.State, found.Version);

    private CommitOutcome CommitLocked(Commit commit)
    {
        if (_commands.TryGetValue(commit.Command, out var known))
        {
            return string.Equals(known.Hash, commit.Hash, StringComparison.Ordinal)
                ? new CommitOutcome.Repeated(known.Outcome)
                : new CommitOutcome.Refused([Finding.Error(CommandCodes.IdReused)]);
        }

        if (commit.Changes.Any(change => (_states.GetValueOrDefault((change.Kind, change.Key))?.Version ?? 0) != change.ExpectedVersion))
        {
            return new CommitOutcome.Stale();
        }

        var taken = TakenKeys(commit);
        if (!taken.IsEmpty)
        {
            return new CommitOutcome.Refused(taken);
        }

        foreach (var change in commit.Changes)
        {
            Apply(change);
        }

        _commands.Add(commit.Command, new RememberedCommand(commit.Hash, commit.Outcome));
        return new CommitOutcome.Committed();
    }

    // A key may pass from one aggregate to another within a commit, so the owners that give theirs up are left out.
    private ValueList<Finding> TakenKeys(Commit commit)
    {
        var changed = commit.Changes.Select(static change => (change.Kind, change.Key)).ToHashSet();
        var wanted = new HashSet<(string Index, string Value)>();
        return
        [
            .. commit.Changes
                .SelectMany(static change => change.State.UniqueKeys)
                .Where(key => !wanted.Add((key.Index, key.Value))
                    || (_unique.TryGetValue((key.Index, key.Value), out var owner) && !changed.Contains(owner)))
                .Select(static key => Finding.Error(key.Code)),
        ];
    }

    private void Apply(StagedChange change)
    {
        var row = (change.Kind, change.Key);
        if (_states.TryGetValue(row, out var before))
        {
            foreach (var key in before.State.UniqueKeys)
            {
                if (_unique.TryGetValue((key.Index, key.Value), out var owner) && owner == row)
                {
                    _unique.Remove((key.Index, key.Value));
                }
            }
        }

        foreach (var key in change.State.UniqueKeys)
        {
            _unique[(key.Index, key.Value)] = row;
        }

        _states[row] = new Versioned<IAggregate>(change.State, change.ExpectedVersion + 1);
        _outbox.AddRange(change.Events);
    }
}
