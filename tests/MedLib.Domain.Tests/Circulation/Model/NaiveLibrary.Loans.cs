namespace MedLib.Domain.Tests.Circulation.Model;

/// <content>Lending, and what becomes of a loan that is not returned.</content>
internal sealed partial class NaiveLibrary
{
    public Verdict CheckOut(int number, int item, int borrower, int desk, DateTime at, bool force)
    {
        if (!People.TryGetValue(borrower, out var person))
        {
            return No("CMD-004");
        }

        var thing = Items[item];
        var terms = TermsFor(borrower, thing);
        var due = DueAfter(at, terms.Days, person.Until);
        var own = OwnWish(thing, borrower);
        Loans.TryGetValue(number, out var same);
        string[] reasons =
        [
            .. same is null ? AgainstLending(thing, due is null) : ["CMD-005"],
            .. AgainstPlace(thing, own?.Number ?? 0),
            .. Against(person, at.Date),
            If(thing.Place.Wish == 0 && Next(thing, at.Date) is { } next && next != own, "CIR-299*"),
            same is { Now.IsOpen: true } && same.Borrower == borrower
                ? "CMD-003"
                : If(!thing.IsReference && OpenLoansOf(borrower).Count() >= (IsStudent(borrower) ? 1 : 2), "CIR-008*"),
        ];
        string[] told = [If(due is { Moved: true }, "CIR-020"), If(thing.Condition is 'd' or 'i', "CIR-026"), If(own is not null, "CIR-303")];
        return Settle(force, reasons, told, () =>
        {
            Loans.Add(number, new Lent { Number = number, Item = item, Borrower = borrower, Desk = desk, At = at, Terms = terms, Due = due!.Value.Due });
            LetOthersWait(thing, own);
            FillOwn(thing, own, at);
            (thing.Place, thing.Last) = (new(Spot.Loan, number), 0);
        });
    }

    public Verdict Undo(int number, int desk, DateTime at, bool force)
    {
        if (!Loans.TryGetValue(number, out var loan) || !loan.Now.IsInHand)
        {
            return NotInHand(loan);
        }

        var thing = Items[loan.Item];
        var route = RouteFrom(thing, desk, at);
        return Settle(force, [If(at - loan.At > TimeSpan.FromMinutes(30), "CIR-292*"), If(desk != loan.Desk, "CIR-293*")], route.Told, () =>
        {
            loan.Now = new(Stage.Undone);
            route.Then(loan);
            thing.Last = number;
        });
    }

    public Verdict Renew(int number, DateTime at, bool force, bool automatic)
    {
        if (!Loans.TryGetValue(number, out var loan))
        {
            return No("CMD-004");
        }

        var person = People[loan.Borrower];
        if (!loan.Now.IsInHand)
        {
            return loan.Now.IsOpen ? Settle(force, ["CIR-294", .. Against(person, at.Date, renews: true)], [], static () => { }) : No("CIR-001");
        }

        var due = DueAfter(at, loan.Terms.Days, person.Until);
        var fine = LatenessOf(loan, at);
        string[] reasons =
        [
            If(loan.Renewals >= loan.Terms.Renewals, "CIR-002*"),
            If(loan.Now.Stage is Stage.Recalled, "CIR-060*"),
            If(QueueOf(Items[loan.Item]).Any(wish => wish.IsWaitingOn(at.Date) && Admits(wish, Items[loan.Item])), "CIR-061*"),
            If(automatic && at.Date < loan.Due, "CIR-063*"),
            If(automatic && !loan.Terms.IsAutomatic, "CIR-064"),
            If(automatic && loan.Terms.IsAutomatic && person.Until < at.Date, "CIR-252"),
            If(due is null, "CIR-042"),
            If(due?.Due <= loan.Due, "CIR-003"),
            .. Against(person, at.Date, renews: true),
        ];
        return Settle(force, reasons, [If(due is { Moved: true }, "CIR-020"), If(fine > 0, "CIR-301")], () =>
        {
            ChargeFine(loan, fine, at);
            loan.Due = due!.Value.Due;
            loan.Renewals++;
        });
    }

    public Verdict ChangeDue(int number, DateTime day, DateTime at, bool force) =>
        Loans.TryGetValue(number, out var loan) && loan.Now.IsInHand
            ? Settle(force, ["CIR-295*", If(day < at.Date, "CIR-042")], [], () => loan.Due = day)
            : NotInHand(loan);

    public Verdict Recall(int number, int wish, DateTime at)
    {
        if (!Loans.TryGetValue(number, out var loan) || !loan.Now.IsInHand)
        {
            return NotInHand(loan);
        }

        return loan.Now.Stage is Stage.Recalled ? No("CIR-297")
            : !loan.Terms.IsRecallable ? No("CIR-296")
            : Settle(force: false, [], [], () => RecallFor(loan, wish, at));
    }

    public Verdict WithdrawRecall(int number, int wish)
    {
        if (!Loans.TryGetValue(number, out var loan))
        {
            return No("CMD-004");
        }

        return !loan.Now.IsOpen ? No("CIR-001")
            : loan.Now.RecalledFor != wish ? No("CIR-298")
            : Settle(force: false, [], [], () => Withdraw(loan));
    }

    public Verdict Claim(int number, DateTime at) => Loans.TryGetValue(number, out var loan) && loan.Now.Stage is (Stage.Active or Stage.Recalled or Stage.Lost)
        ? Settle(force: false, [], [], () =>
        {
            loan!.Now = new(Stage.Claimed, loan.Now.RecalledFor, loan.Now.OriginalDue, at);
            Items[loan.Item].Place = new(Spot.Claimed, number);
            People[loan.Borrower].Claims++;
        })
        : NotInHand(loan);

