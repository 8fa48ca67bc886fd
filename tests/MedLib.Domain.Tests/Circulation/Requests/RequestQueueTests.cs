using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Time;
using static MedLib.Domain.Tests.Circulation.Lending;
using static MedLib.Domain.Tests.Circulation.Requests.Waiting;

namespace MedLib.Domain.Tests.Circulation.Requests;

/// <summary>The queue: the QUE vectors (FOLIO's RequestQueueTests), the table of its machine, and property CP12.</summary>
public class RequestQueueTests
{
    // Which request was moved to the head, and the numbers in the order after it.
    [Theory]
    [InlineData("QUE-001", 1, "1", "nf")]
    [InlineData("QUE-002", 1, "1 2", "nf", "nf")]
    [InlineData("QUE-003", 3, "1 2 3", "ap", "ap", "nf")]
    [InlineData("QUE-004", 2, "2 1 3", "nf", "nf", "nf")]
    [InlineData("QUE-005", 3, "3 1 2", "nf", "nf", "nf")]
    [InlineData("QUE-006", 3, "1 3 2", "ap", "nf", "nf")]
    public void What_is_being_filled_comes_behind_those_that_are_and_before_all_others(string id, int filled, string order, params string[] states)
    {
        var queue = After(Of(states), new RequestCommand.Allocate(Queue, Id(filled), Item(90), Stamp()));

        Assert.Equal((id, order), (id, string.Join(' ', queue.Numbers())));
    }

    [Theory]
    [InlineData("QUE-007", "4 3 2 1")]
    [InlineData("QUE-009", "2 4 1 3")]
    public void Any_order_that_names_each_once_is_kept_as_it_is(string id, string order)
    {
        var queue = After(Of("nf", "nf", "nf", "nf"), Reordered(order));

        Assert.Equal((id, order), (id, string.Join(' ', queue.Numbers())));
    }

    [Theory]
    [InlineData("QUE-011", "2 1", CirculationCodes.PageStaysFirst, "page", "nf")]
    [InlineData("QUE-012", "2 1", CirculationCodes.FulfilmentStaysFirst, "ap", "nf")]
    [InlineData("QUE-013", "1 2", CirculationCodes.OrderIncomplete, "nf", "nf", "nf")]
    [InlineData("QUE-014", "1 3", CirculationCodes.OrderIncomplete, "nf", "nf")] // there is no third: positions are the order itself
    [InlineData("one named twice", "1 1", CirculationCodes.OrderIncomplete, "nf", "nf")]
    [InlineData("one named twice beside all", "1 2 2", CirculationCodes.OrderIncomplete, "nf", "nf")]
    [InlineData("both at once", "3 2 1", $"{CirculationCodes.FulfilmentStaysFirst} {CirculationCodes.PageStaysFirst}", "ap", "page", "nf")]
    public void An_order_that_breaks_the_queue_is_refused(string id, string order, string codes, params string[] states) =>
        Assert.Equal((id, codes), (id, RequestQueue.Decide(Of(states), Reordered(order), Context).Findings.SortedCodes()));

    // FOLIO's list of item states; Restricted is a flag of the item and not a place, as are In process (non-requestable) and Intellectual item.
    [Theory]
    [InlineData("REQ-002", "on-shelf", true, true, true)]
    [InlineData("REQ-003", "on-loan", false, true, true)]
    [InlineData("REQ-005", "ready-for-pickup", false, true, true)]
    [InlineData("REQ-006", "in-transit", false, true, true)]
    [InlineData("REQ-007", "paged", false, true, true)]
    [InlineData("REQ-009", "in-cataloging", false, true, true)]
    [InlineData("on order", "on-order", false, true, true)]
    [InlineData("missing", "missing", false, true, false)]
    [InlineData("REQ-014", "claimed-returned", false, false, false)]
    [InlineData("REQ-016, REQ-017", "lost", false, false, false)]
    public void What_may_be_requested_depends_on_where_the_item_is(string id, string place, bool page, bool hold, bool recall)
    {
        Possession possession = place switch
        {
            "on-shelf" => new Possession.OnShelf(),
            "on-loan" => new Possession.OnLoan(Loan()),
            "ready-for-pickup" => new Possession.ReadyForPickup(Id(1)),
            "in-transit" => new Possession.InTransit(),
            "paged" => new Possession.Paged(Id(1)),
            "in-cataloging" => new Possession.InCataloging(),
            "on-order" => new Possession.OnOrder(),
            "missing" => new Possession.Missing(),
            "lost" => new Possession.Lost(Loan()),
            _ => new Possession.ClaimedReturned(Loan()),
        };

        var kinds = Requestable.From(possession);

        Assert.Equal((id, page, hold, recall), (id, kinds.Contains(RequestKind.Page), kinds.Contains(RequestKind.Hold), kinds.Contains(RequestKind.Recall)));
    }

