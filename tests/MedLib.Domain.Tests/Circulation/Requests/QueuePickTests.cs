using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using static MedLib.Domain.Tests.Circulation.Lending;
using static MedLib.Domain.Tests.Circulation.Requests.Waiting;

namespace MedLib.Domain.Tests.Circulation.Requests;

/// <summary>Whose turn it is, and the morning's round: the QUE vectors of Evergreen's orders and the HLD vectors of Koha's holds queue.</summary>
public class QueuePickTests
{
    private static readonly ServicePointCode Far = new("FAR");

    // One asked at nine and picks up far away, two at ten and picks up where the item is.
    private static readonly RequestQueue TwoPlaces = After(After(null, At(1, Far, hour: 9)), At(2, Desk, hour: 10));

    [Fact]
    public void QUE_015_first_come_is_first_served() =>
        Assert.Equal(1, Number(QueuePick.Next(TwoPlaces, Copy(), Monday, QueueOrder.FirstCome)!.Id));

    [Fact]
    public void QUE_016_or_who_picks_up_nearest_is() =>
        Assert.Equal(2, Number(QueuePick.Next(TwoPlaces, Copy(), Monday, QueueOrder.Nearest)!.Id));

    [Fact]
    public void An_urgent_request_comes_first_where_the_order_looks_at_it()
    {
        var queue = After(TwoPlaces, At(3, Far, hour: 11) with { Urgency = 5 });

        Assert.Equal(3, Number(QueuePick.Next(queue, Copy(), Monday, QueueOrder.FirstCome)!.Id));
        Assert.Equal(1, Number(QueuePick.Next(queue, Copy(), Monday, QueueOrder.ByPosition)!.Id));
    }

    [Fact]
    public void Who_is_away_keeps_the_place_and_lets_others_pass()
    {
        var queue = Of("su", "nf");

        Assert.Equal(2, Number(QueuePick.Next(queue, Copy(), Monday.PlusDays(3), QueueOrder.ByPosition)!.Id));
        Assert.Equal(1, Number(QueuePick.Next(queue, Copy(), Monday.PlusDays(4), QueueOrder.ByPosition)!.Id));
    }

    [Fact]
    public void A_copy_serves_those_who_asked_for_it_its_volume_or_any()
    {
        var queue = After(After(null, Place(1, scope: new RequestScope.Copy(Item(7)))), Place(2, scope: new RequestScope.Volume("v.3")));

        Assert.Null(QueuePick.Next(queue, Copy(8), Monday, QueueOrder.ByPosition));
        Assert.Equal(1, Number(QueuePick.Next(queue, Copy(7), Monday, QueueOrder.ByPosition)!.Id));
        Assert.Equal(2, Number(QueuePick.Next(queue, Copy(8, volume: "v.3"), Monday, QueueOrder.ByPosition)!.Id));
    }

    [Fact]
    public void The_order_explains_itself()
    {
        var queue = After(After(After(TwoPlaces, Place(3)), new RequestCommand.Suspend(Queue, Id(3), null, Stamp())), new RequestCommand.Allocate(Queue, Id(2), Item(9), Stamp()));
        queue = After(queue, Place(4, scope: new RequestScope.Copy(Item(5)), day: 1));
        queue = After(queue, Place(5, day: 2));

        var turns = QueuePick.Explain(queue, Copy(1), Monday.PlusDays(2), QueueOrder.FirstCome);

        Assert.Equal(
            [
                new Turn(Id(1), TurnReason.Next, null), new Turn(Id(5), TurnReason.Later, QueueKey.PlacedAt), new Turn(Id(2), TurnReason.BeingFilled, null),
                new Turn(Id(3), TurnReason.NotToday, null), new Turn(Id(4), TurnReason.AnotherItem, null),
            ],
            turns);
    }

