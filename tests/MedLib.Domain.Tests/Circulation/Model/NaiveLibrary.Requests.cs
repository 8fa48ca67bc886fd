namespace MedLib.Domain.Tests.Circulation.Model;

/// <content>Requests, and the ways of items that nobody borrows.</content>
internal sealed partial class NaiveLibrary
{
    public Verdict Place(int queue, int number, int borrower, char kind, int copy, int pickup, DateTime? until, DateTime at, bool force)
    {
        if (!People.TryGetValue(borrower, out var person))
        {
            return No("CMD-004");
        }

        var copies = CopiesOf(queue).Where(item => !item.IsWithdrawn && (copy == 0 || item.Number == copy)).ToList();
        var open = OpenWishes.Count(wish => wish.Borrower == borrower);
        string[] ofQueue = QueueOf(queue).Exists(wish => wish.Number == number)
            ? ["CMD-005"]
            :
            [
                If(kind == 'p' && IsStudent(borrower), "CIR-080*"),
                If(!copies.Exists(item => MayBeRequested(item.Place.Spot, kind)), "CIR-081"),
                If(QueueOf(queue).Exists(wish => wish.Borrower == borrower && wish.Copy == copy), "CIR-082"),
                If(open >= 3, "CIR-083*"),
                If(until < at.Date, "CIR-093"),
                If(copy != 0 && copies.Exists(item => LoanOf(item) is { Now.IsOpen: true } loan && loan.Borrower == borrower), "CIR-085"),
            ];
        var lent = copies.Select(LoanOf).OfType<Lent>().Where(static loan => loan.Now.IsOpen).ToList();
        var recalled = kind == 'r' ? lent.Where(static loan => loan.Now.Stage is Stage.Active && loan.Terms.IsRecallable).OrderBy(static loan => (loan.Due, loan.Number)).FirstOrDefault() : null;
        var nothing = kind == 'r' && recalled is null && lent.TrueForAll(static loan => loan.Now.RecalledFor == 0);
        var isPlaced = Settle(force, ofQueue, [], static () => { }).Yes;
        return Settle(force, [.. ofQueue, .. Against(person, at.Date), If(isPlaced && nothing, "CIR-316")], [If(open == 2, "CIR-086")], () =>
        {
            var wish = new Wish { Number = number, Queue = queue, Borrower = borrower, Kind = kind, Copy = copy, Pickup = pickup, Expires = Sooner(until, at.Date.AddDays(30)) };
            Add(wish);
            if (recalled is not null)
            {
                RecallFor(recalled, number, at);
            }

            if (kind == 'p' && copies.Find(static item => item.Place.Spot is Spot.Shelf) is { } page)
            {
                Choose(wish, page);
                page.Place = new(Spot.Paged, Wish: number);
            }
        });
    }

    public Verdict Suspend(int queue, int number, DateTime? until) =>
        Of(queue, number, static wish => wish.Item == 0, wish => (wish.Stage, wish.Until) = (WishStage.Suspended, until));

    public Verdict Resume(int queue, int number) =>
        Of(queue, number, static wish => wish.Stage is WishStage.Suspended, static wish => (wish.Stage, wish.Until) = (WishStage.Waiting, null));

    // A queue says where its item is; the item itself moves when somebody scans it.
    public Verdict Ship(int queue, int number) =>
        Of(queue, number, static wish => wish.Stage is WishStage.Allocated or WishStage.Ready, static wish => (wish.Stage, wish.Until) = (WishStage.Transit, null));

    public Verdict Arrive(int queue, int number, DateTime until) =>
        Of(queue, number, static wish => wish.Stage is WishStage.Allocated or WishStage.Transit, wish => (wish.Stage, wish.Until) = (WishStage.Ready, until));

    public Verdict Release(int queue, int number) => Of(queue, number, static wish => wish.Item != 0, wish =>
    {
        var thing = Items[wish.Item];
        thing.Place = new(thing.Place.Spot is Spot.Transit ? Spot.Transit : Spot.Shelf);
        ReleaseChosen(thing);
    });

    public Verdict Cancel(int queue, int number, DateTime at) => End(queue, number, static _ => true, at);

    public Verdict Expire(int queue, int number, DateTime today, DateTime at) =>
        End(queue, number, wish => wish.Stage is WishStage.Ready ? at.Date > wish.Until : wish.Item == 0 && wish.Expires < today, at);

    public Verdict Allocate(int queue, int number, int item, DateTime at)
    {
        var thing = Items[item];
        if (QueueOf(queue).Exists(wish => wish.Item == item && wish.Number != number))
        {
            return No("CIR-091");
        }

        if (QueueOf(queue).Find(wish => wish.Number == number) is not { } wish)
        {
            return No("CMD-004");
        }

        return wish.Copy != 0 && wish.Copy != item ? No("CIR-092")
            : wish.Item != 0 ? No("CIR-087")
            : thing.Queue != queue ? No("CIR-092")
            : thing.Place.Spot is not Spot.Shelf ? No("CIR-070")
            : Settle(force: false, [], [], () =>
            {
                LetGo(wish, at, from: null);
                Choose(wish, thing);
                thing.Place = new(Spot.Paged, Wish: number);
            });
    }

