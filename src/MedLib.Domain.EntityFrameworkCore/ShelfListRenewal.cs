using System.Data;
using System.Globalization;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Classification;
using MedLib.Domain.EntityFrameworkCore.Rows;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using Microsoft.EntityFrameworkCore;

namespace MedLib.Domain.EntityFrameworkCore;

/// <summary>Makes the shelf list anew where it was made by other rules: shelf keys of another version, or another practice of the library.</summary>
/// <remarks>The rules stand in the file, so that a host that says no practice of its own keeps to the one that the list was made by.</remarks>
internal static class ShelfListRenewal
{
    private const string Name = "shelf";
    private const int BatchSize = 500;

    /// <summary>Sees that the list follows the rules.</summary>
    /// <param name="db">The tables.</param>
    /// <param name="chosen">The practice that the host chose, or null.</param>
    /// <param name="cancellationToken">Gives up; the list stays as it was then.</param>
    /// <returns>The practice that holds.</returns>
    public static async Task<ShelvingPractices> PrepareAsync(MedLibDbContext db, ShelvingPractices? chosen, CancellationToken cancellationToken)
    {
        var (practices, rules, isMade) = await ReadAsync(db, chosen, cancellationToken).ConfigureAwait(false);
        if (isMade)
        {
            return practices;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken).ConfigureAwait(false);
        (practices, rules, isMade) = await ReadAsync(db, chosen, cancellationToken).ConfigureAwait(false);
        if (!isMade)
        {
            await db.Shelf.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            foreach (var batch in (await StateReading.KeysAsync<Item>(db, cancellationToken).ConfigureAwait(false)).Chunk(BatchSize))
            {
                await AddAsync(db, batch, practices, cancellationToken).ConfigureAwait(false);
            }

            await db.Lists.Where(static row => row.Name == Name).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            db.Lists.Add(new ListRulesRow { Name = Name, Rules = rules });
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return practices;
    }

    // The version of the keys, a blank, and the practice.
    private static async Task<(ShelvingPractices Practices, string Rules, bool IsMade)> ReadAsync(MedLibDbContext db, ShelvingPractices? chosen, CancellationToken cancellationToken)
    {
        var made = await db.Lists.AsNoTracking().Where(static row => row.Name == Name).Select(static row => row.Rules).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var practices = chosen ?? (made is null ? ShelvingPractices.Default : StateText.Read<ShelvingPractices>(made[(made.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
        var rules = string.Create(CultureInfo.InvariantCulture, $"{ShelfKey.KeyVersion} {StateText.WriteRow(practices)}");
        return (practices, rules, string.Equals(made, rules, StringComparison.Ordinal));
    }

    private static async Task AddAsync(MedLibDbContext db, IReadOnlyList<Guid> keys, ShelvingPractices practices, CancellationToken cancellationToken)
    {
        var items = await StateReading.FindManyAsync<Item>(db, keys, cancellationToken).ConfigureAwait(false);
        var holdings = await StateReading.FindManyAsync<Holding>(db, Keys(items.Values.Select(static item => item.Holding?.Value)), cancellationToken).ConfigureAwait(false);
        var records = await StateReading.FindManyAsync<BibliographicRecord>(db, Keys(items.Values.Select(static item => item.Record?.Value)), cancellationToken).ConfigureAwait(false);
        db.AddRange(items.Values.Select(item => ListWriter.RowOf(ShelfEntry.From(
            item,
            item.Holding is { } holding ? holdings.GetValueOrDefault(holding.Value) : null,
            item.Record is { } record ? records.GetValueOrDefault(record.Value) : null,
            practices))));
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        db.ChangeTracker.Clear();
    }

    private static IReadOnlyList<Guid> Keys(IEnumerable<Guid?> keys) => [.. keys.Where(static key => key is not null).Select(static key => key!.Value).Distinct()];
}
