namespace MedLib.Domain.Tests.Circulation.Model;

/// <content>What comes back, and where it goes then.</content>
internal sealed partial class NaiveLibrary
{
    public Verdict Return(int item, int desk, DateTime at, bool foundInLibrary, IEnumerable<string> first)
    {
        if (!Items.TryGetValue(item, out var thing))
        {
            return Settle(force: false, [], [.. first, "CIR-023"], static () => { });
        }

        var route = RouteFrom(thing, desk, at);
        if (LoanOf(thing) is not { Now.IsOpen: true } loan)
        {
            var over = LoanOf(thing);
            return Settle(force: false, [], [.. first, "CIR-022", .. route.Told, If(over is { Now.IsBilled: true }, over is null ? "" : CameBack(over))], () =>
            {
                if (over is { Now.IsBilled: true })
                {
                    TakeLossBack(over);
                }

                thing.Last = over?.Number ?? thing.Last;
                route.Then(null);
            });
        }

        var lateUntil = foundInLibrary && loan.Now.Stage is Stage.Claimed && loan.Now.ClaimedAt < at ? loan.Now.ClaimedAt : at;
        var isBilled = loan.Now is { Stage: Stage.Lost, IsBilled: true };
        var fine = isBilled ? 0 : LatenessOf(loan, lateUntil);
        string[] told =
        [
            .. first,
            at < loan.At ? "CIR-027" : If(at.Date > loan.Due, "CIR-021"),
            .. route.Told,
            If(loan.Now.Stage is Stage.Claimed, "CIR-307"),
            If(fine > 0, "CIR-301"),
            If(isBilled, CameBack(loan)),
        ];
        return Settle(force: false, [], told, () =>
        {
            ChargeFine(loan, fine, at);
            if (isBilled)
            {
                TakeLossBack(loan);
            }

            (loan.Before, loan.Now, loan.ReturnedAt) = (loan.Now, new(Stage.Returned), at);
            thing.Last = loan.Number;
            route.Then(loan);
        });
    }

    public Verdict CorrectReturn(int number, bool reason, DateTime at)
    {
        if (!Loans.TryGetValue(number, out var loan))
        {
            return No("CMD-004");
        }

        var thing = Items[loan.Item];
        if (loan.Now.Stage is not Stage.Returned)
        {
            return No(loan.Now.IsOpen ? "CIR-012" : "CIR-294", If(!reason, "CIR-015"));
        }

        var fine = FineOfReturn(loan);
        return Settle(
            force: false,
            [If(!reason, "CIR-015"), If(thing.Place.Loan != 0 || thing.Last != number, "CIR-013")],
            [If(fine?.Paid > 0, "CIR-315")],
            () =>
            {
                ReleaseChosen(thing);
                if (fine is { Outstanding: > 0 })
                {
                    LedgerOf(loan.Borrower).Add(new Line('x', fine.Number, fine.Outstanding));
                }

                (loan.Now, loan.Before, loan.ReturnedAt) = (loan.Before, default, null);
                thing.Place = new(loan.Now.Stage switch { Stage.Lost => Spot.Lost, Stage.Claimed => Spot.Claimed, _ => Spot.Loan }, number);
                thing.Last = 0;
            });
    }

    /// <summary>Where an item goes that is in the hand at a desk, what is told of it, and what is done, with the loan that it comes from.</summary>
    private (IEnumerable<string> Told, Action<Lent?> Then) RouteFrom(Thing thing, int desk, DateTime at)
    {
        if (thing.IsWithdrawn)
        {
            return Unfit(Spot.Cataloging, "CIR-010");
        }

        if (thing.Condition is 'd' or 'r')
        {
            return Unfit(Spot.Repair, "CIR-024");
        }

        if (thing.IsKit && thing.Place.Loan != 0)
        {
            return Unfit(Spot.Quarantine, "CIR-310");
        }

        var doubt = If(thing.Condition == 'i', "CIR-026");
        if ((ChosenFor(thing) ?? Next(thing, at.Date)) is { } wish)
        {
            return ([doubt, "CIR-304"], from => GiveTo(wish, thing, desk, at, from));
        }

        return thing.Home == desk
            ? ([doubt], _ => thing.Place = new(Spot.Shelf))
            : ([doubt, "CIR-025"], _ => thing.Place = new(Spot.Transit));

        (IEnumerable<string>, Action<Lent?>) Unfit(Spot to, string code) => ([code], _ =>
        {
            ReleaseChosen(thing);
            thing.Place = new(to);
        }
        );
    }

    private void GiveTo(Wish wish, Thing thing, int desk, DateTime at, Lent? from)
    {
        var isThere = wish.Pickup == desk;
        var stays = wish.Stage == (isThere ? WishStage.Ready : WishStage.Transit);
        if (wish.Item == 0)
        {
            Choose(wish, thing);
        }

        if (!stays)
        {
            (wish.Stage, wish.Until) = isThere ? (WishStage.Ready, NextOpen(at.Date.AddDays(7))) : (WishStage.Transit, (DateTime?)null);
            LetGo(wish, at, from);
        }

        thing.Place = isThere ? new(Spot.Ready, Wish: wish.Number) : new(Spot.Transit, Wish: wish.Number, To: wish.Pickup);
    }
}