    public Verdict Reorder(int queue, IReadOnlyList<int> order)
    {
        var wishes = QueueOf(queue);
        if (!order.Order().SequenceEqual(wishes.Select(static wish => wish.Number).Order()))
        {
            return No("CIR-088");
        }

        var ordered = order.Select(number => wishes.Find(wish => wish.Number == number)!).ToList();
        var waiting = ordered.FindAll(static wish => wish.Item == 0);
        return Settle(
            force: false,
            [
                If(!ordered.SequenceEqual(ordered.OrderBy(static wish => wish.Item == 0 ? 1 : 0)), "CIR-089"),
                If(!waiting.SequenceEqual(waiting.OrderBy(static wish => wish.Kind == 'p' ? 0 : 1)), "CIR-090"),
            ],
            [],
            () =>
            {
                ordered.ForEach(static wish => wish.IsReleased = false);
                Queues[queue] = ordered;
            });
    }

    public Verdict MarkMissing(int item) => Items[item] is { Place.Spot: not (Spot.Loan or Spot.Lost or Spot.Claimed or Spot.Order or Spot.Missing) } thing
        ? Settle(force: false, [], [], () => Move(thing, new(Spot.Missing), releases: true))
        : No("CIR-070");

    public Verdict SetAside(int item, Spot to)
    {
        var thing = Items[item];
        var from = thing.Place.Wish != 0 ? Spot.Shelf : thing.Place.Spot;
        return from is Spot.Shelf or Spot.Quarantine or Spot.Repair or Spot.Cataloging or Spot.Order && from != to
            ? Settle(force: false, [], [], () => Move(thing, new(to), releases: true))
            : No("CIR-070");
    }

    public Verdict ShipItem(int item, int to, int wish)
    {
        var thing = Items[item];
        var may = thing.Place.Spot is Spot.Shelf or Spot.Repair or Spot.Cataloging ? wish == 0 : thing.Place.Spot is Spot.Paged or Spot.Ready && thing.Place.Wish == wish;
        return may ? Settle(force: false, [], [], () => Move(thing, new(Spot.Transit, Wish: wish, To: to), releases: false)) : No("CIR-070");
    }

    public Verdict CancelTransit(int item) => Items[item] is { Place: { Spot: Spot.Transit, Wish: 0 } } thing
        ? Settle(force: false, [], [], () => Move(thing, new(Spot.Shelf), releases: false))
        : No("CIR-070");

    public Verdict Expect(int item) => Items[item] is { Place.Spot: Spot.Shelf or Spot.Cataloging } thing
        ? Settle(force: false, [], [], () => Move(thing, new(Spot.Order), releases: false))
        : No("CIR-070");

    private static bool MayBeRequested(Spot spot, char kind) => spot switch
    {
        Spot.Shelf => true,
        Spot.Lost or Spot.Claimed => false,
        Spot.Missing => kind == 'h',
        _ => kind != 'p',
    };

    private static DateTime Sooner(DateTime? one, DateTime other) => one < other ? one.Value : other;

    private Verdict Of(int queue, int number, Func<Wish, bool> may, Action<Wish> then) =>
        QueueOf(queue).Find(wish => wish.Number == number) is not { } wish ? No("CMD-004")
        : may(wish) ? Settle(force: false, [], [], () => then(wish))
        : No("CIR-087");

    // What a request gives up goes to the next who waits, or back to its shelf.
    private Verdict End(int queue, int number, Func<Wish, bool> may, DateTime at)
    {
        if (QueueOf(queue).Find(wish => wish.Number == number) is not { } ended || !may(ended))
        {
            return Of(queue, number, static _ => false, static _ => { });
        }

        var thing = ended.Item == 0 ? null : Items[ended.Item];
        var isOnItsWay = thing?.Place.Spot is Spot.Transit;
        var next = thing is null || isOnItsWay ? null : Next(thing, at.Date);
        return Settle(force: false, [], [If(next is not null, "CIR-304")], () =>
        {
            LetGo(ended, at, from: null);
            QueueOf(queue).Remove(ended);
            if (thing is not null)
            {
                thing.Place = next is not null ? new(Spot.Paged, Wish: next.Number) : new(isOnItsWay ? Spot.Transit : Spot.Shelf);
            }

            if (next is not null)
            {
                LetGo(next, at, from: null);
                Choose(next, thing!);
            }
        });
    }

    private void Move(Thing thing, Place to, bool releases)
    {
        if (releases)
        {
            ReleaseChosen(thing);
        }

        thing.Place = to;
    }
}
