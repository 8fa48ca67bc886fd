using System.Buffers;
using System.Text;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Commands;
using MedLib.Domain.Exchange;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Marc;
using MedLib.Domain.Testing;
using MedLib.Domain.Testing.InMemory;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace MedLib.Domain.Tests.Exchange;

/// <summary>A library in memory with its exchange, whose clock stands still.</summary>
internal sealed class ExchangeLibrary : IDisposable
{
    private readonly ServiceProvider _provider;
    private readonly IServiceScope _scope;

    public ExchangeLibrary()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(FakeClock.FromUtc(2026, 1, 5));
        services.AddSingleton<IIds, SequentialIds>();
        services.AddMedLibDomain().UseInMemory();
        _provider = services.BuildServiceProvider();
        _scope = _provider.CreateScope();
    }

    public static Actor By { get; } = new("cataloger");

    public static ImportRequest Request { get; } = new() { By = By };

    public InMemoryStore Store => Get<InMemoryStore>();

    public int Events => Store.Outbox.Count;

    public IMarcExchange Exchange => Get<IMarcExchange>();

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public CommandStamp Stamp() => Get<CommandStamps>().Now(By);

    public void Dispose()
    {
        _scope.Dispose();
        _provider.Dispose();
    }

    /// <summary>The bytes of records that are written as text.</summary>
    public static byte[] Iso(params IEnumerable<string> records) => [.. records.SelectMany(static record => Iso(Mrk.Record(record)))];

    public static byte[] Iso(MarcRecord record)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Assert.True(MarcWriter.Write(record, bytes).Succeeded);
        return bytes.WrittenSpan.ToArray();
    }

    public Task<List<ImportedRecord>> ImportAsync(params IEnumerable<string> records) => ImportAsync(Iso(records));

    public async Task<List<ImportedRecord>> ImportAsync(byte[] file, ImportRequest? request = null)
    {
        var imported = new List<ImportedRecord>();
        await foreach (var record in Exchange.ImportAsync(new MemoryStream(file), request ?? Request, TestContext.Current.CancellationToken).ConfigureAwait(false))
        {
            imported.Add(record);
        }

        return imported;
    }

    public async Task<(byte[] File, List<ExportedRecord> Records)> ExportAsync(MarcFileFormat format = MarcFileFormat.Iso2709)
    {
        var file = new MemoryStream();
        var exported = new List<ExportedRecord>();
        await foreach (var record in Exchange.ExportAsync(file, new ExportRequest { Format = format }, TestContext.Current.CancellationToken).ConfigureAwait(false))
        {
            exported.Add(record);
        }

        return (file.ToArray(), exported);
    }

    public async Task<List<T>> AllAsync<T>()
        where T : class, IAggregate<T>
    {
        var states = new List<T>();
        await foreach (var found in Store.StreamAsync<T>(TestContext.Current.CancellationToken).ConfigureAwait(false))
        {
            states.Add(found.State);
        }

        return states;
    }

    /// <summary>All that the library holds, without the ids that differ from one run to the next.</summary>
    public async Task<string> StateAsync()
    {
        var records = await AllAsync<BibliographicRecord>().ConfigureAwait(false);
        var holdings = await AllAsync<Holding>().ConfigureAwait(false);
        var items = await AllAsync<Item>().ConfigureAwait(false);
        var lines = records.Select(static record => $"{record.Origin} {record.Source!.Sha256} {record.IsRevised} {record.Description}")
            .Concat(holdings.Select(holding => $"{Of(holding.Record)} {holding.Location} {holding.CallNumber} {holding.Details.Coverage}"))
            .Concat(items.Select(item => $"{Of(item.Record!.Value)} {item.Location} {item.Barcode} {item.Category} {item.Details.Enumeration} {item.Details.CopyNumber} {holdings.Single(holding => holding.Id == item.Holding).CallNumber}"));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));

        string Of(RecordId id) => records.Single(record => record.Id == id).Origin!.Key;
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