    [Theory]
    [InlineData("BLK-030", 5, CirculationCodes.RequestLimitReached)]
    [InlineData("BLK-035", 4, CirculationCodes.RequestLimitNowReached)]
    [InlineData("well below", 3, "")]
    public void The_fifth_request_is_placed_and_says_that_it_was_the_last(string id, int open, string codes)
    {
        var placed = RequestQueue.Decide(null, Place(1), Context with { Terms = new RequestTerms { Most = 5 }, OpenRequests = open });

        Assert.Equal((id, codes, open < 5), (id, placed.Findings.SortedCodes(), placed.Succeeded));
    }

    [Fact]
    public void Every_reason_against_a_request_is_told()
    {
        var terms = new RequestTerms { Kinds = [RequestKind.Hold], Most = 1, Pickup = [AnnexDesk] };
        var context = Context with { Terms = terms, OpenRequests = 1, Possible = [RequestKind.Hold], HasItOnLoan = true };

        var refused = RequestQueue.Decide(Of("nf"), Place(2, RequestKind.Recall, borrower: 1), context);

        Assert.Equal(
            $"{CirculationCodes.RequestKindNotAllowed} {CirculationCodes.NoCopyForKind} {CirculationCodes.RequestedAlready} {CirculationCodes.RequestLimitReached} {CirculationCodes.PickupNotAllowed} {CirculationCodes.HasItOnLoan}",
            refused.Findings.SortedCodes());
    }

    [Fact]
    public void What_the_terms_do_not_allow_is_overridden_and_what_cannot_be_is_not()
    {
        var context = Context with { Terms = new RequestTerms { Kinds = [], Most = 0 } };
        var place = Place(1) with { };
        var overriding = new RequestCommand.Place(Queue, Id(1), Borrower(), RequestKind.Hold, new RequestScope.AnyCopy(), Desk, Stamp().Overriding(CirculationPermissions.RequestAgainstTerms));

        Assert.False(RequestQueue.Decide(null, place, context).Succeeded);
        Assert.True(RequestQueue.Decide(null, overriding, context).Succeeded);
        Assert.Equal(CirculationCodes.NoCopyForKind, RequestQueue.Decide(null, overriding, context with { Possible = [] }).Findings.SortedCodes());
    }

    [Fact]
    public void A_page_is_placed_before_those_who_wait_for_what_is_out()
    {
        var queue = After(Of("ap", "nf"), Place(3, RequestKind.Page));

        Assert.Equal([1, 3, 2], queue.Numbers());
        Assert.Equal([1, 3, 4, 2], After(queue, Place(4, RequestKind.Page)).Numbers());
    }

    [Fact]
    public void A_borrower_may_wait_for_two_volumes_of_a_title_but_not_twice_for_one()
    {
        var queue = After(null, Place(1, scope: new RequestScope.Volume("v.1")));

        queue = After(queue, Place(2, scope: new RequestScope.Volume("v.3"), borrower: 1));

        Assert.Equal(CirculationCodes.RequestedAlready, RequestQueue.Decide(queue, Place(3, scope: new RequestScope.Volume("v.3"), borrower: 1), Context).Findings.SortedCodes());
        Assert.Equal(CommandCodes.IdTaken, RequestQueue.Decide(queue, Place(2, borrower: 9), Context).Findings.SortedCodes());
    }

    // States by commands; a dash is refused, x ends the request.
    [Theory]
    [InlineData("nf", "cancel:x suspend:su resume:- allocate:al ship:- arrive:- release:- fill:x expire:-")]
    [InlineData("su", "cancel:x suspend:su resume:nf allocate:al ship:- arrive:- release:- fill:x expire:-")]
    [InlineData("al", "cancel:x suspend:- resume:- allocate:- ship:tr arrive:ap release:nf fill:x expire:-")]
    [InlineData("tr", "cancel:x suspend:- resume:- allocate:- ship:- arrive:ap release:nf fill:x expire:-")]
    [InlineData("ap", "cancel:x suspend:- resume:- allocate:- ship:tr arrive:- release:nf fill:x expire:-")]
    public void Every_command_has_an_answer_in_every_state(string state, string answers)
    {
        foreach (var cell in answers.Split(' ').Select(static cell => cell.Split(':')))
        {
            var decided = RequestQueue.Decide(Of(state), Command(cell[0]), Context);

            Assert.Equal((cell[0], cell[1]), (cell[0], Answer(decided)));
        }
    }

