using MedLib.Domain.Acquisitions;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Results;
using MedLib.Domain.Testing.InMemory;

namespace MedLib.Domain.Tests.Testing;

/// <summary>A plain store that gets one thing or two wrong; with none it keeps the contract. Its lists are those of another store.</summary>
internal sealed partial class FaultyStore(Fault fault, ShelvingPractices shelving)
    : ILibraryStore, IStateReader, ICatalogQueries, IHoldingsQueries, ICirculationQueries, IAcquisitionsQueries, IHistoryAnonymizer
{
    private readonly Lock _lock = new();
    private readonly InMemoryStore _lists = new(fault.HasFlag(Fault.IgnoresShelving) ? null : shelving);
    private readonly Dictionary<(string Kind, Guid Key), Versioned<IAggregate>> _states = [];
    private readonly Dictionary<CommandId, RememberedCommand> _commands = [];
    private readonly List<IEvent> _events = [];
    private readonly List<(UniqueKey Key, (string Kind, Guid Key) Owner)> _oldKeys = [];
    private readonly List<(LookupKey Key, (string Kind, Guid Key) Owner)> _oldLookupKeys = [];

    public ValueList<IEvent> Outbox
    {
        get
        {
            lock (_lock)
            {
                return [.. _events];
            }
        }
    }

    public ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        GiveUp(cancellationToken);
        if (Has(Fault.ChecksBeforeItLocks))
        {
            var refusal = Guarded(() => Refusal(commit));
            Thread.Sleep(millisecondsTimeout: 20);
            return ValueTask.FromResult(refusal ?? Guarded(() => Write(commit)));
        }

        return ValueTask.FromResult(Guarded(() => Refusal(commit) ?? Write(commit)));
    }

    public ValueTask<RememberedCommand?> FindCommandAsync(CommandId command, CancellationToken cancellationToken)
    {
        GiveUp(cancellationToken);
        return ValueTask.FromResult(Guarded(() => _commands.GetValueOrDefault(command)));
    }

    private CommitOutcome? Refusal(Commit commit)
    {
        if (!Has(Fault.ForgetsCommands) && _commands.TryGetValue(commit.Command, out var known))
        {
            return Has(Fault.ForgetsHashes) || string.Equals(known.Hash, commit.Hash, StringComparison.Ordinal)
                ? new CommitOutcome.Repeated(Has(Fault.ForgetsOutcomes) ? "" : known.Outcome)
                : new CommitOutcome.Refused([Finding.Error(CommandCodes.IdReused)]);
        }

        var stale = commit.Changes.FirstOrDefault(change => VersionOf(change) != change.ExpectedVersion);
        if (stale is not null && !Has(Fault.IgnoresVersions))
        {
            if (Has(Fault.WritesUpToTheStaleChange))
            {
                Write(commit with { Changes = [.. commit.Changes.TakeWhile(change => change != stale)] });
                _commands.Remove(commit.Command);
            }

            return new CommitOutcome.Stale();
        }

        ValueList<Finding> taken = Has(Fault.IgnoresUniqueKeys) ? [] : [.. Taken(commit)];
        if (taken.IsEmpty)
        {
            return null;
        }

        if (Has(Fault.RemembersRefusals))
        {
            _commands[commit.Command] = new RememberedCommand(commit.Hash, commit.Outcome);
        }

        return new CommitOutcome.Refused(Has(Fault.NamesOneReasonOnly) ? [taken[0]] : taken);
    }

    private IEnumerable<Finding> Taken(Commit commit)
    {
        var changed = commit.Changes.Select(static change => (change.Kind, change.Key)).ToHashSet();
        var wanted = new HashSet<UniqueKey>();
        return
            from change in commit.Changes
            from key in change.State.UniqueKeys
            let owners = Owners(key).Where(owner => Has(Fault.TakesKeysOneByOne) ? owner != (change.Kind, change.Key) : !changed.Contains(owner))
            where !wanted.Add(key) || owners.Any()
            select Finding.Error(key.Code);
    }

    private IEnumerable<(string Kind, Guid Key)> Owners(UniqueKey key) => _states
        .Where(entry => entry.Value.State.UniqueKeys.Contains(key)).Select(static entry => entry.Key)
        .Concat(_oldKeys.Where(old => old.Key == key).Select(static old => old.Owner));

    private CommitOutcome.Committed Write(Commit commit)
    {
        foreach (var change in commit.Changes)
        {
            var owner = (change.Kind, change.Key);
            var before = _states.GetValueOrDefault(owner);
            if (before is not null && Has(Fault.KeepsOldKeys))
            {
                _oldKeys.AddRange(before.State.UniqueKeys.Select(key => (key, owner)));
            }

            if (before is not null && Has(Fault.KeepsOldLookupKeys))
            {
                _oldLookupKeys.AddRange(before.State.LookupKeys.Select(key => (key, owner)));
            }

            var state = before is not null && Has(Fault.LosesRevisions) ? before.State : change.State;
            _states[owner] = new Versioned<IAggregate>(state, VersionOf(change) + 1);
            _events.AddRange(Has(Fault.LosesEvents) ? change.Events.Skip(1) : change.Events);
        }

        _commands[commit.Command] = new RememberedCommand(commit.Hash, commit.Outcome);
        ShowInLists(commit);
        return new CommitOutcome.Committed();
    }

    private void ShowInLists(Commit commit)
    {
        var shown = commit.Changes.Where(change =>
            !(Has(Fault.RowsOfRecordsStandStill) && change is { ExpectedVersion: > 0, State: BibliographicRecord })
            && !(Has(Fault.RowsOfRequestsStandStill) && change is { ExpectedVersion: > 0, State: RequestQueue })
            && !(Has(Fault.RowsOfChargesStandStill) && change is { ExpectedVersion: > 0, State: FeeLedger })
            && !(Has(Fault.ReturnedLoansStay) && change.State is Loan { IsOpen: false }));
        _ = _lists.CommitAsync(commit with { Changes = [.. shown] }, CancellationToken.None).AsTask();
    }

    private long VersionOf(StagedChange change) => _states.GetValueOrDefault((change.Kind, change.Key))?.Version ?? 0;

    private bool Has(Fault one) => fault.HasFlag(one);

    private void GiveUp(CancellationToken cancellationToken)
    {
        if (!Has(Fault.NeverGivesUp))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private T Guarded<T>(Func<T> act)
    {
        lock (_lock)
        {
            return act();
        }
    }
}
