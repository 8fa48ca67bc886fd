using System.Data;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Commands;
using MedLib.Domain.EntityFrameworkCore.Rows;
using Microsoft.EntityFrameworkCore;

namespace MedLib.Domain.EntityFrameworkCore;

/// <summary>Makes the lists of circulation, and the keys by which their states are found, anew from the states, where the file is of a release that did not have them or showed other things in them.</summary>
/// <remarks>By which form of the rows each was made stands in the file.</remarks>
internal static class CirculationListRenewal
{
    private const int BatchSize = 500;

    // Counted up when a row shows something else, or is found or sorted by something else.
    private const string LoanRows = "loans 1";
    private const string RequestRows = "requests 1";
    private const string ChargeRows = "charges 1";

    /// <summary>Sees that the lists are there, in this release's form.</summary>
    /// <param name="db">The tables.</param>
    /// <param name="cancellationToken">Gives up; the list at work stays as it was then.</param>
    public static async Task PrepareAsync(MedLibDbContext db, CancellationToken cancellationToken)
    {
        await PrepareAsync<Loan>(
            db,
            "loans",
            LoanRows,
            async () =>
            {
                await db.OpenLoans.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
                await db.LoanHistory.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        await PrepareAsync<RequestQueue>(
            db, "requests", RequestRows, () => db.Requests.ExecuteDeleteAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        await PrepareAsync<FeeLedger>(
            db, "charges", ChargeRows, () => db.Charges.ExecuteDeleteAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private static async Task PrepareAsync<T>(MedLibDbContext db, string name, string rules, Func<Task> clear, CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        if (await IsMadeAsync(db, name, rules, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken).ConfigureAwait(false);
        if (!await IsMadeAsync(db, name, rules, cancellationToken).ConfigureAwait(false))
        {
            var kind = T.Kind;
            await clear().ConfigureAwait(false);
            await db.LookupKeys.Where(row => row.Kind == kind).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            foreach (var batch in (await StateReading.KeysAsync<T>(db, cancellationToken).ConfigureAwait(false)).Chunk(BatchSize))
            {
                var states = await StateReading.FindManyAsync<T>(db, batch, cancellationToken).ConfigureAwait(false);
                db.AddRange(states.Values.SelectMany(ListWriter.RowsOf));
                db.LookupKeys.AddRange(states.Values.SelectMany(state => state.LookupKeys.Select(
                    key => new LookupKeyRow { Index = key.Index, Value = key.Value, Kind = kind, Id = state.Key })));
                await SaveAsync(db, cancellationToken).ConfigureAwait(false);
            }

            await db.Lists.Where(row => row.Name == name).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            db.Lists.Add(new ListRulesRow { Name = name, Rules = rules });
            await SaveAsync(db, cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> IsMadeAsync(MedLibDbContext db, string name, string rules, CancellationToken cancellationToken) =>
        await db.Lists.AnyAsync(row => row.Name == name && row.Rules == rules, cancellationToken).ConfigureAwait(false);

    private static async Task SaveAsync(MedLibDbContext db, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        db.ChangeTracker.Clear();
    }
}
