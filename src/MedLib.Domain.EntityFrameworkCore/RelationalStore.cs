using System.Data;
using MedLib.Domain.Acquisitions;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Commands;
using MedLib.Domain.EntityFrameworkCore.Rows;
using MedLib.Domain.Holdings;
using MedLib.Domain.Results;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace MedLib.Domain.EntityFrameworkCore;

/// <summary>A library in a relational database: states, keys, events, commands and lists, written together.</summary>
/// <param name="database">Opens the database.</param>
internal sealed partial class RelationalStore(ILibraryDatabase database)
    : ILibraryStore, IStateReader, ICatalogQueries, IHoldingsQueries, ICirculationQueries, IAcquisitionsQueries, IHistoryAnonymizer
{
    public async ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        await using var db = await database.OpenAsync(cancellationToken).ConfigureAwait(false);

        // Serializable takes the write lock at once: what is read here is what is written upon.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken).ConfigureAwait(false);
        if (await RefusalAsync(db, commit, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            return refusal;
        }

        await WriteAsync(db, commit, cancellationToken).ConfigureAwait(false);
        await ListWriter.RefreshAsync(db, commit.Changes, database.Shelving, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new CommitOutcome.Committed();
    }

    public async ValueTask<RememberedCommand?> FindCommandAsync(CommandId command, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await FindCommandAsync(db, command, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<RememberedCommand?> FindCommandAsync(MedLibDbContext db, CommandId command, CancellationToken cancellationToken) =>
        await db.Commands.AsNoTracking().Where(row => row.Id == command.Value)
            .Select(static row => new RememberedCommand(row.Hash, row.Outcome))
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);

    private static async Task<CommitOutcome?> RefusalAsync(MedLibDbContext db, Commit commit, CancellationToken cancellationToken)
    {
        if (await FindCommandAsync(db, commit.Command, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return string.Equals(known.Hash, commit.Hash, StringComparison.Ordinal)
                ? new CommitOutcome.Repeated(known.Outcome)
                : new CommitOutcome.Refused([Finding.Error(CommandCodes.IdReused)]);
        }

        foreach (var change in commit.Changes)
        {
            var version = await db.States.Where(row => row.Kind == change.Kind && row.Id == change.Key)
                .Select(static row => row.Version)
                .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            if (version != change.ExpectedVersion)
            {
                return new CommitOutcome.Stale();
            }
        }

        var taken = await TakenKeysAsync(db, commit, cancellationToken).ConfigureAwait(false);
        return taken.IsEmpty ? null : new CommitOutcome.Refused(taken);
    }

    // A key may pass from one aggregate to another within a commit, so what the commit changes does not hold its keys any more.
    private static async Task<ValueList<Finding>> TakenKeysAsync(MedLibDbContext db, Commit commit, CancellationToken cancellationToken)
    {
        var changed = commit.Changes.Select(static change => (change.Kind, change.Key)).ToHashSet();
        var wanted = new Dictionary<(string Index, string Value), Guid>();
        var taken = new List<Finding>();
        foreach (var (change, key) in commit.Changes.SelectMany(static change => change.State.UniqueKeys, static (change, key) => (change, key)))
        {
            var owner = await db.UniqueKeys.AsNoTracking().FirstOrDefaultAsync(
                row => row.Index == key.Index && row.Value == key.Value, cancellationToken).ConfigureAwait(false);
            if (!wanted.TryAdd((key.Index, key.Value), change.Key))
            {
                taken.Add(key.Taken(wanted[(key.Index, key.Value)]));
            }
            else if (owner is not null && !changed.Contains((owner.Kind, owner.Id)))
            {
                taken.Add(key.Taken(owner.Id));
            }
        }

        return [.. taken];
    }

    private static async Task WriteAsync(MedLibDbContext db, Commit commit, CancellationToken cancellationToken)
    {
        await WriteStatesAsync(db, commit.Changes, cancellationToken).ConfigureAwait(false);
        foreach (var change in commit.Changes)
        {
            db.Outbox.AddRange(change.Events.Select(
                e => new OutboxRow { Kind = change.Kind, Id = change.Key, Command = commit.Command.Value, Json = StateText.Write(e) }));
        }

        db.Commands.Add(new CommandRow
        {
            Id = commit.Command.Value,
            Hash = commit.Hash,
            Outcome = commit.Outcome,
            By = commit.By,
            At = InstantPattern.ExtendedIso.Format(commit.At),
        });
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        db.ChangeTracker.Clear();
    }

    /// <summary>Writes states with their keys over those that were there; saved by the caller.</summary>
    internal static async Task WriteStatesAsync(MedLibDbContext db, ValueList<StagedChange> changes, CancellationToken cancellationToken)
    {
        foreach (var change in changes.Where(static change => change.ExpectedVersion > 0))
        {
            await db.UniqueKeys.Where(row => row.Kind == change.Kind && row.Id == change.Key).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            await db.LookupKeys.Where(row => row.Kind == change.Kind && row.Id == change.Key).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (var change in changes)
        {
            var row = new StateRow { Kind = change.Kind, Id = change.Key, Version = change.ExpectedVersion + 1, Json = StateText.Write(change.State) };
            db.Entry(row).State = change.ExpectedVersion == 0 ? EntityState.Added : EntityState.Modified;
            db.UniqueKeys.AddRange(change.State.UniqueKeys.Select(
                key => new UniqueKeyRow { Index = key.Index, Value = key.Value, Kind = change.Kind, Id = change.Key }));
            db.LookupKeys.AddRange(change.State.LookupKeys.Select(
                key => new LookupKeyRow { Index = key.Index, Value = key.Value, Kind = change.Kind, Id = change.Key }));
        }
    }
}
