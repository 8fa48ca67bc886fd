using MedLib.Domain.Acquisitions;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Results;

namespace MedLib.Domain.Testing.InMemory;

/// <summary>A library's store in memory: for tests, demonstrations and as the model that other stores are compared with.</summary>
/// <remarks>Safe for parallel use: one lock, held for the length of a commit or a look-up.</remarks>
/// <param name="shelving">How the library shelves; null stands for <see cref="ShelvingPractices.Default"/>.</param>
public sealed partial class InMemoryStore(ShelvingPractices? shelving = null)
    : ILibraryStore, IStateReader, ICatalogQueries, IHoldingsQueries, ICirculationQueries, IAcquisitionsQueries, IHistoryAnonymizer
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Dictionary<Guid, Versioned<IAggregate>>> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Index, string Value), Row> _unique = [];
    private readonly Dictionary<(string Index, string Value), HashSet<Row>> _lookup = [];
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

    private CommitOutcome CommitLocked(Commit commit)
    {
        if (_commands.TryGetValue(commit.Command, out var known))
        {
            return string.Equals(known.Hash, commit.Hash, StringComparison.Ordinal)
                ? new CommitOutcome.Repeated(known.Outcome)
                : new CommitOutcome.Refused([Finding.Error(CommandCodes.IdReused)]);
        }

        if (commit.Changes.Any(change => (Find(new Row(change.Kind, change.Key))?.Version ?? 0) != change.ExpectedVersion))
        {
            return new CommitOutcome.Stale();
        }

        var taken = TakenKeys(commit);
        if (!taken.IsEmpty)
        {
            return new CommitOutcome.Refused(taken);
        }

        // All keys are given up before any is taken: one may pass from one aggregate to another within a commit.
        foreach (var change in commit.Changes)
        {
            GiveUpKeys(new Row(change.Kind, change.Key));
        }

        foreach (var change in commit.Changes)
        {
            Apply(change);
        }

        _commands.Add(commit.Command, new RememberedCommand(commit.Hash, commit.Outcome));
        return new CommitOutcome.Committed();
    }

    private ValueList<Finding> TakenKeys(Commit commit)
    {
        var changed = commit.Changes.Select(static change => new Row(change.Kind, change.Key)).ToHashSet();
        var wanted = new Dictionary<(string Index, string Value), Guid>();
        var taken = new List<Finding>();
        foreach (var (change, key) in commit.Changes.SelectMany(static change => change.State.UniqueKeys, static (change, key) => (change, key)))
        {
            if (!wanted.TryAdd((key.Index, key.Value), change.Key))
            {
                taken.Add(key.Taken(wanted[(key.Index, key.Value)]));
            }
            else if (_unique.TryGetValue((key.Index, key.Value), out var owner) && !changed.Contains(owner))
            {
                taken.Add(key.Taken(owner.Key));
            }
        }

        return [.. taken];
    }

    private void GiveUpKeys(Row row)
    {
        if (Find(row) is not { } before)
        {
            return;
        }

        foreach (var key in before.State.UniqueKeys)
        {
            _unique.Remove((key.Index, key.Value));
        }

        foreach (var key in before.State.LookupKeys)
        {
            _lookup[(key.Index, key.Value)].Remove(row);
        }
    }

    private void Apply(StagedChange change)
    {
        var row = new Row(change.Kind, change.Key);
        foreach (var key in change.State.UniqueKeys)
        {
            _unique.Add((key.Index, key.Value), row);
        }

        foreach (var key in change.State.LookupKeys)
        {
            if (!_lookup.TryGetValue((key.Index, key.Value), out var rows))
            {
                _lookup.Add((key.Index, key.Value), rows = []);
            }

            rows.Add(row);
        }

        if (!_states.TryGetValue(change.Kind, out var kind))
        {
            _states.Add(change.Kind, kind = []);
        }

        kind[change.Key] = new Versioned<IAggregate>(change.State, change.ExpectedVersion + 1);
        _outbox.AddRange(change.Events);
    }

    private Versioned<IAggregate>? Find(Row row) => _states.GetValueOrDefault(row.Kind)?.GetValueOrDefault(row.Key);

    private readonly record struct Row(string Kind, Guid Key);
}
