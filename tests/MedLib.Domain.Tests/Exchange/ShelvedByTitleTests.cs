using System.Text;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Shelving;
using MedLib.Domain.Exchange.Mapping;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Tests.Exchange;

/// <summary>852 of what is shelved by title: first indicator 5, and $l.</summary>
public sealed class ShelvedByTitleTests : IDisposable
{
    private const string Journal = "=001  1\n=003  XX\n=245  04$aThe Lancet\n";
    private readonly ExchangeLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Theory]
    [InlineData("=852  5\\$bJRNL$lLancet", true, "Lancet", null)]
    [InlineData("=852  5\\$bJRNL", true, null, null)]
    [InlineData("=852  \\\\$bJRNL", false, null, null)]
    [InlineData("=852  \\\\$bJRNL$lLancet", true, "Lancet", null)]
    [InlineData("=852  2\\$bJRNL$hW1 LA574$l Lancet ", false, "Lancet", "W1 LA574 nlm")]
    [InlineData("=852  5\\$bJRNL$hW1$iLA574$lLancet", true, "Lancet", "W1 LA574 local")]
    [InlineData("=852  5\\$2nlm$bJRNL$hW1 LA574$lLancet", true, "Lancet", "W1 LA574 nlm")]
    [InlineData("=852  5\\$bJRNL$l ", true, null, null)]
    public void Is_read_as_it_says(string field, bool isByTitle, string? title, string? number)
    {
        var held = Assert.Single(Mrk.Mapped(Mrk.Record($"=245  00$aLancet\n{field}")).Holdings);

        Assert.Equal((isByTitle, title), (held.IsShelvedByTitle, held.ShelvingTitle));
        Assert.Equal(number, held.CallNumber is { } read ? $"{read} {read.Scheme}" : null);
    }

    [Theory]
    [InlineData("=852  5\\$bJRNL$lLancet")]
    [InlineData("=852  5\\$bJRNL")]
    [InlineData("=852  \\\\$bJRNL")]
    [InlineData("=852  2\\$bJRNL$hW1 LA574$lLancet")]
    [InlineData("=852  5\\$bJRNL$hCD 1$lLancet")]
    [InlineData("=852  5\\$2nlm$bJRNL$hW1 LA574$lLancet")]
    [InlineData("=852  7\\$2udc$bJRNL$kREF$h61$mx")]
    public void Is_written_as_it_was_read(string field)
    {
        var held = Assert.Single(Mrk.Mapped(Mrk.Record($"=245  00$aLancet\n{field}")).Holdings);
        var written = HoldingsMapping.Export(held).Aggregate(new MarcRecord(Leader.Default, []), static (into, one) => into.Insert(one));

        Assert.Equal(field, Mrk.Text(written));
    }

    [Fact]
    public async Task It_comes_into_the_library_and_stands_by_the_title()
    {
        await _library.ImportAsync(Journal + "=852  5\\$bJRNL$lLancet$3v.1$pJ1\n=852  5\\$bJRNL$lLancet$3v.2$pJ2");

        var holding = Assert.Single(await _library.AllAsync<Holding>());
        Assert.Equal((true, "Lancet", null), (holding.Details.IsShelvedByTitle, holding.Details.ShelvingTitle, holding.CallNumber));
        var shelf = new List<ShelfEntry>();
        await foreach (var entry in _library.Store.StreamShelfAsync(ShelfFilter.All, TestContext.Current.CancellationToken))
        {
            shelf.Add(entry);
        }

        Assert.Equal(["v.1", "v.2"], shelf.Select(static entry => entry.Enumeration!), StringComparer.Ordinal);
        Assert.All(shelf, static entry => Assert.Equal(TitleShelfKey.Of("Lancet").Value, entry.ShelfKey));
    }

    [Fact]
    public async Task Two_titles_in_one_place_are_two_holdings()
    {
        var imported = await _library.ImportAsync(Journal + "=852  5\\$bJRNL$lLancet$3v.1\n=852  5\\$bJRNL$lLancet weekly$3v.2\n=852  5\\$bJRNL$lLancet$3v.3");

        Assert.Equal((2, 3), (imported[0].HoldingsAdded, imported[0].ItemsAdded));
    }

    [Fact]
    public async Task A_holding_from_before_titles_were_kept_takes_the_copies_that_come()
    {
        await _library.ImportAsync(Journal + "=852  5\\$bJRNL$3v.1$pJ1");

        var again = Assert.Single(await _library.ImportAsync(Journal + "=852  5\\$bJRNL$lLancet$3v.1$pJ1\n=852  5\\$bJRNL$lLancet$3v.2$pJ2"));

        Assert.Equal((0, 1), (again.HoldingsAdded, again.ItemsAdded));
        Assert.Single(await _library.AllAsync<Holding>());
    }

    [Fact]
    public async Task It_goes_out_of_the_library_with_what_was_made_here()
    {
        var add = new BibliographicCommand.Add(new RecordId(new Guid(1, 0, 0, new byte[8])), new BibliographicDescription { Title = new TitleStatement { Title = "Lancet" } }, null, null, _library.Stamp());
        Assert.True((await _library.Get<ICatalog>().AddAsync(add, TestContext.Current.CancellationToken)).Succeeded);
        var details = new HoldingDetails { Record = add.Record, Location = new LocationCode("JRNL"), CallNumber = CallNumber.Nlm("W1 LA574"), IsShelvedByTitle = true, ShelvingTitle = "Lancet" };
        Assert.True((await _library.Get<IHoldingsDesk>().AddHoldingAsync(new(new HoldingId(new Guid(2, 0, 0, new byte[8])), details, _library.Stamp()), TestContext.Current.CancellationToken)).Succeeded);
        var item = new ItemDetails { Record = add.Record, Category = ItemCategory.JournalVolume, Location = new LocationCode("ATTIC"), ShelvingTitle = "Lancet, older" };
        Assert.True((await _library.Get<IHoldingsDesk>().AddItemAsync(new(new ItemId(new Guid(3, 0, 0, new byte[8])), item, _library.Stamp()), TestContext.Current.CancellationToken)).Succeeded);

        var text = Encoding.UTF8.GetString((await _library.ExportAsync(Domain.Exchange.MarcFileFormat.MarcMaker)).File);

        Assert.Contains("=852  5\\$2nlm$bJRNL$hW1 LA574$lLancet\n=852  5\\$bATTIC$lLancet, older\n", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