    // Three requests picked up at the desk; one copy there and two in the annex. The second borrower belongs to the annex.
    [Theory]
    [InlineData("HLD-001", true, false, "1 2")]
    [InlineData("HLD-002", true, true, "2")]
    [InlineData("HLD-004", false, true, "1 2")]
    public void Items_are_fetched_from_where_they_may_be(string id, bool onlyFromOwnPoint, bool deskClosed, string filled)
    {
        var rules = new FulfilmentRules { OnlyFromOwnPoint = onlyFromOwnPoint, ClosedToday = deskClosed ? [Desk] : [] };

        var plan = FulfilmentPlan.For(
            Of("nf", "nf", "nf"), [Copy(1, Desk), Copy(2, AnnexDesk), Copy(3, AnnexDesk)], Monday, QueueOrder.ByPosition, rules, static request => Number(request.Id) == 2 ? AnnexDesk : Desk);

        Assert.Equal((id, filled), (id, string.Join(' ', plan.Select(static fetch => Number(fetch.Request.Id)))));
    }

    // The item belongs to the annex and is at the desk.
    [Theory]
    [InlineData("HLD-006", PickupRule.AtItemsHome, "ANNEX-DESK", 1)]
    [InlineData("HLD-007", PickupRule.AtItemsHome, "DESK", 0)]
    [InlineData("HLD-008", PickupRule.AtItemsHome, "FAR", 0)]
    [InlineData("HLD-009", PickupRule.WhereItemIs, "ANNEX-DESK", 0)]
    [InlineData("HLD-010", PickupRule.WhereItemIs, "DESK", 1)]
    [InlineData("HLD-011", PickupRule.WhereItemIs, "FAR", 0)]
    [InlineData("HLD-013", PickupRule.Anywhere, "DESK", 1)]
    [InlineData("HLD-014", PickupRule.Anywhere, "FAR", 1)]
    public void Where_it_is_picked_up_may_depend_on_the_item(string id, PickupRule rule, string pickup, int filled)
    {
        var queue = After(null, At(1, new ServicePointCode(pickup)));

        var plan = FulfilmentPlan.For(queue, [Copy(1, Desk, AnnexDesk)], Monday, QueueOrder.ByPosition, new FulfilmentRules { Pickup = rule }, static _ => null);

        Assert.Equal((id, filled), (id, plan.Count));
    }

    [Theory]
    [InlineData("HLD-015", "av", 0)]
    [InlineData("HLD-016", "book", 1)]
    [InlineData("HLD-017", null, 1)]
    public void A_request_may_ask_for_a_category(string id, string? category, int filled)
    {
        var queue = After(null, Place(1, scope: new RequestScope.AnyCopy { Category = category is null ? null : new ItemCategory(category) }));

        var plan = FulfilmentPlan.For(queue, [Copy()], Monday, QueueOrder.ByPosition, new FulfilmentRules(), static _ => null);

        Assert.Equal((id, filled), (id, plan.Count));
    }

