using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MedLib.Domain.EntityFrameworkCore.Tests;

public sealed class SqliteSchemaTests : IDisposable
{
    private const long ApplicationId = 0x4D4C4942;
    private readonly TemporaryLibrary _library = new();

    [Fact]
    public async Task Is_made_when_it_is_first_used_and_not_before()
    {
        await using var host = _library.Open();
        Assert.False(File.Exists(_library.FilePath));

        Assert.Equal(0, await CountAsync(host));

        Assert.Equal(3L, _library.Read("PRAGMA user_version"));
        Assert.Equal(ApplicationId, _library.Read("PRAGMA application_id"));
        Assert.Equal("wal", _library.Read("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Many_may_be_first_at_once()
    {
        await using var one = _library.Open();
        await using var other = _library.Open();

        var counts = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => CountAsync(i % 2 == 0 ? one : other))));

        Assert.All(counts, static count => Assert.Equal(0, count));
    }

    [Fact]
    public async Task A_newer_one_is_refused_and_left_as_it_is()
    {
        await MakeAsync();
        _library.Run("PRAGMA user_version = 9");

        var refusal = await RefusalAsync();

        Assert.Equal(StoreCodes.Newer, refusal.Code);
        Assert.Equal([new FindingArg.Number("found", 9), new FindingArg.Number("known", 3)], refusal.Args);
        Assert.Equal(9L, _library.Read("PRAGMA user_version"));
    }

    [Fact]
    public async Task Another_programs_file_is_refused_and_left_as_it_is()
    {
        _library.Run("CREATE TABLE patients (name TEXT)");
        var before = File.ReadAllBytes(_library.FilePath);

        var refusal = await RefusalAsync();

        Assert.Equal(StoreCodes.NotALibrary, refusal.Code);
        Assert.Equal(before, File.ReadAllBytes(_library.FilePath));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("Minutes of the library committee. ", 100));
        await File.WriteAllTextAsync(_library.FilePath, text, TestContext.Current.CancellationToken);

        var refusal = await RefusalAsync();

        Assert.Equal(StoreCodes.NotALibrary, refusal.Code);
        Assert.Equal(text, await File.ReadAllTextAsync(_library.FilePath, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused()
    {
        var services = new ServiceCollection();
        services.AddMedLibDomain().UseSqlite(Path.Combine(_library.FilePath, "missing", "library.db"));
        await using var host = services.BuildServiceProvider();

        var refusal = await Assert.ThrowsAsync<StoreException>(() => CountAsync(host));

        Assert.Equal(StoreCodes.CannotBeOpened, refusal.Finding.Code);
        Assert.DoesNotContain(Path.GetDirectoryName(_library.FilePath)!, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_refusal_it_can_be_opened_once_the_cause_is_gone()
    {
        await File.WriteAllTextAsync(_library.FilePath, "no database, and long enough to be read as one", TestContext.Current.CancellationToken);
        await using var host = _library.Open();
        await Assert.ThrowsAsync<StoreException>(() => CountAsync(host));

        File.Delete(_library.FilePath);

        Assert.Equal(0, await CountAsync(host));
    }

    [Fact]
    public async Task Nothing_holds_the_file_when_its_host_is_gone()
    {
        await MakeAsync();

        // The last connection writes the journal back into the file and takes it away.
        Assert.Equal(_library.FilePath, Assert.Single(Directory.GetFiles(Path.GetDirectoryName(_library.FilePath)!)));
    }

    [Fact]
    public async Task An_older_one_is_upgraded_step_by_step_and_once()
    {
        await MakeOldAsync();
        string[] steps = ["CREATE TABLE steps (step INTEGER); INSERT INTO steps VALUES (2);", "INSERT INTO steps VALUES (3);"];

        await OpenAsync(new SqliteSchema(steps[0]));
        await OpenAsync(new SqliteSchema(steps));
        await OpenAsync(new SqliteSchema(steps));

        Assert.Equal(3L, _library.Read("PRAGMA user_version"));
        Assert.Equal("2,3", _library.Read("SELECT group_concat(step) FROM steps"));
    }

    [Fact]
    public async Task A_new_one_needs_no_upgrade()
    {
        await OpenAsync(new SqliteSchema("CREATE TABLE catalog (x)")); // which a new one has

        Assert.Equal(2L, _library.Read("PRAGMA user_version"));
    }

    [Fact]
    public async Task An_upgrade_that_fails_changes_nothing()
    {
        await MakeOldAsync();

        await Assert.ThrowsAsync<StoreException>(() => OpenAsync(new SqliteSchema("CREATE TABLE half (x); INSERT INTO nowhere VALUES (1);")));

        Assert.Equal(1L, _library.Read("PRAGMA user_version"));
        Assert.Equal(0L, _library.Read("SELECT count(*) FROM sqlite_master WHERE name = 'half'"));
        await MakeAsync();
    }

    public void Dispose() => _library.Dispose();

    private static async Task<int> CountAsync(ServiceProvider host)
    {
        await using var scope = host.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ICatalogQueries>().CountAsync(CatalogFilter.All, TestContext.Current.CancellationToken);
    }

    private async Task MakeAsync()
    {
        await using var host = _library.Open();
        Assert.Equal(0, await CountAsync(host));
    }

    private async Task MakeOldAsync()
    {
        await MakeAsync();
        _library.Run("PRAGMA user_version = 1");
    }

    private async Task<Finding> RefusalAsync()
    {
        await using var host = _library.Open();
        return (await Assert.ThrowsAsync<StoreException>(() => CountAsync(host))).Finding;
    }

    private async Task OpenAsync(SqliteSchema schema)
    {
        using var database = new SqliteDatabase(_library.FilePath, schema);
        await using var db = await database.OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await db.Catalog.CountAsync(TestContext.Current.CancellationToken));
    }
}
