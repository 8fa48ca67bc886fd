using System.Text;
using MedLib.Domain.Commands;
using MedLib.Domain.Exchange;
using MedLib.Domain.Testing.InMemory;
using Microsoft.Extensions.DependencyInjection;

namespace MedLib.Domain.Tests.Exchange;

public sealed class DamagedCopyTests
{
    private const int Cut = 20_000; // within a record

    [Fact]
    public async Task A_damaged_copy_does_not_replace_a_whole_record()
    {
        var services = new ServiceCollection();
        services.AddMedLibDomain().UseInMemory();
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();
        var exchange = scope.ServiceProvider.GetRequiredService<IMarcExchange>();
        var whole = await File.ReadAllBytesAsync(RepositoryFiles.PathTo("docs", "samples", "data", "hospital-library.mrc"), TestContext.Current.CancellationToken);
        await ImportAsync(exchange, whole);

        var again = await ImportAsync(exchange, whole[..Cut]);

        Assert.All(again.SkipLast(1), static record => Assert.Equal(ImportOutcome.Unchanged, record.Outcome));
        Assert.Equal(ImportOutcome.Dropped, again[^1].Outcome);
        Assert.Contains(again[^1].Findings, static finding => finding.Code is ExchangeCodes.DamagedNotTaken);
        using var exported = new MemoryStream();
        await foreach (var record in exchange.ExportAsync(exported, new ExportRequest(), TestContext.Current.CancellationToken))
        {
            Assert.Equal(ExportOutcome.Verbatim, record.Outcome);
        }

        Assert.Equal(Records(whole), Records(exported.ToArray()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Imports_at_once_agree()
    {
        var services = new ServiceCollection();
        services.AddMedLibDomain().UseInMemory();
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        var file = await File.ReadAllBytesAsync(RepositoryFiles.PathTo("docs", "samples", "data", "hospital-library.mrc"), TestContext.Current.CancellationToken);

        var imports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var scope = provider.CreateAsyncScope();
            return await ImportAsync(scope.ServiceProvider.GetRequiredService<IMarcExchange>(), file);
        })));

        Assert.All(imports.SelectMany(static import => import), static record => Assert.NotEqual(ImportOutcome.Dropped, record.Outcome));
        Assert.Equal(imports[0].Count, imports.Sum(static import => import.Count(static record => record.Outcome == ImportOutcome.Added)));
    }

    // Ids of one millisecond are in no order, and so are the records of an export.
    private static IEnumerable<string> Records(byte[] file) => Encoding.UTF8.GetString(file).Split('\u001D').Order(StringComparer.Ordinal);

    private static async Task<List<ImportedRecord>> ImportAsync(IMarcExchange exchange, byte[] file)
    {
        var imported = new List<ImportedRecord>();
        using var stream = new MemoryStream(file);
        await foreach (var record in exchange.ImportAsync(stream, new ImportRequest { By = new Actor("importer") }, TestContext.Current.CancellationToken))
        {
            imported.Add(record);
        }

        return imported;
    }
}