    [Fact]
    public void What_is_not_picked_up_in_time_ends_and_what_is_not_filled_in_time_too()
    {
        var late = new RequestCommand.Expire(Queue, Id(1), Monday.PlusDays(8), Stamp(8));
        var waiting = After(null, Place(1) with { Expires = Monday.PlusDays(7) });

        Assert.IsType<RequestEvent.PickupExpired>(RequestQueue.Decide(Of("ap"), late, Context).Value!.Events.Single());
        Assert.IsType<RequestEvent.Expired>(RequestQueue.Decide(waiting, late, Context).Value!.Events.Single());
        Assert.Equal(CirculationCodes.NotAsItStands, RequestQueue.Decide(waiting, late with { Today = Monday.PlusDays(7) }, Context).Findings.SortedCodes());
        Assert.Equal(CirculationCodes.NotAsItStands, RequestQueue.Decide(Of("nf"), late, Context).Findings.SortedCodes());
    }

    [Fact]
    public void The_terms_say_how_long_a_request_stands()
    {
        var placed = RequestQueue.Decide(null, Place(1), Context with { Terms = new RequestTerms { Expires = LoanPeriod.Months(6) } });

        Assert.Equal(Monday.PlusMonths(6), placed.Value!.State.Requests[0].Expires);
    }

    [Theory]
    [InlineData(48, null, 2)] // hours are hours
    [InlineData(48, 1, 1)]
    [InlineData(48, 30, 2)] // the terms are not outlived
    public void And_a_borrower_may_ask_for_less(int hours, int? asked, int expires)
    {
        var place = Place(1) with { Expires = asked is { } days ? Monday.PlusDays(days) : null };

        var placed = RequestQueue.Decide(null, place, Context with { Terms = new RequestTerms { Expires = LoanPeriod.Hours(hours) } });

        Assert.Equal(Monday.PlusDays(expires), placed.Value!.State.Requests[0].Expires);
    }

    [Fact]
    public void A_request_whose_last_day_is_past_is_refused() =>
        Assert.Equal(CirculationCodes.ExpiredWhenPlaced, RequestQueue.Decide(null, Place(1) with { Expires = Monday.PlusDays(-1) }, Context).Findings.SortedCodes());

    [Fact]
    public void An_item_serves_one_request_at_a_time()
    {
        var queue = Of("al", "nf");

        var refused = RequestQueue.Decide(queue, new RequestCommand.Allocate(Queue, Id(2), Item(1), Stamp()), Context);

        Assert.Equal(CirculationCodes.ItemServesAnother, refused.Findings.SortedCodes());
        Assert.Equal([RequestQueue.AllocatedKey(Item(1))], ((IAggregate)queue).UniqueKeys);
    }

    [Fact]
    public void Nor_is_it_lent_for_another_or_for_a_request_for_another_copy()
    {
        var queue = After(Of("ap", "nf"), Place(3, scope: new RequestScope.Copy(Item(3))));

        Assert.Equal(CirculationCodes.ItemServesAnother, Filled(2, Item(1)));
        Assert.Equal("", Filled(1, Item(1)));
        Assert.Equal("", Filled(1, Item(8))); // another copy that serves as well
        Assert.Equal(CirculationCodes.NotTheCopy, Filled(3, Item(8)));
        Assert.Equal(CirculationCodes.NotTheCopy, RequestQueue.Decide(queue, new RequestCommand.Allocate(Queue, Id(3), Item(8), Stamp()), Context).Findings.SortedCodes());
        Assert.Equal("", Filled(3, Item(3)));

        string Filled(int number, MedLib.Domain.Holdings.Items.ItemId item) =>
            RequestQueue.Decide(queue, new RequestCommand.Fill(Queue, Id(number), item, Stamp()), Context).Findings.SortedCodes();
    }

