using FsCheck;
using FsCheck.Xunit;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Cataloging;

public sealed class CatalogFilterTests
{
    private static readonly CatalogIndex Wards = CatalogIndex.Of(Works.Record(1, Works.Wards));

    public static TheoryData<CatalogFilter, bool> Questions => new()
    {
        { CatalogFilter.All, true },
        { new CatalogFilter { Title = "HEART care" }, true },
        { new CatalogFilter { Title = "hand" }, true },
        { new CatalogFilter { Title = "eart" }, false },
        { new CatalogFilter { Title = "heart lung" }, false },
        { new CatalogFilter { Title = "臓" }, true },
        { new CatalogFilter { Title = "muller" }, false },
        { new CatalogFilter { Name = "zoe müller" }, true },
        { new CatalogFilter { Name = "ostergard" }, true },
        { new CatalogFilter { Name = "francaise" }, true },
        { new CatalogFilter { Identifier = "0306406152" }, true },
        { new CatalogFilter { Identifier = "978-0-306-40615-7" }, true },
        { new CatalogFilter { Identifier = "9780306" }, true },
        { new CatalogFilter { Identifier = "0306406153" }, false },
        { new CatalogFilter { Identifier = "1015 60661" }, true },
        { new CatalogFilter { Any = "rhone heart 2015 nursing wg 370" }, true },
        { new CatalogFilter { Any = "9780306406157 zoe" }, true },
        { new CatalogFilter { Any = "rhine" }, false },
        { new CatalogFilter { Title = "heart", Material = Material.Book }, true },
        { new CatalogFilter { Title = "heart", Material = Material.Video }, false },
        { new CatalogFilter { Title = "%_?" }, true },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void Finds(CatalogFilter filter, bool found) => Assert.Equal(found, filter.Matches(Wards));

    [Property]
    public bool Finds_a_title_exactly_when_each_word_begins_one_of_its_words(NonEmptyArray<byte> title, byte[] wanted)
    {
        // Two letters make near misses common.
        var words = Spell(title.Get);
        var wishes = Spell(wanted);
        var expected = wishes.All(wish => words.Exists(word => word.StartsWith(wish, StringComparison.Ordinal)));
        var index = CatalogIndex.Of(Works.Record(1, Works.Titled(string.Join(' ', words))));
        return new CatalogFilter { Title = string.Join(' ', wishes).ToUpperInvariant() }.Matches(index) == expected;
    }

    [Fact]
    public void Sorts_by_the_title_without_its_article()
    {
        BibliographicDescription[] titles = [Works.Titled("Zoonoses"), Works.Titled("The anatomy", 4), Works.Titled("Élan vital"), Works.Titled("Bones")];

        Assert.Equal(
            ["The anatomy", "Bones", "Élan vital", "Zoonoses"],
            titles.OrderBy(static title => Key(title, CatalogSort.Title), StringComparer.Ordinal).Select(static title => title.Title.Title).ToValueList());
    }

    [Fact]
    public void Puts_records_without_a_year_first()
    {
        Assert.Equal("2015", Wards.SortKey(CatalogSort.Year));
        Assert.Equal("", Key(Works.Titled("Undated"), CatalogSort.Year));
    }

    [Fact]
    public void Sorts_by_the_moment_of_adding_to_the_nanosecond()
    {
        var early = CatalogIndex.Of(Works.Record(1, Works.Wards));
        var late = CatalogIndex.Of(new BibliographicRecord(Works.Id(2), Works.Wards) { AddedAt = Works.Record(1, Works.Wards).AddedAt + NodaTime.Duration.Epsilon });

        Assert.True(string.CompareOrdinal(early.AddedKey, late.AddedKey) < 0);
    }

    [Fact]
    public void A_key_is_never_cut_within_a_character() =>
        Assert.Equal(199, Key(Works.Titled("a" + string.Concat(Enumerable.Repeat("𠀀", 200))), CatalogSort.Title).Length);

    [Fact]
    public void A_line_says_what_a_list_shows()
    {
        var entry = CatalogEntry.From(Works.Record(1, Works.Wards));

        Assert.Equal("The care of the heart : a handbook for wards", entry.Title);
        Assert.Equal("Müller-Østergård, Zoë", entry.Name);
        Assert.Equal(2015, entry.Year);
        Assert.Equal(["0-306-40615-2", "101560661"], entry.Identifiers);
        Assert.Equal("WG 370 M958c 2015", entry.CallNumber);
    }

    private static string Key(BibliographicDescription description, CatalogSort sort) =>
        CatalogIndex.Of(Works.Record(1, description)).SortKey(sort);

    private static List<string> Spell(byte[] bytes) =>
        [.. bytes.Select(static b => string.Concat(Enumerable.Range(0, 1 + (b % 3)).Select(i => ((b >> (i + 2)) & 1) == 0 ? 'a' : 'b')))];
}
