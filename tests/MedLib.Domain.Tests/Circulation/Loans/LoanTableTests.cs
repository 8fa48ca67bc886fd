using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;
using ALoan = MedLib.Domain.Circulation.Loans.Loan;

namespace MedLib.Domain.Tests.Circulation.Loans;

/// <summary>The table of the loan's machine: every state by every command, each cell with its answer, and no cell left out.</summary>
public class LoanTableTests
{
    private static readonly RequestId Wanted = new(Key(1));
    private static readonly RequestId Another = new(Key(2));
    private static readonly LoanRecall Recall = new(Wanted, Start, DueOn(3, 16));
    private static readonly LossEpisode Episode = new(new LossEpisodeId(Key(9)), LossCause.Declared, Start);

    private static readonly Dictionary<string, LoanState?> States = new(StringComparer.Ordinal)
    {
        ["none"] = null,
        ["active"] = new LoanState.Active(),
        ["recalled"] = new LoanState.Recalled(Recall),
        ["claimed"] = new LoanState.ClaimedReturned(Start, null),
        ["claimed-r"] = new LoanState.ClaimedReturned(Start, Recall),
        ["lost"] = new LoanState.Lost(Episode, null),
        ["lost-r"] = new LoanState.Lost(Episode, Recall),
        ["billed"] = new LoanState.Lost(Episode with { BilledAt = Start }, null),
        ["returned"] = new LoanState.Returned(Start, ReturnEvidence.Desk, new LoanState.Active()),
        ["returned-r"] = new LoanState.Returned(Start, ReturnEvidence.Desk, new LoanState.Recalled(Recall)),
        ["settled"] = new LoanState.Settled(Start, Episode),
        ["written"] = new LoanState.WrittenOff(Start, Episode),
        ["accepted"] = new LoanState.MissingAccepted(Start, Start),
        ["undone"] = new LoanState.Undone(Start),
    };

    private static readonly Dictionary<string, Func<CommandStamp, LoanCommand>> Commands = new(StringComparer.Ordinal)
    {
        ["lend"] = static stamp => new LoanCommand.CheckOut(Loan(), Item(), Borrower(), stamp),
        ["undo"] = static stamp => new LoanCommand.Undo(Loan(), Desk, stamp),
        ["renew"] = static stamp => new LoanCommand.Renew(Loan(), stamp),
        ["due"] = static stamp => new LoanCommand.ChangeDue(Loan(), DueOn(4, 1), stamp.Overriding(CirculationPermissions.ChangeDue)),
        ["recall"] = static stamp => new LoanCommand.Recall(Loan(), Wanted, stamp),
        ["withdraw"] = static stamp => new LoanCommand.WithdrawRecall(Loan(), Wanted, stamp),
        ["withdraw-2"] = static stamp => new LoanCommand.WithdrawRecall(Loan(), Another, stamp),
        ["return"] = static stamp => new LoanCommand.Return(Label(), Desk, stamp),
        ["correct"] = static stamp => new LoanCommand.CorrectReturn(Loan(), "scanned twice", stamp),
        ["whose"] = static stamp => new LoanCommand.CorrectBorrower(Loan(), Borrower(2), "the wrong card", stamp),
        ["claim"] = static stamp => new LoanCommand.ClaimReturned(Loan(), stamp),
        ["accept"] = static stamp => new LoanCommand.AcceptMissing(Loan(), stamp),
        ["lose"] = static stamp => new LoanCommand.DeclareLost(Loan(), LossCause.Declared, stamp),
        ["bill"] = static stamp => new LoanCommand.BillLoss(Loan(), stamp),
        ["keep"] = static stamp => new LoanCommand.KeepLending(Loan(), stamp),
        ["settle"] = static stamp => new LoanCommand.SettleLoss(Loan(), stamp),
        ["write"] = static stamp => new LoanCommand.WriteOff(Loan(), stamp),
        ["re-term"] = static stamp => new LoanCommand.ReTerm(Loan(), stamp),
    };

    // A dash is the refusal CIR-294; a number the last digits of another; 404 stands for CMD-004, 403 for CMD-003, 405 for CMD-005.
    private const string Table = """
        .          lend   undo   renew    due      recall   withdraw withdraw-2 return     correct  whose     claim     accept   lose   bill   keep     settle  write   re-term
        none       active 404    404      404      404      404      404        403        404      404       404       404      404    404    404      404     404     404
        active     405    undone active   active   recalled 298      298        returned   012      active    claimed   -        lost   -      -        -       -       active
        recalled   405    undone 060      recalled 297      active   298        returned-r 012      recalled  claimed-r -        lost-r -      -        -       -       recalled
        claimed    405    -      -        -        -        298      298        returned   012      claimed   -         accepted lost   -      active   -       -       -
        claimed-r  405    -      -        -        -        claimed  298        returned-r 012      claimed-r -         accepted lost-r -      recalled -       -       -
        lost       405    -      -        -        -        298      298        returned   012      lost      claimed   -        -      billed active   settled written -
        lost-r     405    -      -        -        -        lost     298        returned-r 012      lost-r    claimed-r -        -      billed recalled settled written -
        billed     405    -      -        -        -        298      298        returned   012      billed    claimed   -        -      -      active   settled written -
        returned   405    001    001      001      001      001      001        001        active   001       001       001      001    001    001      001     001     001
        returned-r 405    001    001      001      001      001      001        001        recalled 001       001       001      001    001    001      001     001     001
        settled    405    001    001      001      001      001      001        001        -        001       001       001      001    001    001      001     001     001
        written    405    001    001      001      001      001      001        001        -        001       001       001      001    001    001      001     001     001
        accepted   405    001    001      001      001      001      001        001        -        001       001       001      001    001    001      001     001     001
        undone     405    001    001      001      001      001      001        001        -        001       001       001      001    001    001      001     001     001
        """;

