using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Queries;
using MedLib.Domain.Results;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;
using static MedLib.Domain.Tests.Circulation.Requests.Waiting;

namespace MedLib.Domain.Tests.Circulation.Lists;

public class RequestEntryTests
{
    // Each number is that of the request, of its borrower and of the item that it is filled with.
    private static readonly ValueList<RequestEntry> Rows = RequestEntry.From(Of("ap", "tr", "al", "su", "nf", "page"));
    private static readonly RequestEntry Ready = Row(1);
    private static readonly Instant End = Instant.FromUtc(2026, 3, 9, 23, 0);

    [Fact]
    public void A_queue_has_a_row_for_each_request_in_its_order()
    {
        Assert.Equal([1, 2, 3, 6, 4, 5], Rows.Select(static row => Number(row.Request)));
        Assert.Equal([1, 2, 3, 4, 5, 6], Rows.Select(static row => row.Position));
        Assert.All(Rows, static row => Assert.Equal(Queue, row.Queue));
        Assert.Empty(RequestEntry.From(new RequestQueue(Queue, [])));
    }

    [Theory]
    [InlineData(1, RequestStage.Ready, true)]
    [InlineData(2, RequestStage.InTransit, true)]
    [InlineData(3, RequestStage.Allocated, true)]
    [InlineData(4, RequestStage.Suspended, false)]
    [InlineData(5, RequestStage.Waiting, false)]
    public void A_row_says_how_far_the_request_has_come(int number, RequestStage stage, bool hasItem)
    {
        Assert.Equal(stage, Row(number).Stage);
        Assert.Equal(hasItem ? Item(number) : null, Row(number).Item);
    }

    [Fact]
    public void A_row_says_what_the_request_says()
    {
        var place = Place(9, RequestKind.Recall, new RequestScope.Copy(Item(9)), day: 1) with { Expires = Monday.PlusDays(30) };
        var row = RequestEntry.From(After(null, place))[0];

        Assert.Equal((Id(9), Borrower(9), RequestKind.Recall, Desk, Start + Duration.FromDays(1)), (row.Request, row.Borrower, row.Kind, row.Pickup, row.PlacedAt));
        Assert.Equal((new RequestScope.Copy(Item(9)), Monday.PlusDays(30)), (row.Scope, row.Expires));
    }

    [Fact]
    public void Only_what_is_on_the_pickup_shelf_is_ready_until_a_day()
    {
        Assert.Equal((Monday.PlusDays(7), End), (Ready.ReadyUntil, Ready.ClearFrom));
        Assert.All(Rows.Skip(1), static row => Assert.Equal((null, null), (row.ReadyUntil, row.ClearFrom)));
    }

    [Fact]
    public void The_copy_wanted_is_told_in_words()
    {
        Assert.Equal("any copy", Ready.ScopeWords);
        Assert.Equal("any copy: av", (Ready with { Scope = new RequestScope.AnyCopy { Category = ItemCategory.AudioVisual } }).ScopeWords);
        Assert.Equal("volume: v.3", (Ready with { Scope = new RequestScope.Volume("v.3") }).ScopeWords);
        Assert.Equal("this copy", (Ready with { Scope = new RequestScope.Copy(Item()) }).ScopeWords);
    }

    [Fact]
    public void Rows_sort_by_when_they_were_placed_by_their_turn_or_by_when_they_must_be_picked_up()
    {
        Assert.Equal("2026-03-02T09:00:00.000000000", Ready.SortKey(RequestSort.Placed));
        Assert.Equal("2026-03-09T23:00:00.000000000", Ready.SortKey(RequestSort.ReadyUntil));
        Assert.Equal("00000064-0000-0000-0000-000000000000 0000000001", Ready.SortKey(RequestSort.Position));
        Assert.True(SortKeys.Compare(SortKeys.Of(Instant.MaxValue), Row(5).SortKey(RequestSort.ReadyUntil)) < 0);
    }

    [Fact]
    public void A_filter_matches_by_every_dimension_it_names()
    {
        Assert.True(new RequestFilter().Matches(Row(5)));
        Assert.True(new RequestFilter
        {
            Borrower = Borrower(1),
            Queue = Queue,
            Pickup = Desk,
            Stage = RequestStage.Ready,
            Item = Item(1),
            Kind = RequestKind.Hold,
            ToClearAt = End,
        }.Matches(Ready));
        Assert.False(new RequestFilter { Borrower = Borrower(2) }.Matches(Ready));
        Assert.False(new RequestFilter { Queue = RequestQueueId.Of(Item(1)) }.Matches(Ready));
        Assert.False(new RequestFilter { Pickup = AnnexDesk }.Matches(Ready));
        Assert.False(new RequestFilter { Stage = RequestStage.Allocated }.Matches(Ready));
        Assert.False(new RequestFilter { Item = Item(2) }.Matches(Ready));
        Assert.False(new RequestFilter { Item = Item(5) }.Matches(Row(5)));
        Assert.False(new RequestFilter { Kind = RequestKind.Page }.Matches(Ready));
        Assert.False(new RequestFilter { ToClearAt = End - Duration.Epsilon }.Matches(Ready));
        Assert.False(new RequestFilter { ToClearAt = Instant.MaxValue }.Matches(Row(5)));
    }

    [Fact]
    public void The_pickup_shelf_holds_what_is_ready_at_a_service_point()
    {
        Assert.Equal([Ready], Rows.Where(RequestFilter.PickupShelf(Desk).Matches));
        Assert.DoesNotContain(Rows, RequestFilter.PickupShelf(AnnexDesk).Matches);
    }

    private static RequestEntry Row(int number) => Rows.Single(row => row.Request == Id(number));
}
