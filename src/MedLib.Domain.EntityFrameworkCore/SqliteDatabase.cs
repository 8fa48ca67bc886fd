using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Results;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace MedLib.Domain.EntityFrameworkCore;

/// <summary>A library in an SQLite file.</summary>
internal sealed class SqliteDatabase : ILibraryDatabase, IDisposable
{
    private const int Corrupt = 11; // SQLITE_CORRUPT
    private const int NotADatabase = 26; // SQLITE_NOTADB
    private readonly string _path;
    private readonly SqliteSchema _schema;
    private readonly string _connection;
    private readonly PooledDbContextFactory<MedLibDbContext> _contexts;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ShelvingPractices? _chosen;
    private volatile bool _isReady;

    public SqliteDatabase(string path, SqliteSchema schema, ShelvingPractices? shelving = null)
    {
        (_path, _schema, _chosen) = (path, schema, shelving);
        _connection = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, DefaultTimeout = 60 }.ToString();
        _contexts = new PooledDbContextFactory<MedLibDbContext>(new DbContextOptionsBuilder<MedLibDbContext>().UseSqlite(_connection).Options);
    }

    public ShelvingPractices Shelving { get; private set; } = ShelvingPractices.Default;

    public async ValueTask<MedLibDbContext> OpenAsync(CancellationToken cancellationToken)
    {
        if (!_isReady)
        {
            await PrepareAsync(cancellationToken).ConfigureAwait(false);
        }

        return _contexts.CreateDbContext();
    }

    public void Dispose()
    {
        CloseIdle();
        _gate.Dispose();
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await using var db = _contexts.CreateDbContext();
            await _schema.PrepareAsync(db, _path, cancellationToken).ConfigureAwait(false);
            await CirculationListRenewal.PrepareAsync(db, cancellationToken).ConfigureAwait(false);
            Shelving = await ShelfListRenewal.PrepareAsync(db, _chosen, cancellationToken).ConfigureAwait(false);
            _isReady = true;
        }
        catch (StoreException)
        {
            CloseIdle();
            throw;
        }
        catch (SqliteException e)
        {
            CloseIdle();
            var code = e.SqliteErrorCode is NotADatabase or Corrupt ? StoreCodes.NotALibrary : StoreCodes.CannotBeOpened;
            throw new StoreException(Finding.Error(code, new FindingArg.Text("store", Path.GetFileName(_path))), e);
        }
        finally
        {
            _gate.Release();
        }
    }

    // Idle connections hold the file open: it could not be moved, and another put in its place would not be seen.
    private void CloseIdle()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }
}
