using MedLib.Domain.Commands;
using MedLib.Domain.EntityFrameworkCore.Rows;
using MedLib.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace MedLib.Domain.EntityFrameworkCore;

/// <summary>Reads states of an open database.</summary>
internal static class StateReading
{
    public static async Task<Versioned<T>?> FindAsync<T>(MedLibDbContext db, Guid key, CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        var kind = T.Kind;
        var found = await db.States.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Kind == kind && row.Id == key, cancellationToken).ConfigureAwait(false);
        return found is null ? null : Read<T>(found);
    }

    public static async Task<ValueList<Versioned<T>>> FindAllAsync<T>(MedLibDbContext db, LookupKey key, CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        var kind = T.Kind;
        var found = await db.LookupKeys
            .Where(row => row.Index == key.Index && row.Value == key.Value && row.Kind == kind)
            .Join(db.States, static row => new { row.Kind, row.Id }, static state => new { state.Kind, state.Id }, static (_, state) => state)
            .OrderBy(static state => state.Id)
            .AsNoTracking()
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. found.Select(Read<T>)];
    }

    /// <summary>Those of these aggregates that there are.</summary>
    public static async Task<Dictionary<Guid, T>> FindManyAsync<T>(MedLibDbContext db, IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        var kind = T.Kind;
        var found = await db.States.AsNoTracking().Where(row => row.Kind == kind && keys.Contains(row.Id)).ToListAsync(cancellationToken).ConfigureAwait(false);
        return found.ToDictionary(static row => row.Id, static row => StateText.Read<T>(row.Json));
    }

    /// <summary>The keys of all aggregates of a kind.</summary>
    public static async Task<List<Guid>> KeysAsync<T>(MedLibDbContext db, CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        var kind = T.Kind;
        return await db.States.Where(row => row.Kind == kind).Select(static row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    public static Versioned<T> Read<T>(StateRow row)
        where T : class, IAggregate<T> => new(StateText.Read<T>(row.Json), row.Version);
}