    [Fact]
    public void A_copy_that_stands_where_it_is_picked_up_is_taken_before_one_that_travels()
    {
        var plan = FulfilmentPlan.For(Of("nf"), [Copy(1, AnnexDesk), Copy(2, Desk)], Monday, QueueOrder.ByPosition, new FulfilmentRules(), static _ => null);

        Assert.Equal(Item(2), Assert.Single(plan).Item.Item);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Who_lost_an_item_that_was_chosen_comes_first_in_every_order(string order)
    {
        var queue = After(After(After(TwoPlaces, At(3, Far, hour: 11)), new RequestCommand.Allocate(Queue, Id(3), Item(9), Stamp())), new RequestCommand.Release(Queue, Id(3), Stamp()));
        queue = After(queue, At(4, Desk, hour: 8) with { Urgency = 9 });

        Assert.Equal([3], QueuePick.InOrder(queue, Copy(), Monday, Order(order)).Select(static turn => Number(turn.Request.Id)).Take(1));
        Assert.True(queue.Requests[0].IsReleased);
        Assert.Equal(QueueKey.Released, QueuePick.Explain(queue, Copy(), Monday, Order(order))[1].By);

        var again = After(queue, new RequestCommand.Allocate(Queue, Id(3), Item(8), Stamp()));
        Assert.False(again.Requests[0].IsReleased);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void The_order_that_staff_gave_holds_against_those_that_came_since(string order)
    {
        var queue = After(After(TwoPlaces, At(3, Far, hour: 11)), new RequestCommand.Reorder(Queue, [Id(3), Id(1), Id(2)], Stamp()));
        queue = After(queue, At(4, Desk, hour: 8) with { Urgency = 9 });

        var turns = QueuePick.Explain(queue, Copy(), Monday, Order(order));

        Assert.Equal([3, 1, 2, 4], turns.Select(static turn => Number(turn.Request)));
        Assert.Equal(order is "position" ? QueueKey.Position : QueueKey.PlacedByStaff, turns[3].By);
    }

    [Fact]
    public void Staff_may_put_others_before_who_lost_an_item_and_a_page_goes_before_those_who_wait()
    {
        var queue = After(After(TwoPlaces, new RequestCommand.Allocate(Queue, Id(2), Item(9), Stamp())), new RequestCommand.Release(Queue, Id(2), Stamp()));
        Assert.Equal(2, Number(QueuePick.Next(queue, Copy(), Monday, QueueOrder.FirstCome)!.Id));

        queue = After(queue, new RequestCommand.Reorder(Queue, [Id(1), Id(2)], Stamp()));
        Assert.Equal(1, Number(QueuePick.Next(queue, Copy(), Monday, QueueOrder.FirstCome)!.Id));

        queue = After(queue, Place(3, RequestKind.Page));
        Assert.Equal(3, Number(QueuePick.Next(queue, Copy(), Monday, QueueOrder.ByPosition)!.Id));
    }

    [Fact]
    public void An_order_may_name_what_it_begins_with_anyway()
    {
        var queue = After(After(TwoPlaces, new RequestCommand.Reorder(Queue, [Id(2), Id(1)], Stamp())), At(3, Desk, hour: 8));
        var named = new QueueOrder([QueueKey.Released, QueueKey.PlacedByStaff, QueueKey.PlacedAt]);

        Assert.Equal([2, 1, 3], QueuePick.Explain(queue, Copy(), Monday, named).Select(static turn => Number(turn.Request)));
        Assert.Equal([2, 1, 3], QueuePick.Explain(queue, Copy(), Monday, new QueueOrder([(QueueKey)99])).Select(static turn => Number(turn.Request)));
    }

    public static TheoryData<string> Orders => ["position", "first come", "nearest"];

    private static QueueOrder Order(string name) => name switch
    {
        "position" => QueueOrder.ByPosition,
        "nearest" => QueueOrder.Nearest,
        _ => QueueOrder.FirstCome,
    };

    [Fact]
    public void The_round_and_a_return_decide_by_the_same_order()
    {
        var queue = After(TwoPlaces, At(3, Far, hour: 11) with { Urgency = 5 });

        var plan = FulfilmentPlan.For(queue, [Copy()], Monday, QueueOrder.FirstCome, new FulfilmentRules(), static _ => null);

        Assert.Equal(QueuePick.Next(queue, Copy(), Monday, QueueOrder.FirstCome), Assert.Single(plan).Request);
    }

    [Fact]
    public void Who_asked_for_one_copy_gets_it_before_who_takes_any()
    {
        var queue = After(Of("nf"), Place(2, scope: new RequestScope.Copy(Item(1))));

        var plan = FulfilmentPlan.For(queue, [Copy(1), Copy(2)], Monday, new QueueOrder([QueueKey.ThisCopy, QueueKey.Position]), new FulfilmentRules(), static _ => null);

        Assert.Equal([(2, Item(1)), (1, Item(2))], plan.Select(static fetch => (Number(fetch.Request.Id), fetch.Item.Item)));
    }

    private static RequestCommand.Place At(int number, ServicePointCode pickup, int hour = 9) =>
        new(Queue, Id(number), Borrower(number), RequestKind.Hold, new RequestScope.AnyCopy(), pickup, StampAt(Start + NodaTime.Duration.FromHours(hour)));
}
