using System.Runtime.CompilerServices;
using MedLib.Domain.Commands;
using MedLib.Domain.EntityFrameworkCore.Rows;
using MedLib.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace MedLib.Domain.EntityFrameworkCore;

internal sealed partial class RelationalStore
{
    public async ValueTask<Versioned<T>?> FindAsync<T>(Guid key, CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        await using var db = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await StateReading.FindAsync<T>(db, key, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<Versioned<T>?> FindAsync<T>(UniqueKey key, CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        ArgumentNullException.ThrowIfNull(key);
        await using var db = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        var kind = T.Kind;
        var found = await db.UniqueKeys
            .Where(row => row.Index == key.Index && row.Value == key.Value && row.Kind == kind)
            .Join(db.States, static row => new { row.Kind, row.Id }, static state => new { state.Kind, state.Id }, static (_, state) => state)
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return found is null ? null : StateReading.Read<T>(found);
    }

    public async ValueTask<ValueList<Versioned<T>>> FindAllAsync<T>(LookupKey key, CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        ArgumentNullException.ThrowIfNull(key);
        await using var db = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await StateReading.FindAllAsync<T>(db, key, cancellationToken).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<Versioned<T>> StreamAsync<T>([EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        await using var db = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        var kind = T.Kind;
        var rows = db.States.AsNoTracking().Where(row => row.Kind == kind).OrderBy(static row => row.Id).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return StateReading.Read<T>(row);
        }
    }
}
