namespace MedLib.Domain.Tests.Circulation.Model;

/// <summary>Short histories that lead into a state which chance seldom finds, and then give one command more.</summary>
internal static class Ways
{
    private const int Student = 2;
    private const int Staff = 0;
    private const int TheLoan = Scene.Exactly + 1;

    private static readonly Act Lend = new(Verb.CheckOut, Student, How: 1);
    private static readonly Act Recall = new(Verb.RecallTitle, Staff, How: 1);
    private static readonly Act Back = new(Verb.Return, How: 1);

    // A student's loan: its losses are billed later, so that they stand unbilled as well.
    private static readonly Act[][] IntoLoanStates =
    [
        [],
        [Lend],
        [Lend, Recall],
        [Lend, Of(Verb.Claim)],
        [Lend, Recall, Of(Verb.Claim)],
        [Lend, Of(Verb.Lose)],
        [Lend, Recall, Of(Verb.Lose)],
        [Lend, Of(Verb.Lose), Of(Verb.Bill)],
        [Lend, Back],
        [Lend, Recall, Back],
        [Lend, Of(Verb.Lose), Of(Verb.Settle)],
        [Lend, Of(Verb.Lose), Of(Verb.WriteOff)],
        [Lend, Of(Verb.Claim), Of(Verb.AcceptMissing)],
        [Lend, Of(Verb.Undo)],
    ];

    // The first loan of the item is over; it is borrower 2 who waits, and borrower 1 who borrows and waits next.
    private static readonly Act[][] IntoPlaces =
    [
        [],
        [AgainToStaff],
        [Waits, Fetch],
        [Waits, Back],
        [new(Verb.ShipItem, How: 1)],
        [Waits with { How = 3 }, Back],
        [new(Verb.SetAside)],
        [new(Verb.SetAside, Who: 1)],
        [new(Verb.SetAside, Who: 2)],
        [new(Verb.Expect)],
        [AgainToStaff, Of(Verb.Lose, loan: 2)],
        [AgainToStaff, Of(Verb.Claim, loan: 2)],
        [new(Verb.MarkMissing)],
    ];

    // A return dated before the loan; a fine that was paid before its return turned out to be wrong; a borrower to whom the library owes; a page put behind a hold; a fourth request.
    private static readonly Act[][] ToRareAnswers =
    [
        [Lend, Back with { Dated = Dated.TwoDaysAgo }],
        [Lend, Back with { Hours = 400 }, new(Verb.Pay, Who: 1, What: 1, How: 3), Of(Verb.CorrectReturn)],
        [
            new(Verb.Charge, Who: 1, What: 1, How: 15), new(Verb.Pay, Who: 1, What: 1, How: 1), new(Verb.CancelCharge, Who: 1, What: 2, How: 2, Force: true),
            new(Verb.Leave),
        ],
        [new(Verb.Page, How: 1), new(Verb.Release, What: 1), Waits, new(Verb.Reorder, What: 1, How: 2)],
        [Waits, Waits with { What = 3 }, Waits with { What = 4 }, Waits with { How = 3 }],
    ];

    // The price of a loss: paid, paid in part, borne by the ward in part, let off in part, or owed.
    private static readonly Act[][] OfItsPrice =
    [
        [],
        [new(Verb.Pay, Who: 1, What: 2, How: 1)],
        [new(Verb.Pay, Who: 1, What: 2, How: 3)],
        [new(Verb.Transfer, Who: 1, What: 2, How: 3)],
        [new(Verb.Waive, Who: 1, What: 2, How: 3)],
    ];

    private static readonly Act[][] ToItsEnd =
    [
        [Back],
        [Of(Verb.Keep)],
        [Of(Verb.Settle), Back],
        [Of(Verb.WriteOff), Back],
        [new(Verb.SettleLossOf, Who: 1, What: 2), Back],
        [Back, Of(Verb.CorrectReturn), Back],
    ];

    // Who wants one copy back gets another: one that was lent by mistake, and one that turns out to be damaged and so serves nobody.
    private static readonly Act[][] ToAnotherCopy =
    [
        [AgainToStaff, RecallFor3, Lend with { Who = 1, What = 1, Force = true }, Of(Verb.Undo, loan: 2)],
        [AgainToStaff, RecallFor3, Fetch with { Who = 1 }, Of(Verb.Recall), new(Verb.Inspect, What: 1), Back with { What = 1 }],
    ];

    /// <summary>Each command about a loan in each of its states, and each about an item in each of its places; and what becomes of the price of a loss.</summary>
    public static IEnumerable<Acts> All =>
    [
        .. IntoLoanStates.SelectMany(static way => LoanCommands.Select(last => new Acts([.. way, last]))),
        .. IntoPlaces.SelectMany(static way => ItemCommands.Select(last => new Acts([Lend, Back, .. way, .. last]))),
        .. OfItsPrice.SelectMany(static paid => ToItsEnd.Select(end => new Acts([AgainToStaff, Of(Verb.Lose), .. paid, .. end]))),
        .. ToAnotherCopy.Select(static way => new Acts(way)),
        .. ToRareAnswers.Select(static way => new Acts(way)),
    ];

    private static Act AgainToStaff => Lend with { Who = Staff };

    private static Act RecallFor3 => Recall with { Who = Student };

    private static Act Waits => new(Verb.Hold, Who: 1, How: 1);

    private static Act Fetch => new(Verb.Allocate, What: 1, How: 1);

    private static IEnumerable<Act> LoanCommands =>
    [
        Lend with { What = TheLoan, How = Scene.ThatLoan },
        Back,
        Of(Verb.WithdrawRecall) with { How = 2 },
        .. Enum.GetValues<Verb>().Where(static verb => verb <= Verb.ReTerm && verb is not (Verb.CheckOut or Verb.Return)).Select(static verb => Of(verb)),
    ];

    private static IEnumerable<Act[]> ItemCommands =>
    [
        [AgainToStaff],
        [Waits with { Who = Staff }, AgainToStaff],
        [Waits with { Who = Staff }, Fetch],
        [Back],
        [new(Verb.ShipItem, How: 1)],
        [new(Verb.CancelTransit)],
        [new(Verb.MarkMissing)],
        [new(Verb.SetAside)],
        [new(Verb.Expect)],
        [new(Verb.Release, What: 1)],
        .. new[] { Verb.CorrectReturn, Verb.Claim, Verb.Lose, Verb.Keep }.Select(static verb => new[] { Of(verb) }),
    ];

    private static Act Of(Verb verb, int loan = 1) => new(verb, What: Scene.Exactly + loan, How: 1);
}
