using System.Text;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Classification;
using MedLib.Domain.Exchange;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Marc;
using MedLib.Domain.Tests.Results;

namespace MedLib.Domain.Tests.Exchange;

/// <summary>How the records of a catalog are written.</summary>
public sealed class ExportTests : IDisposable
{
    private const string Heart = "=001  1\n=003  XX\n=040  \\\\$aXX\n=245  00$aHeart :$ba guide /$cJane Doe.\n=852  2\\$bMAIN$hWG 370$p30417000000011";
    private const string Lung = "=001  2\n=003  XX\n=245  00$aLung";
    private readonly ExchangeLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task What_was_not_revised_comes_out_byte_for_byte_in_the_order_of_ids()
    {
        var imported = await _library.ImportAsync(Lung, Heart);

        var (file, records) = await _library.ExportAsync();

        Assert.Equal(ExchangeLibrary.Iso(Lung, Heart), file);
        Assert.Equal(imported.Select(static record => (record.Record!.Value, ExportOutcome.Verbatim)), records.Select(static record => (record.Record, record.Outcome)));
    }

    [Fact]
    public async Task Of_a_revised_record_only_what_was_revised_is_written_anew()
    {
        var imported = await _library.ImportAsync(Heart, Lung);
        await ReviseAsync(imported[0].Record!.Value, static d => d with { Title = d.Title with { Title = "The hart" } });

        var (file, records) = await _library.ExportAsync();

        Assert.Equal(ExchangeLibrary.Iso(Heart.Replace("$aHeart", "$aThe hart", StringComparison.Ordinal), Lung), file);
        Assert.Equal([ExportOutcome.Patched, ExportOutcome.Verbatim], records.Select(static record => record.Outcome));
        Assert.All(records, static record => Assert.Empty(record.Findings));
    }