    private static readonly string[][] Rows =
        [.. Table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>Each cell by its state and its command, for what visits them all through the desk.</summary>
    internal static IEnumerable<(string State, string Command)> CellNames => Rows.Skip(1).SelectMany(static row => Rows[0].Skip(1).Select(command => (row[0], command)));

    public static TheoryData<string, string, string> Cells => [.. Rows.Skip(1).SelectMany(static row => row.Skip(1).Select((cell, column) => (row[0], Rows[0][column + 1], cell)))];

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_state_answers_every_command(string state, string command, string expected)
    {
        var loan = LoanIn(States[state]);

        var answer = ALoan.Decide(loan, Commands[command](Stamp(1)), Context);

        Assert.Equal(expected, answer.Succeeded ? WordOf(answer.Value.State.State) : CodeOf(answer.Findings));
        if (answer.Succeeded)
        {
            Assert.Equal(answer.Value.State, answer.Value.Events.Aggregate(loan, ALoan.Evolve));
        }
    }

    [Fact]
    public void No_state_and_no_command_is_left_out()
    {
        Assert.Equal(States.Keys.Order(StringComparer.Ordinal), Rows.Skip(1).Select(static row => row[0]).Order(StringComparer.Ordinal));
        Assert.Equal(Commands.Keys.Order(StringComparer.Ordinal), Rows[0].Skip(1).Order(StringComparer.Ordinal));
        Assert.All(Rows, static row => Assert.Equal(Commands.Count + 1, row.Length));
        Assert.Equal(
            typeof(LoanState).GetNestedTypes().Select(static type => type.Name).Order(StringComparer.Ordinal),
            States.Values.OfType<LoanState>().Select(static state => state.GetType().Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(
            typeof(LoanCommand).GetNestedTypes().Select(static type => type.Name).Order(StringComparer.Ordinal),
            Commands.Values.Select(static make => make(Stamp()).GetType().Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Withdrawing_a_recall_restores_the_due_moment_unless_the_terms_say_otherwise()
    {
        var active = LoanIn(new LoanState.Active());
        var recalled = ALoan.Decide(active, Commands["recall"](Stamp(1)), Context).Value!.State;

        Assert.Equal(DueOn(3, 10), recalled.Due);
        Assert.Equal(DueOn(3, 16), ALoan.Decide(recalled, Commands["withdraw"](Stamp(2)), Context).Value!.State.Due);

        var kept = recalled with { Terms = recalled.Terms with { Recall = recalled.Terms.Recall! with { RestoredOnWithdrawal = false } } };
        Assert.Equal(DueOn(3, 10), ALoan.Decide(kept, Commands["withdraw"](Stamp(2)), Context).Value!.State.Due);
    }

    [Fact]
    public void Renewals_unseen_are_counted_until_somebody_sees_the_item()
    {
        var loan = LoanIn(new LoanState.Active());
        foreach (var (seen, unseen) in new[] { (false, 1), (false, 2), (true, 0), (false, 1) })
        {
            loan = ALoan.Decide(loan, new LoanCommand.Renew(Loan(), Stamp(loan!.Renewals + 1)) { IsSeen = seen }, Context).Value!.State;
            Assert.Equal(unseen, loan.UnseenRenewals);
        }

        Assert.Equal(4, loan!.Renewals);
    }

    private static LoanContext Context => new()
    {
        Openings = OpeningCalendar.OpenOn(Berlin, [.. Enum.GetValues<IsoDayOfWeek>().Where(static day => day is not IsoDayOfWeek.None)]).Openings(),
        Item = AnItem(),
        Lend = LendingMode.Out,
        Terms = TermsOfLoan,
        Facts = new LoanFacts { ServicePoint = Desk },
        UndoWithin = Duration.FromDays(2),
    };

    private static DateTimeZone Berlin => DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static LoanTerms TermsOfLoan => new()
    {
        Due = new DueTerms { Period = LoanPeriod.Days(14) },
        Renewal = new RenewalTerms { Most = null },
        Recall = new RecallTerms { Guaranteed = LoanPeriod.Days(2), ReturnWithin = LoanPeriod.Days(7) },
    };

    private static ALoan? LoanIn(LoanState? state) => state is null
        ? null
        : new ALoan(Loan(), Item(), Borrower(), Start, new LoanFacts { ServicePoint = Desk }, TermsOfLoan, DueOn(3, 16), state);

    private static string WordOf(LoanState state) => state switch
    {
        LoanState.Lost { Episode.BilledAt: not null } => "billed",
        LoanState.ClaimedReturned { Recall: not null } => "claimed-r",
        LoanState.Lost { Recall: not null } => "lost-r",
        LoanState.Returned { Before: LoanState.Recalled or LoanState.ClaimedReturned { Recall: not null } or LoanState.Lost { Recall: not null } } => "returned-r",
        LoanState.ClaimedReturned => "claimed",
        LoanState.WrittenOff => "written",
        LoanState.MissingAccepted => "accepted",
        _ => state.Word,
    };

    private static string CodeOf(ValueList<Finding> findings) => string.Join('+', findings.Select(static finding => finding.Code switch
    {
        "CIR-294" => "-",
        "CMD-003" => "403",
        "CMD-004" => "404",
        "CMD-005" => "405",
        var code => code[^3..],
    }));
}
