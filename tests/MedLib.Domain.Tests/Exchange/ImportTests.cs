using MedLib.Domain.Cataloging;
using MedLib.Domain.Exchange;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Marc;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;

namespace MedLib.Domain.Tests.Exchange;

/// <summary>What an import does with each record of a file.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Heart = "=001  1\n=003  XX\n=245  00$aHeart\n=852  2\\$bMAIN$hWG 370$p30417000000011$t1\n=852  2\\$bMAIN$hWG 370$p30417000000029$t2\n=852  2\\$bREF$hWG 370$p30417000000037\n=866  \\0$aall";
    private const string Lung = "=001  2\n=003  XX\n=245  00$aLung\n=852  5\\$cPER";
    private readonly ExchangeLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task A_record_comes_with_its_holdings_and_items_in_one_commit()
    {
        var imported = await _library.ImportAsync(Heart, Lung);

        Assert.Equal(
            [(0L, ImportOutcome.Added, "Heart", 2, 3), (1L, ImportOutcome.Added, "Lung", 1, 0)],
            imported.Select(static record => (record.Index, record.Outcome, record.Title, record.HoldingsAdded, record.ItemsAdded)));
        Assert.Equal([0, ExchangeLibrary.Iso(Heart).Length], imported.Select(static record => record.Offset));
        Assert.All(imported, static record => Assert.Empty(record.Findings));
        Assert.Equal(["(XX)1", "(XX)2"], (await _library.AllAsync<BibliographicRecord>()).Select(static record => record.Origin!.Key), StringComparer.Ordinal);
        Assert.Equal(["MAIN all", "REF ", "PER "], (await _library.AllAsync<Holding>()).Select(static holding => $"{holding.Location} {holding.Details.Coverage}"), StringComparer.Ordinal);
        Assert.Equal(
            ["MAIN 30417000000011 1", "MAIN 30417000000029 2", "REF 30417000000037 "],
            (await _library.AllAsync<Item>()).Select(static item => $"{item.Location} {item.Barcode} {item.Details.CopyNumber}"),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_commits_nothing()
    {
        var first = await _library.ImportAsync(Heart, Lung);
        var events = _library.Events;

        var again = await _library.ImportAsync(Heart, Lung);

        Assert.Equal(events, _library.Events);
        Assert.Equal(
            first.Select(static record => (ImportOutcome.Unchanged, record.Record, 0, 0)),
            again.Select(static record => (record.Outcome, record.Record, record.HoldingsAdded, record.ItemsAdded)));
    }

    [Fact]
    public async Task A_newer_record_replaces_the_source_and_adds_what_is_new()
    {
        var first = await _library.ImportAsync(Heart);

        var again = await _library.ImportAsync(Heart.Replace("$aHeart", "$aThe hart", StringComparison.Ordinal) + "\n=852  2\\$bMAIN$hWG 370$p30417000000045\n=852  2\\$bWARD$hWG 370$p30417000000052");

        var record = Assert.Single(again);
        Assert.Equal((ImportOutcome.Updated, first[0].Record, 1, 2), (record.Outcome, record.Record, record.HoldingsAdded, record.ItemsAdded));
        Assert.Equal("The hart", Assert.Single(await _library.AllAsync<BibliographicRecord>()).Description.Title.Title);
        Assert.Equal(5, (await _library.AllAsync<Item>()).Count);
    }

    [Fact]
    public async Task What_a_newer_record_no_longer_names_stays_and_is_told()
    {
        await _library.ImportAsync(Heart + "\n=852  2\\$bMAIN$hWG 370$3v. 1");

        var again = Assert.Single(await _library.ImportAsync(Heart.Replace("=852  2\\$bREF$hWG 370$p30417000000037\n", "", StringComparison.Ordinal)));

        Assert.Equal(ImportOutcome.Updated, again.Outcome);
        Assert.Equal([Finding.Information(ExchangeCodes.CopiesGone, new FindingArg.Number("count", 2))], again.Findings);
        Assert.Equal(4, (await _library.AllAsync<Item>()).Count);
    }

    [Fact]
    public async Task Copies_without_barcode_are_not_added_twice()
    {
        const string Fields = "=001  3\n=003  XX\n=245  00$aKidney\n=852  2\\$bMAIN$hWJ 300$t1\n=852  2\\$bMAIN$hWJ 300$t1\n=852  2\\$bMAIN$hWJ 300$3v. 2";
        Assert.Equal(3, Assert.Single(await _library.ImportAsync(Fields)).ItemsAdded);
        Assert.Equal(ImportOutcome.Unchanged, Assert.Single(await _library.ImportAsync(Fields)).Outcome);
        await LabelAsync(static item => item.Details.CopyNumber == 1);

        var again = Assert.Single(await _library.ImportAsync(Fields + "\n=852  2\\$bMAIN$hWJ 300$3v. 3\n=500  \\\\$aNew."));

        Assert.Equal((ImportOutcome.Updated, 0, 1), (again.Outcome, again.HoldingsAdded, again.ItemsAdded));
        Assert.Equal(4, (await _library.AllAsync<Item>()).Count);
    }

    [Fact]
    public async Task A_holding_that_was_moved_here_is_not_made_again()
    {
        await _library.ImportAsync(Heart, Lung);
        foreach (var holding in await _library.AllAsync<Holding>())
        {
            var moved = await _library.Get<IHoldingsDesk>().ReviseHoldingAsync(
                new HoldingCommand.Revise(holding.Id, holding.Details with { Location = new LocationCode("ANNEX") }, _library.Stamp()), TestContext.Current.CancellationToken);
            Assert.True(moved.Succeeded);
        }

        var again = await _library.ImportAsync(Heart, Lung);

        Assert.All(again, static record => Assert.Equal(ImportOutcome.Unchanged, record.Outcome));
        Assert.Equal(3, (await _library.AllAsync<Holding>()).Count);
    }

    [Fact]
    public async Task The_same_source_does_not_undo_a_revision()
    {
        var id = (await _library.ImportAsync(Heart))[0].Record!.Value;
        await ReviseAsync(id, "Heart, revised");

        var again = Assert.Single(await _library.ImportAsync(Heart));
        var newer = Assert.Single(await _library.ImportAsync(Heart + "\n=500  \\\\$aNew."));

        Assert.Equal((ImportOutcome.Unchanged, CatalogingCodes.RevisionKept), (again.Outcome, again.Findings.Codes()));
        Assert.Equal((ImportOutcome.Updated, CatalogingCodes.RevisionReplaced), (newer.Outcome, newer.Findings.Codes()));
    }

    [Fact]
    public async Task The_second_of_two_records_with_one_origin_is_the_newer_state_and_is_told()
    {
        var imported = await _library.ImportAsync(Heart, Lung, Heart.Replace("$aHeart", "$aThe hart", StringComparison.Ordinal));

        Assert.Equal([ImportOutcome.Added, ImportOutcome.Added, ImportOutcome.Updated], imported.Select(static record => record.Outcome));
        Assert.Equal(["", "", ExchangeCodes.OriginRepeated], imported.Select(static record => record.Findings.Codes()), StringComparer.Ordinal);
        Assert.Equal(imported[0].Record, imported[2].Record);
    }

    [Theory]
    [InlineData("=001  7\n=245  00$aHeart")]
    [InlineData("=003  XX\n=245  00$aHeart")]
    [InlineData("=001  \\\\\n=003  XX\n=245  00$aHeart")]
    public async Task A_record_without_a_control_number_of_an_agency_is_known_by_its_bytes(string fields)
    {
        await _library.ImportAsync(fields);
        var again = await _library.ImportAsync(fields, fields + " and lung");

        Assert.Equal([ImportOutcome.Unchanged, ImportOutcome.Added], again.Select(static record => record.Outcome));
        Assert.All(await _library.AllAsync<BibliographicRecord>(), static record => Assert.Equal(RecordOrigin.OfContent(record.Source!), record.Origin));
    }

    [Fact]
    public async Task A_barcode_of_another_records_item_costs_the_copy_and_not_the_record()
    {
        await _library.ImportAsync(Heart);

        var imported = Assert.Single(await _library.ImportAsync("=001  9\n=003  XX\n=245  00$aLung\n=852  5\\$bMAIN$p30417000000011\n=852  5\\$bMAIN$p30417000000060"));

        Assert.Equal((ImportOutcome.Added, 1, 1), (imported.Outcome, imported.HoldingsAdded, imported.ItemsAdded));
        Assert.Equal([Finding.Warning(ExchangeCodes.BarcodeElsewhere) with { Path = "852$p" }], imported.Findings);
        Assert.Equal(4, (await _library.AllAsync<Item>()).Count);
    }

    [Fact]
    public async Task Copies_that_cannot_be_taken_are_left_out_and_told()
    {
        var imported = Assert.Single(await _library.ImportAsync(
            "=245  00$aHeart\n=852  \\\\$hWG 370$p1\n=852  5\\$bMAIN$p書\n=852  5\\$bMAIN$p2\n=852  5\\$bMAIN$p2\n=852  5\\$bMAIN$p3$tc. 1\n=852  5\\$bA location with too long a code$p4"));

        Assert.Equal((ImportOutcome.Added, 1, 2), (imported.Outcome, imported.HoldingsAdded, imported.ItemsAdded));
        Assert.Equal(
            [
                (ExchangeCodes.LocationMissing, "852[0]"), (ExchangeCodes.BarcodeUnreadable, "852[1]$p"), (ExchangeCodes.BarcodeRepeated, "852[3]$p"),
                (ExchangeCodes.CopyNumberUnreadable, "852[4]$t"), (HoldingsCodes.LocationMalformed, "Location"),
            ],
            imported.Findings.Select(static finding => (finding.Code, finding.Path)));
        Assert.All(imported.Findings, static finding => Assert.NotEqual(FindingSeverity.Error, finding.Severity));
    }

    [Fact]
    public async Task Broken_records_are_dropped_with_the_reason_and_the_place_and_the_file_goes_on()
    {
        byte[] junk = ExchangeLibrary.Utf8("this is no record\u001D");
        byte[] file = [.. ExchangeLibrary.Iso(Heart), .. "\r\n"u8, .. junk, .. ExchangeLibrary.Iso("=001  5\n=003  XX\n=500  \\\\$aNo title."), .. Marc8(), .. ExchangeLibrary.Iso(Lung)];

        var imported = await _library.ImportAsync(file);

        Assert.Equal(
            [ImportOutcome.Added, ImportOutcome.Dropped, ImportOutcome.Dropped, ImportOutcome.Added, ImportOutcome.Added],
            imported.Select(static record => record.Outcome));
        Assert.Equal([0, 1, 2, 3, 4], imported.Select(static record => record.Index));
        Assert.Equal(ExchangeLibrary.Iso(Heart).Length + 2, imported[1].Offset);
        Assert.Equal(MarcCodes.Unreadable, imported[1].Findings.Codes());
        Assert.Equal(CatalogingCodes.TitleMissing, imported[2].Findings.Codes());
        Assert.Equal("Cœur", imported[3].Title);
        Assert.Equal(3, (await _library.AllAsync<BibliographicRecord>()).Count);
    }

    [Fact]
    public async Task An_authority_record_is_dropped()
    {
        var imported = Assert.Single(await _library.ImportAsync("=LDR  00000nz  a2200000n  4500\n=001  1\n=100  1\\$aOsler, William"));

        Assert.Equal((ImportOutcome.Dropped, ExchangeCodes.NotBibliographic), (imported.Outcome, imported.Findings.Codes()));
        Assert.Null(imported.Record);
        Assert.Equal(0, _library.Events);
    }

    [Fact]
    public async Task A_text_file_is_kept_as_ISO_2709()
    {
        var text = $"=LDR  00000nam a2200000 i 4500\n{Heart}\n\n=LDR  00000nam a2200000 i 4500\n{Lung}\n\nno line at all\n";
        var request = ExchangeLibrary.Request with { Format = MarcFileFormat.MarcMaker };

        var imported = await _library.ImportAsync(ExchangeLibrary.Utf8(text), request);

        Assert.Equal([(ImportOutcome.Added, 1L), (ImportOutcome.Added, 10L), (ImportOutcome.Dropped, 16L)], imported.Select(static record => (record.Outcome, record.Offset)));
        Assert.Equal(MarcCodes.LineUnreadable, imported[2].Findings.Codes());
        Assert.Equal(
            [ExchangeLibrary.Iso(Heart), ExchangeLibrary.Iso(Lung)],
            (await _library.AllAsync<BibliographicRecord>()).Select(static record => record.Source!.Bytes.ToArray()));
        Assert.All(await _library.ImportAsync(Heart, Lung), static record => Assert.Equal(ImportOutcome.Unchanged, record.Outcome));
    }

    [Fact]
    public async Task A_dry_run_tells_and_writes_nothing()
    {
        var request = ExchangeLibrary.Request with { DryRun = true };

        var told = await _library.ImportAsync(ExchangeLibrary.Iso(Heart, Lung), request);

        Assert.Equal(0, _library.Events);
        var done = await _library.ImportAsync(Heart, Lung);
        Assert.Equal(
            done.Select(static record => (record.Outcome, record.Title, record.HoldingsAdded, record.ItemsAdded)),
            told.Select(static record => (record.Outcome, record.Title, record.HoldingsAdded, record.ItemsAdded)));
    }

    [Fact]
    public async Task Items_are_of_the_category_of_their_location_or_of_the_material()
    {
        var request = ExchangeLibrary.Request with { Categories = [new LocationCategory(new LocationCode("REF"), ItemCategory.Reference)] };

        await _library.ImportAsync(ExchangeLibrary.Iso(Heart, "=LDR  00000cas a2200000 i 4500\n=245  00$aJournal\n=852  5\\$bPER$pJ1", "=LDR  00000nrm a2200000 i 4500\n=245  00$aModel\n=852  5\\$bAV$pM1"), request);

        Assert.Equal(
            [ItemCategory.Book, ItemCategory.Book, ItemCategory.Reference, ItemCategory.JournalVolume, ItemCategory.Model],
            (await _library.AllAsync<Item>()).Select(static item => item.Category));
    }

    private async Task ReviseAsync(RecordId id, string title)
    {
        var catalog = _library.Get<ICatalog>();
        var record = await catalog.FindAsync(id, TestContext.Current.CancellationToken).ConfigureAwait(false);
        var description = record!.Description with { Title = record.Description.Title with { Title = title } };
        Assert.True((await catalog.ReviseAsync(new BibliographicCommand.Revise(id, description, _library.Stamp()), TestContext.Current.CancellationToken).ConfigureAwait(false)).Succeeded);
    }

    private async Task LabelAsync(Predicate<Item> which)
    {
        foreach (var (index, item) in (await _library.AllAsync<Item>().ConfigureAwait(false)).FindAll(which).Index())
        {
            var details = item.Details with { Barcode = Domain.Identifiers.Barcode.Parse($"NEW{index}") };
            Assert.True((await _library.Get<IHoldingsDesk>().ReviseItemAsync(new ItemCommand.Revise(item.Id, details, _library.Stamp()), TestContext.Current.CancellationToken).ConfigureAwait(false)).Succeeded);
        }
    }

    // A byte that is no UTF-8, under a leader that does not say UTF-8.
    private static byte[] Marc8()
    {
        var bytes = ExchangeLibrary.Iso("=001  6\n=003  XX\n=245  00$aC?ur");
        bytes[9] = (byte)' ';
        bytes[Array.LastIndexOf(bytes, (byte)'?')] = 0xB6;
        return bytes;
    }
}
