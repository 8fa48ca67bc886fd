using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Model;

/// <content>Requests, and the ways of items.</content>
internal sealed partial class Scene
{
    private static RequestQueueId QueueId(int queue) => queue == 0 ? TitleQueue : RequestQueueId.Of(Item(queue));

    private (object Command, Verdict Verdict)? OfRequests(Act act, CommandStamp stamp)
    {
        if (act.Verb is Verb.Hold or Verb.Page or Verb.RecallTitle)
        {
            return PlaceWish(act, stamp);
        }

        if (act.Verb is Verb.Reorder)
        {
            return Reorder(act, stamp);
        }

        var (known, at) = (PickWish(act), Moment(stamp));
        var queue = act.How % 32 == 31 ? 5 : known?.Queue ?? 0;
        var number = known?.Number ?? Unknown;
        var (id, wish) = (QueueId(queue), Wish(number));
        var until = at.Date.AddDays((act.How % 12) - 2);
        DateTime? suspendedUntil = act.How % 5 == 0 ? null : until;
        var item = act.How % 8 == 0 ? ItemOf(act) : Naive.CopiesOf(queue).ElementAt(act.Who % Naive.CopiesOf(queue).Count()).Number;
        (RequestCommand Command, Verdict Verdict) meaning = act.Verb switch
        {
            Verb.Cancel => (new RequestCommand.Cancel(id, wish, CancelCause.Borrower, stamp), Naive.Cancel(queue, number, at)),
            Verb.Suspend => (new RequestCommand.Suspend(id, wish, suspendedUntil is { } last ? Day(last) : null, stamp), Naive.Suspend(queue, number, suspendedUntil)),
            Verb.Resume => (new RequestCommand.Resume(id, wish, stamp), Naive.Resume(queue, number)),
            Verb.Allocate => (new RequestCommand.Allocate(id, wish, Item(item), stamp), Naive.Allocate(queue, number, item, at)),
            Verb.Ship => (new RequestCommand.Ship(id, wish, stamp), Naive.Ship(queue, number)),
            Verb.Arrive => (new RequestCommand.Arrive(id, wish, EndOf(until), stamp), Naive.Arrive(queue, number, until)),
            Verb.Release => (new RequestCommand.Release(id, wish, stamp), Naive.Release(queue, number)),
            _ => (new RequestCommand.Expire(id, wish, Day(at.Date), stamp), Naive.Expire(queue, number, at.Date, at)),
        };
        Visit(act.Verb, queue == known?.Queue ? known : null, item);
        return (meaning.Command, InTime(meaning.Verdict, stamp, act));
    }

    private (object Command, Verdict Verdict) PlaceWish(Act act, CommandStamp stamp)
    {
        var (item, borrower, at) = (Naive.Items[ItemOf(act)], BorrowerOf(act), Moment(stamp));
        var number = act.How % 32 == 31 && PickWish(act) is { } same && same.Queue == item.Queue ? same.Number : Naive.Wishes + 1;
        var copy = act.How % 3 == 0 ? item.Number : 0;
        var (pickup, kind) = (DeskOf(act), act.Verb switch { Verb.Hold => RequestKind.Hold, Verb.Page => RequestKind.Page, _ => RequestKind.Recall });
        DateTime? until = act.How % 7 == 0 ? at.Date.AddDays((act.How % 5) - 1) : null;
        var command = new RequestCommand.Place(
            QueueId(item.Queue), Wish(number), Borrower(borrower), kind, copy == 0 ? new RequestScope.AnyCopy() : new RequestScope.Copy(Item(copy)), Point(pickup), stamp)
        { Expires = until is { } last ? Day(last) : null };
        var letter = act.Verb switch { Verb.Hold => 'h', Verb.Page => 'p', _ => 'r' };
        var verdict = InTime(Naive.Place(item.Queue, number, borrower, letter, copy, pickup, until, at, act.Force), stamp, act);
        return (command, verdict.Yes ? verdict with { Then = () => { verdict.Then(); Naive.Wishes++; } } : verdict);
    }

    private (object Command, Verdict Verdict) Reorder(Act act, CommandStamp stamp)
    {
        var queue = PickWish(act)?.Queue ?? 0;
        var numbers = Naive.QueueOf(queue).ConvertAll(static wish => wish.Number);
        if (act.How % 8 == 0)
        {
            numbers.Add(numbers.Count == 0 ? Unknown : numbers[0]);
        }
        else if (act.How % 8 == 1 && numbers.Count > 0)
        {
            numbers.RemoveAt(act.Who % numbers.Count);
        }
        else if (numbers.Count > 1)
        {
            var last = numbers[^1];
            numbers.RemoveAt(numbers.Count - 1);
            numbers.Insert(act.Who % (numbers.Count + 1), last);
        }

        ValueList<RequestId> order = [.. numbers.Select(static number => Wish(number))];
        return (new RequestCommand.Reorder(QueueId(queue), order, stamp), InTime(Naive.Reorder(queue, numbers), stamp, act));
    }

    private (object Command, Verdict Verdict)? OfItems(Act act, CommandStamp stamp)
    {
        var thing = Naive.Items[ItemOf(act)];
        var (id, to) = (Item(thing.Number), (act.How % 3) + 1 == 3 ? 1 : (act.How % 3) + 1);
        var kept = act.How % 8 == 0 ? Naive.Wishes + 7 : thing.Place.Wish;
        (Possession Real, Spot Naive) aside = (act.Who % 4) switch
        {
            0 => (new Possession.InQuarantine(), Spot.Quarantine),
            1 => (new Possession.InRepair(), Spot.Repair),
            2 => (new Possession.InCataloging(), Spot.Cataloging),
            _ => (new Possession.OnShelf(), Spot.Shelf),
        };
        var leg = new Possession.InTransit { To = Point(to), Request = kept == 0 ? null : Wish(kept) };
        (ItemCirculationCommand Command, Verdict Verdict) meaning = act.Verb switch
        {
            Verb.MarkMissing => (new ItemCirculationCommand.MarkMissing(id, stamp), Naive.MarkMissing(thing.Number)),
            Verb.SetAside => (new ItemCirculationCommand.SetAside(id, aside.Real, stamp), Naive.SetAside(thing.Number, aside.Naive)),
            Verb.ShipItem => (new ItemCirculationCommand.Ship(id, leg, stamp), Naive.ShipItem(thing.Number, to, kept)),
            Verb.CancelTransit => (new ItemCirculationCommand.CancelTransit(id, stamp), Naive.CancelTransit(thing.Number)),
            _ => (new ItemCirculationCommand.Expect(id, stamp), Naive.Expect(thing.Number)),
        };
        Visit("item", WordOf(thing.Place), act.Verb switch
        {
            Verb.MarkMissing => "miss",
            Verb.SetAside => "aside",
            Verb.ShipItem => "ship",
            Verb.CancelTransit => "call-off",
            _ => "expect",
        });
        return (meaning.Command, InTime(meaning.Verdict, stamp, act));
    }

    private Wish? PickWish(Act act)
    {
        List<Wish> open = [.. Naive.OpenWishes];
        if (open.Count == 0 || act.What % 16 == 0)
        {
            return null;
        }

        var stages = open.ConvertAll(static wish => WordOf(wish)).Distinct(StringComparer.Ordinal).ToList();
        var among = open.FindAll(wish => string.Equals(WordOf(wish), stages[act.What % stages.Count], StringComparison.Ordinal));
        return among[act.Who % among.Count];
    }
}
