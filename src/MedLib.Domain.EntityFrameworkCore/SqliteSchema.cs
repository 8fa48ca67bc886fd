using System.Data;
using System.Globalization;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace MedLib.Domain.EntityFrameworkCore;

/// <summary>The schema of a file: made when it is new, upgraded when it is older, refused when it is newer.</summary>
/// <remarks>The version stands in <c>user_version</c>, and <c>application_id</c> tells a library from other programs' files.</remarks>
/// <param name="upgrades">The statements that lead from version 1 to 2, from 2 to 3 and so on.</param>
internal sealed class SqliteSchema(params ReadOnlySpan<string> upgrades)
{
    private const long ApplicationId = 0x4D4C4942; // "MLIB"
    private const int First = 1;
    private readonly string[] _upgrades = upgrades.ToArray();

    /// <summary>The schema that this release writes.</summary>
    public static SqliteSchema OfThisRelease() => new(SqliteUpgrades.All);

    /// <summary>The version of the schema.</summary>
    public long Version => First + _upgrades.Length;

    public async Task PrepareAsync(MedLibDbContext db, string path, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await MakeOrUpgradeAsync(db, path, cancellationToken).ConfigureAwait(false);

        // Readers do not wait for the writer then. Kept by the file; set outside of any transaction, and only where the file is ours.
        await RunAsync(db, "PRAGMA journal_mode = WAL", cancellationToken).ConfigureAwait(false);
    }

    private async Task MakeOrUpgradeAsync(MedLibDbContext db, string path, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken).ConfigureAwait(false);
        var version = await ReadAsync(db, "PRAGMA user_version", cancellationToken).ConfigureAwait(false);
        var isEmpty = await ReadAsync(db, "SELECT count(*) FROM sqlite_master", cancellationToken).ConfigureAwait(false) == 0;
        if (!isEmpty && await ReadAsync(db, "PRAGMA application_id", cancellationToken).ConfigureAwait(false) != ApplicationId)
        {
            throw new StoreException(Finding.Error(StoreCodes.NotALibrary, new FindingArg.Text("store", Path.GetFileName(path))));
        }

        if (version > Version)
        {
            throw new StoreException(Finding.Error(
                StoreCodes.Newer, new FindingArg.Number("found", version), new FindingArg.Number("known", Version)));
        }

        // A new one is made as the newest release knows it, so no step is left to do.
        if (isEmpty)
        {
            await RunAsync(db, db.Database.GenerateCreateScript(), cancellationToken).ConfigureAwait(false);
            version = Version;
        }

        foreach (var upgrade in _upgrades.Skip((int)(version - First)))
        {
            await RunAsync(db, upgrade, cancellationToken).ConfigureAwait(false);
        }

        await RunAsync(db, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"), cancellationToken).ConfigureAwait(false);
        await RunAsync(db, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}"), cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task RunAsync(MedLibDbContext db, string sql, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlRawAsync(sql, cancellationToken).ConfigureAwait(false);

    private static async Task<long> ReadAsync(MedLibDbContext db, string sql, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }
}
