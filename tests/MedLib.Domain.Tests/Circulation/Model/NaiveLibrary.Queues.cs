namespace MedLib.Domain.Tests.Circulation.Model;

/// <content>Turns.</content>
internal sealed partial class NaiveLibrary
{
    /// <summary>The request that a check-out fills: the one the item was chosen for, else one that waits, else one that another item was chosen for.</summary>
    public Wish? OwnWish(Thing thing, int borrower) => QueueOf(thing)
        .Where(wish => wish.Borrower == borrower && Admits(wish, thing))
        .OrderBy(wish => wish.Item == thing.Number ? 0 : wish.Item == 0 ? 1 : 2)
        .FirstOrDefault();

    private static bool Admits(Wish wish, Thing thing) => wish.Copy == 0 || wish.Copy == thing.Number;

    private Wish? ChosenFor(Thing thing) => QueueOf(thing).Find(wish => wish.Item == thing.Number);

    // Who lost an item that was promised waits no second time.
    private Wish? Next(Thing thing, DateTime day) =>
        QueueOf(thing).Where(wish => wish.IsWaitingOn(day) && Admits(wish, thing)).OrderBy(static wish => wish.IsReleased ? 0 : 1).FirstOrDefault();

    private void Add(Wish wish)
    {
        if (!Queues.TryGetValue(wish.Queue, out var queue))
        {
            Queues.Add(wish.Queue, queue = []);
        }

        queue.Insert(wish.Kind == 'p' ? queue.FindLastIndex(static other => other.Item != 0 || other.Kind == 'p') + 1 : queue.Count, wish);
    }

    private void Choose(Wish wish, Thing thing)
    {
        ToHead(wish);
        (wish.Item, wish.Stage, wish.Until, wish.IsReleased) = (thing.Number, WishStage.Allocated, null, false);
    }

    private void ReleaseChosen(Thing thing)
    {
        if (ChosenFor(thing) is { } wish)
        {
            (wish.Item, wish.Stage, wish.Until, wish.IsReleased) = (0, WishStage.Waiting, null, true);
            ToHead(wish);
        }
    }

    // Behind those being filled, and before all others.
    private void ToHead(Wish wish)
    {
        var queue = QueueOf(wish.Queue);
        queue.Remove(wish);
        queue.Insert(queue.FindLastIndex(static other => other.Item != 0) + 1, wish);
    }

    private void LetOthersWait(Thing thing, Wish? own)
    {
        if (ChosenFor(thing) is { } other && other != own)
        {
            ReleaseChosen(thing);
        }
    }

    // Nobody who has the book goes on waiting for it, nor for another copy.
    private void FillOwn(Thing thing, Wish? own, DateTime at)
    {
        if (own is null)
        {
            return;
        }

        LetGo(own, at, from: null);
        if (own.Item != 0 && own.Item != thing.Number)
        {
            Items[own.Item].Place = new(Spot.Shelf);
        }

        QueueOf(thing).Remove(own);
    }

    // Who is served wants nothing back any more: the borrower has the time again, unless somebody else wants it back.
    private void LetGo(Wish wish, DateTime at, Lent? from)
    {
        if (wish.Kind != 'r'
            || CopiesOf(wish.Queue).Select(LoanOf).OfType<Lent>().FirstOrDefault(loan => loan.Now.RecalledFor == wish.Number) is not { } recalled
            || recalled == from)
        {
            return;
        }

        var wanting = CopiesOf(wish.Queue).Select(LoanOf).OfType<Lent>().Select(static loan => loan.Now.RecalledFor).ToHashSet();
        var successor = QueueOf(wish.Queue).Find(other => other is { Kind: 'r', Item: 0 } && other != wish && !wanting.Contains(other.Number)
            && other.IsWaitingOn(at.Date) && Admits(other, Items[recalled.Item]));
        Withdraw(recalled);
        if (successor is not null && recalled.Now.Stage is Stage.Active && recalled.Terms.IsRecallable)
        {
            RecallFor(recalled, successor.Number, at);
        }
    }
}
