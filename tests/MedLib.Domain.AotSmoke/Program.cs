using System.Buffers;
using System.Text.Json;
using MedLib.Domain;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Commands;
using MedLib.Domain.Exchange;
using MedLib.Domain.Holdings;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Json;
using MedLib.Domain.Marc;
using MedLib.Domain.Queries;
using MedLib.Domain.Results;
using MedLib.Domain.Testing.InMemory;
using Microsoft.Extensions.DependencyInjection;

// Everything that reflection might be needed for, in one process compiled ahead of time: the container, the validators, the JSON
// contracts, the resources. It says nothing and returns 0 where all of it works.
var services = new ServiceCollection();
services.AddMedLibDomain().UseInMemory();
await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
await using var scope = provider.CreateAsyncScope();
var (ids, stamps, me) = (Get<IIds>(), Get<CommandStamps>(), new Actor("smoke"));

var original = new MarcRecord(Leader.Default,
[
    new MarcField.Control("001", "1"),
    new MarcField.Control("003", "SMOKE"),
    new MarcField.Data("060", '0', '0', [new('a', "QS 4"), new('b', "G778 2016")]),
    new MarcField.Data("245", '0', '0', [new('a', "Gray's anatomy")]),
    new MarcField.Data("852", '2', ' ', [new('b', "MAIN"), new('h', "QS 4"), new('i', "G778 2016"), new('p', "30417000037374")]),
]);
var bytes = new ArrayBufferWriter<byte>();
Check(MarcWriter.Write(original, bytes).Succeeded, "write MARC");
await foreach (var imported in Get<IMarcExchange>().ImportAsync(new MemoryStream(bytes.WrittenSpan.ToArray()), new ImportRequest { By = me }))
{
    Check(imported.Outcome == ImportOutcome.Added, "import");
}

var shelf = await Get<IHoldingsQueries>().ShelfAsync(ShelfFilter.All, new PageRequest());
Check(shelf.Rows is [{ CallNumber: "QS 4 G778 2016" }], "shelf");
var desk = Get<ICirculationDesk>();
var nobody = await desk.RegisterBorrowerAsync(new BorrowerCommand.Register(ids.Next<BorrowerId>(), Details(""), stamps.Now(me)));
Check(!nobody.Succeeded && MedLibMessages.Render(nobody.Findings[0]).Length > CirculationCodes.NameMissing.Length, "validator and text");
var borrower = await desk.RegisterBorrowerAsync(new BorrowerCommand.Register(ids.Next<BorrowerId>(), Details("Mara Lind"), stamps.Now(me)));
var command = new LoanCommand.CheckOut(ids.Next<LoanId>(), shelf.Rows[0].Item, borrower.Value!.Id, stamps.Now(me));
var first = await desk.CheckOutAsync(command);
var again = await desk.CheckOutAsync(command);
Check(first.Succeeded && first.Value == again.Value, "a repeated command is answered from its JSON");

var record = (await Get<ICatalogRecords>().FindByOriginAsync(RecordOrigin.Of("SMOKE", "1"), CancellationToken.None))!.State;
var contract = MedLibJson.Options.GetTypeInfo(typeof(BibliographicRecord));
Check(record.Equals(JsonSerializer.Deserialize(JsonSerializer.Serialize(record, contract), contract)), "JSON of a state");

using var file = new MemoryStream();
await foreach (var exported in Get<IMarcExchange>().ExportAsync(file, new ExportRequest()))
{
    Check(exported.Outcome == ExportOutcome.Verbatim, "export");
}

Check(file.ToArray().AsSpan().SequenceEqual(bytes.WrittenSpan), "byte for byte");
return 0;

T Get<T>()
    where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

static BorrowerDetails Details(string name) => new() { Name = name, Cards = [Barcode.Parse("20417000000010")], Category = BorrowerCategory.Staff };

static void Check(bool holds, string what)
{
    if (!holds)
    {
        Console.Error.WriteLine($"{what}: does not hold");
        Environment.Exit(1);
    }
}