    [Fact]
    public void A_request_that_is_not_there_is_not_found()
    {
        foreach (var command in new[] { "cancel", "suspend", "resume", "allocate", "ship", "arrive", "release", "fill", "expire" })
        {
            Assert.Equal(CommandCodes.NotFound, RequestQueue.Decide(null, Command(command), Context).Findings.SortedCodes());
        }

        Assert.Equal(CommandCodes.NotFound, RequestQueue.Decide(Of("nf"), new RequestCommand.Reorder(new RequestQueueId(Key(7)), [], Stamp()), Context).Findings.SortedCodes());
    }

    [Property(MaxTest = 300)]
    public Property CP12_after_any_commands_none_is_lost_or_doubled_and_those_being_filled_come_first() => Prop.ForAll(
        (from number in Gen.Choose(1, 6)
         from kind in Gen.Elements("place", "page", "cancel", "suspend", "resume", "allocate", "ship", "arrive", "release", "fill", "reorder")
         from item in Gen.Choose(1, 4)
         select (number, kind, item)).ListOf().ToArbitrary(),
        steps =>
        {
            RequestQueue? queue = null;
            HashSet<int> open = [];
            foreach (var (number, kind, item) in steps)
            {
                RequestCommand command = kind switch
                {
                    "place" => Place(number),
                    "page" => Place(number, RequestKind.Page),
                    "reorder" => new RequestCommand.Reorder(Queue, [.. (queue?.Requests ?? []).Select(static request => request.Id).OrderBy(id => (Number(id) * item) % 7)], Stamp()),
                    "allocate" => new RequestCommand.Allocate(Queue, Id(number), Item(item), Stamp()),
                    _ => Command(kind, number),
                };
                if (RequestQueue.Decide(queue, command, Context) is not { Succeeded: true, Value: var change })
                {
                    continue;
                }

                var before = queue;
                queue = change.State;
                _ = kind is "place" or "page" ? open.Add(number) : kind is "cancel" or "fill" && open.Remove(number);
                var waiting = queue.Requests.SkipWhile(static request => request.IsInFulfilment).ToList();

                Assert.Equal(queue, change.Events.Aggregate(before, RequestQueue.Evolve));
                Assert.Equal(open.Order(), queue.Numbers().Order());
                Assert.DoesNotContain(waiting, static request => request.IsInFulfilment);
                Assert.True(kind is "reorder" or "release" or "allocate" || InOldOrder(before, queue));
            }
        });

    private static bool InOldOrder(RequestQueue? before, RequestQueue after)
    {
        var old = (before?.Numbers() ?? []).Where(after.Numbers().Contains);
        return old.SequenceEqual(after.Numbers().Where((before?.Numbers() ?? []).Contains));
    }

    private static RequestCommand.Reorder Reordered(string order) => new(Queue, [.. order.Split(' ').Select(static number => Id(int.Parse(number, null)))], Stamp());

    private static RequestCommand Command(string name, int number = 1) => name switch
    {
        "cancel" => new RequestCommand.Cancel(Queue, Id(number), CancelCause.Borrower, Stamp()),
        "suspend" => new RequestCommand.Suspend(Queue, Id(number), Monday.PlusDays(3), Stamp()),
        "resume" => new RequestCommand.Resume(Queue, Id(number), Stamp()),
        "allocate" => new RequestCommand.Allocate(Queue, Id(number), Item(number), Stamp()),
        "ship" => new RequestCommand.Ship(Queue, Id(number), Stamp()),
        "arrive" => new RequestCommand.Arrive(Queue, Id(number), Shelf(), Stamp()),
        "release" => new RequestCommand.Release(Queue, Id(number), Stamp()),
        "fill" => new RequestCommand.Fill(Queue, Id(number), Item(number), Stamp()),
        _ => new RequestCommand.Expire(Queue, Id(number), Monday, Stamp()),
    };

    private static string Answer(Result<Change<RequestQueue, RequestEvent>> decided) => decided switch
    {
        { Succeeded: false } => decided.Findings.SortedCodes() is CirculationCodes.NotAsItStands ? "-" : decided.Findings.SortedCodes(),
        { Value.State.Requests.IsEmpty: true } => "x",
        _ => decided.Value.State.Requests[0].State switch
        {
            RequestState.Waiting => "nf",
            RequestState.Suspended => "su",
            RequestState.Allocated => "al",
            RequestState.InTransit => "tr",
            _ => "ap",
        },
    };
}
