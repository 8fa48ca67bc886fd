using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Labels;
using MedLib.Domain.Classification.Shelving;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Tests.Cataloging;

namespace MedLib.Domain.Tests.Holdings;

/// <summary>What an item stands by on the shelf, and what its label says.</summary>
public sealed class ItemShelvingTests
{
    private static readonly LocationCode Journals = new("JRNL");

    private static readonly BibliographicRecord Lancet = Works.Record(
        9, new BibliographicDescription { Title = new TitleStatement { Title = "The Lancet", NonFiling = 4, PartName = "Neurology" } });

    [Fact]
    public void A_holding_that_is_shelved_by_title_gives_its_items_the_key_of_the_title()
    {
        var entry = ShelfEntry.From(ItemOf("v.1"), HoldingOf(byTitle: true, "Lancet neurology"), Lancet);

        Assert.Equal(("Lancet neurology", TitleShelfKey.Of("Lancet neurology").Value, null), (entry.ShelvingTitle, entry.ShelfKey, entry.CallNumber));
    }

    [Fact]
    public void Without_a_form_of_the_title_it_is_that_of_the_record_without_the_article()
    {
        var entry = ShelfEntry.From(ItemOf("v.1"), HoldingOf(byTitle: true), Lancet);

        Assert.Equal(("Lancet. Neurology", TitleShelfKey.Of("Lancet Neurology").Value), (entry.ShelvingTitle, entry.ShelfKey));
    }

    [Fact]
    public void A_call_number_beside_the_title_is_shown_and_does_not_file()
    {
        var number = CallNumber.Nlm("W1 LA574");
        var byTitle = ShelfEntry.From(ItemOf("v.1"), HoldingOf(byTitle: true, "Lancet", number), Lancet);
        var byNumber = ShelfEntry.From(ItemOf("v.1"), HoldingOf(byTitle: false, "Lancet", number), Lancet);

        Assert.Equal(("W1 LA574", TitleShelfKey.Of("Lancet").Value, "Lancet"), (byTitle.CallNumber, byTitle.ShelfKey, byTitle.ShelvingTitle));
        Assert.Equal(("W1 LA574", number.Key.Value, null), (byNumber.CallNumber, byNumber.ShelfKey, byNumber.ShelvingTitle));
    }

    [Fact]
    public void What_is_said_of_the_item_counts_before_what_is_said_of_its_holding()
    {
        var number = CallNumber.Local("BOX 12");
        var boxed = ShelfEntry.From(ItemOf("v.1", number), HoldingOf(byTitle: true, "Lancet"), Lancet);
        var older = ShelfEntry.From(ItemOf("v.1", title: "Old title"), HoldingOf(byTitle: false, callNumber: CallNumber.Nlm("W1 LA574")), Lancet);

        Assert.Equal((number.Key.Value, null), (boxed.ShelfKey, boxed.ShelvingTitle));
        Assert.Equal((TitleShelfKey.Of("Old title").Value, "Old title"), (older.ShelfKey, older.ShelvingTitle));
    }

    [Fact]
    public void Without_a_number_and_not_by_title_there_is_no_key()
    {
        var entry = ShelfEntry.From(ItemOf("v.1"), HoldingOf(byTitle: false), Lancet);

        Assert.Equal(("", null, null), (entry.ShelfKey, entry.CallNumber, entry.ShelvingTitle));
    }

    [Fact]
    public void A_location_may_shelve_all_by_title()
    {
        var practices = new ShelvingPractices { Locations = [new(Journals, new ShelvingPractice { ByTitle = true })] };

        Assert.Equal("Lancet. Neurology", ShelfEntry.From(ItemOf("v.1"), HoldingOf(byTitle: false, callNumber: CallNumber.Nlm("W1 LA574")), Lancet, practices).ShelvingTitle);
        Assert.Equal("AV cart", ShelfEntry.From(Cart(), holding: null, record: null, practices).ShelvingTitle);
        Assert.Null(ShelfEntry.From(Cart() with { Details = Cart().Details with { Location = new LocationCode("AV") } }, holding: null, record: null, practices).ShelvingTitle);
    }

