using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Commands;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace MedLib.Domain.EntityFrameworkCore.Tests;

public sealed class SqliteStoreTests : IDisposable
{
    private static readonly Actor Librarian = new("librarian");
    private readonly TemporaryLibrary _library = new();

    [Fact]
    public async Task Everything_is_there_when_it_is_opened_again()
    {
        BibliographicCommand.Add add;
        BibliographicRecord? record;
        await using (var host = _library.Open())
        {
            add = Add(host, "Gray's anatomy");
            await AddAsync(host, add);
            record = await FindAsync(host, add.Record);
        }

        await using var again = _library.Open();

        Assert.NotNull(record);
        Assert.Equal(record, await FindAsync(again, add.Record));
        Assert.Equal("Gray's anatomy", Assert.Single((await SearchAsync(again, "gray")).Rows).Title);
        await AddAsync(again, add); // remembered: answered as before, not done twice
        Assert.Equal(1L, _library.Read("SELECT count(*) FROM outbox"));
    }

    [Fact]
    public async Task A_stream_goes_on_while_another_writes()
    {
        await using var host = _library.Open();
        for (var i = 0; i < 20; i++)
        {
            await AddAsync(host, Add(host, $"Anatomy {i:D2}"));
        }

        var seen = new List<string>();
        await using var scope = host.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<ICatalogQueries>();
        await foreach (var entry in queries.StreamAsync(CatalogFilter.All, new CatalogOrder(), TestContext.Current.CancellationToken))
        {
            seen.Add(entry.Title);
            await AddAsync(host, Add(host, $"Zoology {seen.Count:D2}"));
        }

        Assert.Equal(Enumerable.Range(0, 20).Select(static i => $"Anatomy {i:D2}"), seen.Take(20), StringComparer.Ordinal);
        Assert.Equal(seen.Count, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Two_hosts_share_a_file()
    {
        await using var one = _library.Open();
        await using var other = _library.Open();
        var add = Add(one, "Physiology");

        await AddAsync(one, add);

        Assert.NotNull(await FindAsync(other, add.Record));
        await using var scope = other.CreateAsyncScope();
        var revised = await scope.ServiceProvider.GetRequiredService<ICatalog>().ReviseAsync(
            new(add.Record, new() { Title = new() { Title = "Pathology" } }, Stamp(other)), TestContext.Current.CancellationToken);
        Assert.True(revised.Succeeded);
        Assert.Equal("Pathology", (await FindAsync(one, add.Record))!.Description.Title.Title);
    }

    [Fact]
    public async Task What_the_database_throws_tells_nothing_personal()
    {
        await using var host = _library.Open();
        await AddAsync(host, Add(host, "Physiology"));
        _library.Run("DROP TABLE states");
        await using var scope = host.CreateAsyncScope();
        var register = new BorrowerCommand.Register(
            new BorrowerId(host.GetRequiredService<IIds>().Next()),
            new BorrowerDetails { Name = "Ada Reader", Cards = [Barcode.Parse("2123456")], Category = BorrowerCategory.Staff },
            Stamp(host));

        var thrown = await Assert.ThrowsAnyAsync<Exception>(async () =>
            await scope.ServiceProvider.GetRequiredService<ICirculationDesk>().RegisterBorrowerAsync(register, TestContext.Current.CancellationToken));

        Assert.DoesNotContain("Ada", thrown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("2123456", thrown.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _library.Dispose();

    private static CommandStamp Stamp(ServiceProvider host) => host.GetRequiredService<CommandStamps>().Now(Librarian);

    private static BibliographicCommand.Add Add(ServiceProvider host, string title) => new(
        host.GetRequiredService<IIds>().Next<RecordId>(),
        new BibliographicDescription { Title = new TitleStatement { Title = title } },
        Source: null,
        Origin: null,
        Stamp(host));

    private static async Task AddAsync(ServiceProvider host, BibliographicCommand.Add command)
    {
        await using var scope = host.CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<ICatalog>().AddAsync(command, TestContext.Current.CancellationToken);
        Assert.True(added.Succeeded);
    }

    private static async Task<BibliographicRecord?> FindAsync(ServiceProvider host, RecordId id)
    {
        await using var scope = host.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ICatalog>().FindAsync(id, TestContext.Current.CancellationToken);
    }

    private static async Task<Page<CatalogEntry>> SearchAsync(ServiceProvider host, string title)
    {
        await using var scope = host.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ICatalogQueries>().SearchAsync(
            new CatalogFilter { Title = title }, new CatalogOrder(), new PageRequest(), TestContext.Current.CancellationToken);
    }
}