    [Fact]
    public async Task A_record_cataloged_here_is_made_with_its_holdings_and_items()
    {
        var id = await AddAsync(new BibliographicDescription
        {
            Title = new TitleStatement { Title = "Heart" },
            MeshHeadings = [new MeshHeading { Heading = "Heart Failure", IsMajor = true }],
            Languages = [LanguageCode.English],
            Material = Material.Book,
        });
        await AddHoldingAsync(id);

        var (file, records) = await _library.ExportAsync(MarcFileFormat.MarcMaker);

        Assert.Equal((id, ExportOutcome.Made, ""), (records[0].Record, records[0].Outcome, records[0].Findings.Codes()));
        Assert.Equal(
            $"""
            =LDR  00308nam\a2200121\c\4500
            =001  {id.Value:N}
            =008  260105n\\\\\\\\xx\|||||||||||||||||eng\d
            =245  00$aHeart
            =650  12$aHeart Failure
            =852  2\$bMAIN$kREF$hWG 370$pB1$t1
            =852  2\$bMAIN$kREF$hWG 370$t2$3v. 2
            =852  \\$bWARD$pB3
            =866  \0$av. 1-2


            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(file));
    }

    [Fact]
    public async Task A_made_record_is_imported_elsewhere_with_all_it_says()
    {
        var id = await AddAsync(new BibliographicDescription { Title = new TitleStatement { Title = "Heart", ParallelScriptTitle = "心臓" }, Material = Material.Book });
        await AddHoldingAsync(id);
        using var elsewhere = new ExchangeLibrary();

        var imported = Assert.Single(await elsewhere.ImportAsync((await _library.ExportAsync()).File));

        Assert.Equal((ImportOutcome.Added, 2, 3), (imported.Outcome, imported.HoldingsAdded, imported.ItemsAdded));
        Assert.Equal((await _library.AllAsync<BibliographicRecord>())[0].Description, (await elsewhere.AllAsync<BibliographicRecord>())[0].Description);
    }

    [Fact]
    public async Task What_is_too_long_for_MARC_is_left_out_and_told_and_the_file_goes_on()
    {
        var imported = await _library.ImportAsync(Heart, Lung);
        await ReviseAsync(imported[0].Record!.Value, static d => d with { Notes = [new Note { Kind = NoteKind.General, Text = new string('x', 10_000) }] });

        var (file, records) = await _library.ExportAsync();

        Assert.Equal(ExchangeLibrary.Iso(Lung), file);
        Assert.Equal([(ExportOutcome.LeftOut, MarcCodes.FieldTooLong), (ExportOutcome.Verbatim, "")], records.Select(static record => (record.Outcome, record.Findings.Codes())));
    }

    [Fact]
    public async Task A_source_that_is_no_MARC_is_left_out_and_told()
    {
        await AddAsync(new BibliographicDescription { Title = new TitleStatement { Title = "Heart" } }, new SourceRecord { Format = SourceFormat.MarcXml, Bytes = "<record/>"u8.ToArray() });
        var broken = await AddAsync(new BibliographicDescription { Title = new TitleStatement { Title = "Lung" } }, new SourceRecord { Format = SourceFormat.Marc21, Bytes = "no record"u8.ToArray() });
        await ReviseAsync(broken, static d => d with { Edition = "2nd" });

        var (file, records) = await _library.ExportAsync();

        Assert.Empty(file);
        Assert.All(records, static record => Assert.Equal((ExportOutcome.LeftOut, ExchangeCodes.SourceUnreadable), (record.Outcome, record.Findings.Codes())));
    }

    [Fact]
    public async Task The_text_form_of_an_export_is_imported_as_the_same_records()
    {
        await _library.ImportAsync(Heart, Lung);
        var (file, records) = await _library.ExportAsync(MarcFileFormat.MarcMaker);

        var again = await _library.ImportAsync(file, ExchangeLibrary.Request with { Format = MarcFileFormat.MarcMaker });

        Assert.All(records, static record => Assert.Equal(ExportOutcome.Verbatim, record.Outcome));
        Assert.Equal([ImportOutcome.Unchanged, ImportOutcome.Unchanged], again.Select(static record => record.Outcome));
    }

    // What came damaged is kept as it came: it must not damage its neighbors on its way out.
    [Fact]
    public async Task Records_that_came_damaged_come_out_as_records_of_their_own()
    {
        foreach (var path in Directory.EnumerateFiles(RepositoryFiles.SharedPath("data", "marc", "defects"), "*.mrc").Order(StringComparer.Ordinal))
        {
            using var library = new ExchangeLibrary();
            using var elsewhere = new ExchangeLibrary();
            var imported = await library.ImportAsync(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));

            var (file, _) = await library.ExportAsync();
            var again = await elsewhere.ImportAsync(file);

            Assert.Equal(
                imported.Where(static record => record.Record is not null).Select(record => $"{Path.GetFileName(path)} {record.Title}"),
                again.Where(static record => record.Record is not null).Select(record => $"{Path.GetFileName(path)} {record.Title}"),
                StringComparer.Ordinal);
        }
    }

    private async Task<RecordId> AddAsync(BibliographicDescription description, SourceRecord? source = null)
    {
        var stamp = _library.Stamp();
        var command = new BibliographicCommand.Add(new RecordId(stamp.Id.Value), description, source, source is null ? null : RecordOrigin.OfContent(source), stamp);
        var added = await _library.Get<ICatalog>().AddAsync(command, TestContext.Current.CancellationToken).ConfigureAwait(false);
        Assert.True(added.Succeeded, added.Findings.Codes());
        return added.Value;
    }

    private async Task AddHoldingAsync(RecordId record)
    {
        var desk = _library.Get<IHoldingsDesk>();
        var stamp = _library.Stamp();
        var holding = new HoldingId(stamp.Id.Value);
        var number = new CallNumber { Scheme = CallNumberScheme.Nlm, Text = "WG 370", Prefix = "REF" };
        var details = new HoldingDetails { Record = record, Location = new LocationCode("MAIN"), CallNumber = number, Coverage = "v. 1-2" };
        Assert.True((await desk.AddHoldingAsync(new HoldingCommand.Add(holding, details, stamp), TestContext.Current.CancellationToken).ConfigureAwait(false)).Succeeded);
        ItemDetails[] items =
        [
            new() { Holding = holding, Barcode = Barcode.Parse("B1"), CopyNumber = 1, Category = ItemCategory.Book },
            new() { Holding = holding, CopyNumber = 2, Enumeration = "v. 2", Category = ItemCategory.Book },
            new() { Record = record, Location = new LocationCode("WARD"), Barcode = Barcode.Parse("B3"), Category = ItemCategory.Book },
            new() { Holding = holding, Barcode = Barcode.Parse("B4"), Category = ItemCategory.Book },
        ];
        foreach (var item in items)
        {
            stamp = _library.Stamp();
            Assert.True((await desk.AddItemAsync(new ItemCommand.Add(new ItemId(stamp.Id.Value), item, stamp), TestContext.Current.CancellationToken).ConfigureAwait(false)).Succeeded);
        }

        var withdrawn = new ItemCommand.Withdraw(new ItemId(stamp.Id.Value), WithdrawalReason.Weeded, _library.Stamp());
        Assert.True((await desk.WithdrawItemAsync(withdrawn, TestContext.Current.CancellationToken).ConfigureAwait(false)).Succeeded);
    }

    private async Task ReviseAsync(RecordId id, Func<BibliographicDescription, BibliographicDescription> revise)
    {
        var catalog = _library.Get<ICatalog>();
        var record = await catalog.FindAsync(id, TestContext.Current.CancellationToken).ConfigureAwait(false);
        var revised = await catalog.ReviseAsync(new BibliographicCommand.Revise(id, revise(record!.Description), _library.Stamp()), TestContext.Current.CancellationToken).ConfigureAwait(false);
        Assert.True(revised.Succeeded, revised.Findings.Codes());
    }
}