    [Fact]
    public void Prefixes_file_in_the_locations_where_they_do()
    {
        var practices = new ShelvingPractices { Locations = [new(Journals, new ShelvingPractice { Prefixes = PrefixFiling.Before })] };
        var reference = ShelfEntry.From(ItemOf("", CallNumber.Nlm("WZ 1") with { Prefix = "REF" }), holding: null, record: null, practices);
        var plain = ShelfEntry.From(ItemOf("", CallNumber.Nlm("WA 1")), holding: null, record: null, practices);

        Assert.True(string.CompareOrdinal(reference.SortKey, plain.SortKey) < 0);
        Assert.Equal(CallNumber.Nlm("WZ 1").Key.Value, reference.ShelfKey); // ranges of classes go through all shelves
        Assert.Equal($"JRNL\t{plain.ShelfKey}", string.Join('\t', ShelfEntry.From(ItemOf("", CallNumber.Nlm("WA 1") with { Prefix = "REF" }), holding: null, record: null).SortKey.Split('\t')[..2]));
    }

    [Fact]
    public void Volumes_of_a_title_stand_in_order_within_it()
    {
        var holding = HoldingOf(byTitle: true, "Lancet");
        var keys = new List<string> { "v.9", "v.10", "v.100" }.ConvertAll(volume => ShelfEntry.From(ItemOf(volume), holding, Lancet).SortKey);

        Assert.Equal(keys, keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void The_label_says_the_number_or_the_title_or_what_it_is()
    {
        var byNumber = HoldingOf(byTitle: false, callNumber: CallNumber.Nlm("W1 LA574") with { Prefix = "REF" });

        Assert.Equal("REF|W1|LA574|v.10|(2020)", Lines(ItemOf("v.10 (2020)").LabelLines(LabelStyle.Spine, byNumber, Lancet)));
        Assert.Equal("Lancet|v.10", Lines(ItemOf("v.10").LabelLines(LabelStyle.Spine, HoldingOf(byTitle: true, "Lancet"), Lancet)));
        Assert.Equal("Lancet", Lines(ItemOf("").LabelLines(LabelStyle.Spine, HoldingOf(byTitle: false), Lancet)));
        Assert.Equal("AV cart", Lines(Cart().LabelLines(LabelStyle.Spine, holding: null, record: null)));
        var second = ItemOf("", CallNumber.Nlm("WB 100"));
        Assert.Equal("WB|100|c.2", Lines((second with { Details = second.Details with { CopyNumber = 2 } }).LabelLines(LabelStyle.Spine, holding: null, record: null)));
    }

    [Fact]
    public void A_location_that_is_not_named_has_the_practice_of_the_rest()
    {
        var practices = new ShelvingPractices { Elsewhere = new ShelvingPractice { Scheme = CallNumberScheme.Ddc }, Locations = [new(Journals, new ShelvingPractice { ByTitle = true }), new(Journals, ShelvingPractice.Default)] };

        Assert.True(practices.Of(Journals).ByTitle);
        Assert.Equal(CallNumberScheme.Ddc, practices.Of(new LocationCode("MAIN")).Scheme);
        Assert.Equal(ShelvingPractice.Default, ShelvingPractices.Default.Of(Journals));
    }

    private static string Lines(Label label) => string.Join('|', label.Lines);

    private static Holding HoldingOf(bool byTitle, string? title = null, CallNumber? callNumber = null) =>
        new(new HoldingId(Works.Guid(2)), new HoldingDetails { Record = Lancet.Id, Location = Journals, CallNumber = callNumber, IsShelvedByTitle = byTitle, ShelvingTitle = title });

    private static Item ItemOf(string volume, CallNumber? callNumber = null, string? title = null) => new(new ItemId(Works.Guid(1)), new ItemDetails
    {
        Category = ItemCategory.JournalVolume,
        Location = Journals,
        CallNumber = callNumber,
        ShelvingTitle = title,
        Label = "A volume",
        Enumeration = volume.Length > 0 ? volume : null,
    });

    private static Item Cart() => new(new ItemId(Works.Guid(3)), new ItemDetails { Category = ItemCategory.Model, Location = Journals, Label = "AV cart" });
}