    public Verdict AcceptMissing(int number) => Loans.TryGetValue(number, out var loan) && loan.Now.Stage is Stage.Claimed
        ? Settle(force: false, [], [], () =>
        {
            loan.Now = new(Stage.Accepted);
            Items[loan.Item].Place = new(Spot.Missing);
        })
        : NotInHand(loan);

    public Verdict Lose(int number, Guid loss, DateTime at)
    {
        if (!Loans.TryGetValue(number, out var loan) || loan.Now.Stage is not (Stage.Active or Stage.Recalled or Stage.Claimed))
        {
            return NotInHand(loan);
        }

        return Settle(force: false, [], [If(!loan.Terms.IsBilledLater, "CIR-305")], () =>
        {
            loan.Now = new(Stage.Lost, loan.Now.RecalledFor, loan.Now.OriginalDue, Loss: loss);
            Items[loan.Item].Place = new(Spot.Lost, number);
            if (!loan.Terms.IsBilledLater)
            {
                BillFor(loan, at);
            }
        });
    }

    public Verdict Bill(int number, DateTime at) => Loans.TryGetValue(number, out var loan) && loan.Now is { Stage: Stage.Lost, IsBilled: false }
        ? Settle(force: false, [], ["CIR-305"], () => BillFor(loan, at))
        : NotInHand(loan);

    public Verdict Keep(int number, DateTime at)
    {
        if (!Loans.TryGetValue(number, out var loan) || loan.Now.Stage is not (Stage.Lost or Stage.Claimed))
        {
            return NotInHand(loan);
        }

        var settles = loan.Now is { Stage: Stage.Lost, IsBilled: true };
        return Settle(force: false, [], [If(settles, CameBack(loan))], () =>
        {
            if (settles)
            {
                TakeLossBack(loan);
            }

            loan.Now = loan.Now.RecalledFor == 0 ? new(Stage.Active) : new(Stage.Recalled, loan.Now.RecalledFor, loan.Now.OriginalDue);
            Items[loan.Item].Place = new(Spot.Loan, number);
        });
    }

    // The item stays lost: what was paid for or written off may still come back.
    public Verdict CloseLoss(int number, bool writesOff) => Loans.TryGetValue(number, out var loan) && loan.Now.Stage is Stage.Lost
        ? Settle(force: false, [], [], () => loan.Now = loan.Now with { Stage = writesOff ? Stage.WrittenOff : Stage.Settled, RecalledFor = 0, OriginalDue = default })
        : NotInHand(loan);

    public Verdict ReTerm(int number) => Loans.TryGetValue(number, out var loan) && loan.Now.IsInHand
        ? Settle(force: false, [], [], () => loan.Terms = TermsFor(loan.Borrower, Items[loan.Item]))
        : NotInHand(loan);

    public Verdict CorrectBorrower(int number, int borrower, bool reason)
    {
        if (!People.ContainsKey(borrower) || !Loans.TryGetValue(number, out var loan))
        {
            return No("CMD-004");
        }

        return !loan.Now.IsOpen
            ? No("CIR-001")
            : Settle(force: false, [If(loan.Borrower == borrower, "CIR-312"), If(!reason, "CIR-015")], [], () => loan.Borrower = borrower);
    }

    private static Verdict NotInHand(Lent? loan) => No(loan is null ? "CMD-004" : loan.Now.IsOpen ? "CIR-294" : "CIR-001");

    private static IEnumerable<string> AgainstLending(Thing thing, bool hasNoDay) =>
        [If(thing.IsWithdrawn, "CIR-010"), If(thing.Condition == 'r', "CIR-005*"), If(thing.IsReference, "CIR-009*"), If(hasNoDay, "CIR-042")];

    private static IEnumerable<string> AgainstPlace(Thing thing, int own) =>
    [
        thing.Place.Spot switch
        {
            Spot.Shelf or Spot.Paged or Spot.Ready => "",
            Spot.Loan => "CIR-004",
            Spot.Lost or Spot.Claimed => "CIR-070",
            _ => "CIR-005*",
        },
        If(thing.Place.Wish != 0 && thing.Place.Wish != own, "CIR-071*"),
    ];

    private static void RecallFor(Lent loan, int wish, DateTime at)
    {
        loan.Now = new(Stage.Recalled, wish, loan.Due);
        loan.Due = RecalledDue(loan, at);
    }

    // A week is sure, three days are given; and never longer than it was.
    private static DateTime RecalledDue(Lent loan, DateTime at)
    {
        var wanted = NextOpen(Later(loan.At.Date.AddDays(7), at.Date.AddDays(3)));
        return at.Date > loan.Due || wanted > loan.Due ? loan.Due : wanted;
    }

    private static void Withdraw(Lent loan)
    {
        loan.Due = Later(loan.Due, loan.Now.OriginalDue);
        loan.Now = loan.Now.WithoutRecall;
    }

    // Null where the registration leaves no open day.
    private static (DateTime Due, bool Moved)? DueAfter(DateTime at, int days, DateTime? until)
    {
        var counted = at.Date.AddDays(days);
        var due = NextOpen(counted);
        var moved = due != counted;
        if (until is { } end && end >= at.Date && due > end)
        {
            due = end;
            while (due.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                due = due.AddDays(-1);
            }
        }

        return due < at.Date ? null : (due, moved && due != counted);
    }
}
