using MedLib.Domain.Classification;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Tests.Cataloging;

namespace MedLib.Domain.Tests.Holdings;

public sealed class ShelfFilterTests
{
    [Theory]
    [InlineData("QS 17 A184a 2004", false)]
    [InlineData("QS 18.2", true)]
    [InlineData("QS 18.2 A53603 2002", true)]
    [InlineData("QS 20 B1 1999", true)]
    [InlineData("QS 20.5 B1 1999", false)]
    [InlineData("QS 21", false)]
    public void A_range_takes_the_whole_of_both_its_classes(string callNumber, bool isWanted)
    {
        var filter = new ShelfFilter { From = Key("QS 18.2"), To = Key("QS 20") };

        Assert.Equal(isWanted, filter.Matches(Entry(callNumber)));
    }

    [Fact]
    public void What_left_the_collection_is_wanted_only_where_it_is_asked_for()
    {
        var withdrawn = Entry("QS 4") with { IsWithdrawn = true };

        Assert.False(ShelfFilter.All.Matches(withdrawn));
        Assert.True((ShelfFilter.All with { IncludeWithdrawn = true }).Matches(withdrawn));
    }

    private static ShelfKey Key(string callNumber) => ShelfKey.Of(CallNumberScheme.Nlm, callNumber);

    private static ShelfEntry Entry(string callNumber) => ShelfEntry.From(
        new Item(new ItemId(Works.Guid(1)), new ItemDetails
        {
            Category = ItemCategory.Book,
            Location = new LocationCode("MAIN"),
            CallNumber = CallNumber.Nlm(callNumber),
            Label = "A book",
        }),
        holding: null,
        record: null);
}
