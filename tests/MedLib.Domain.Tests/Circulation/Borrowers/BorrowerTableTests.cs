using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Borrowers.Delegation;
using MedLib.Domain.Circulation.Borrowers.Leaving;
using MedLib.Domain.Circulation.Borrowers.Personnel;
using MedLib.Domain.Circulation.Borrowers.Provisionals;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using ABorrower = MedLib.Domain.Circulation.Borrowers.Borrower;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Borrowers;

/// <summary>The table of the borrower's machine: every state by every command, each cell with its answer, and no cell left out.</summary>
public class BorrowerTableTests
{
    private static readonly ManualBlock Lost = new(BlockReason.CardLost);

    private static readonly BorrowerDetails Known = Person() with
    {
        Blocks = [Lost],
        Proxies = [new ProxyAuthorization(Borrower(3))],
    };

    private static readonly ProvisionalRegistration Night = new()
    {
        Evidence = new ProvisionalEvidence.CardRead(Card(7)),
        Label = "night of 1 March, line 4",
        Category = BorrowerCategory.Staff,
        Since = Monday,
        Until = Monday.PlusDays(ProvisionalRegistration.UsualDays),
    };

    private static readonly BorrowerContext Context = new() { Other = new ABorrower(Borrower(2), Person(2)) };

    private static readonly Dictionary<string, ABorrower?> States = new(StringComparer.Ordinal)
    {
        ["nobody"] = null,
        ["registered"] = new ABorrower(Borrower(), Known),
        ["provisional"] = new ABorrower(Borrower(), Night.AsDetails() with { Blocks = [Lost] }, new BorrowerState.Provisional(Night.Evidence, Night.Since, Night.Until)),
        ["left"] = new ABorrower(Borrower(), Known with { Proxies = [] }, new BorrowerState.Left(Monday)),
        ["merged"] = new ABorrower(Borrower(), Known, new BorrowerState.Merged(Borrower(2))),
    };

    private static readonly Dictionary<string, Func<CommandStamp, BorrowerCommand>> Commands = new(StringComparer.Ordinal)
    {
        ["register"] = static stamp => new BorrowerCommand.Register(Borrower(), Person(), stamp),
        ["revise"] = static stamp => new BorrowerCommand.Revise(Borrower(), Person(5), stamp),
        ["refresh"] = static stamp => new BorrowerCommand.Refresh(Borrower(), new PersonnelData { Fields = FeedFields.Name, Name = "Ada King" }, stamp),
        ["night"] = static stamp => new BorrowerCommand.RegisterProvisional(Borrower(), Night, stamp),
        ["identify"] = static stamp => new BorrowerCommand.Identify(Borrower(), new Identification.Somebody(Person()), stamp),
        ["merge"] = static stamp => new BorrowerCommand.Identify(Borrower(), new Identification.Known(Borrower(2)), stamp),
        ["block"] = static stamp => new BorrowerCommand.ImposeBlock(Borrower(), new ManualBlock(BlockReason.Owing), stamp),
        ["lift"] = static stamp => new BorrowerCommand.LiftBlock(Borrower(), BlockReason.CardLost, stamp),
        ["grant"] = static stamp => new BorrowerCommand.GrantProxy(Borrower(), new ProxyAuthorization(Borrower(2)), stamp),
        ["revoke"] = static stamp => new BorrowerCommand.RevokeProxy(Borrower(), Borrower(3), stamp),
        ["leave"] = static stamp => new BorrowerCommand.Leave(Borrower(), Monday, stamp),
        ["rejoin"] = static stamp => new BorrowerCommand.Rejoin(Borrower(), Person(), stamp),
    };

    // A dash is the refusal CIR-228; CMD-004 is "none", CMD-005 "taken".
    private const string Table = """
        .           register   revise     refresh    night       identify   merge  block       lift        grant      revoke     leave rejoin
        nobody      registered none       none       provisional none       none   none        none        none       none       none  none
        registered  taken      registered registered taken       -          -      registered  registered  registered registered left  -
        provisional taken      -          -          taken       registered merged provisional provisional -          -          left  -
        left        taken      -          -          taken       -          -      left        left        -          -          -     registered
        merged      taken      -          -          taken       -          -      -           -           -          -          -     -
        """;

    private static readonly string[][] Rows =
        [.. Table.ReplaceLineEndings("\n").Split('\n').Select(static row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    public static TheoryData<string, string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string, string>();
            foreach (var row in Rows.Skip(1))
            {
                for (var column = 1; column < row.Length; column++)
                {
                    cells.Add(row[0], Rows[0][column], row[column]);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_command_has_an_answer_in_every_state(string state, string command, string expected)
    {
        var decided = ABorrower.Decide(States[state], Commands[command](Stamp()), Context);

        Assert.Equal(expected, decided.Succeeded ? NameOf(decided.Value.State) : Short(decided.Findings.SortedCodes()));
        if (decided.Succeeded)
        {
            Assert.Equal(decided.Value.State, decided.Value.Events.Aggregate(States[state], ABorrower.Evolve));
        }
    }

    [Fact]
    public void The_table_has_a_row_for_each_state_and_a_column_for_each_command()
    {
        var states = typeof(BorrowerState).GetNestedTypes().Where(static type => type.IsSubclassOf(typeof(BorrowerState)));
        var commands = typeof(BorrowerCommand).GetNestedTypes().Where(static type => type.IsSubclassOf(typeof(BorrowerCommand)));

        Assert.Equal(states.ToHashSet(), States.Values.OfType<ABorrower>().Select(static state => state.State.GetType()).ToHashSet());
        Assert.Equal(commands.ToHashSet(), Commands.Values.Select(static command => command(Stamp()).GetType()).ToHashSet());
        Assert.Equal(States.Keys.Order(StringComparer.Ordinal), Rows.Skip(1).Select(static row => row[0]).Order(StringComparer.Ordinal));
        Assert.Equal(Commands.Keys.Order(StringComparer.Ordinal), Rows[0].Skip(1).Order(StringComparer.Ordinal));
        Assert.All(Rows, static row => Assert.Equal(Commands.Count + 1, row.Length));
    }

    [Fact]
    public void A_command_for_somebody_else_changes_nobody() => Assert.All(
        Commands.Where(static command => command.Key is not ("register" or "night")),
        static command => Assert.Equal(
            (command.Key, CommandCodes.NotFound),
            (command.Key, ABorrower.Decide(new ABorrower(Borrower(4), Person(4)), command.Value(Stamp()), Context).Findings.SortedCodes())));

    [Fact]
    public void A_provisional_borrower_has_a_label_for_a_name_and_the_card_that_was_read()
    {
        var borrower = ABorrower.Decide(null, Commands["night"](Stamp()), BorrowerContext.None).Value!.State;

        Assert.Equal((Night.Label, Card(7), Night.Until), (borrower.Details.Name, borrower.Details.Cards.Single(), borrower.Details.ValidUntil!.Value));
        Assert.Empty(borrower.ReasonsAgainst(BlockedAct.Borrow, Night.Until));
        Assert.Equal(CirculationCodes.BorrowerExpired, borrower.ReasonsAgainst(BlockedAct.Borrow, Night.Until.PlusDays(1)).SortedCodes());
    }

    [Fact]
    public void All_that_is_missing_of_a_provisional_borrower_is_told_at_once()
    {
        var command = new BorrowerCommand.RegisterProvisional(
            Borrower(), new ProvisionalRegistration { Evidence = new ProvisionalEvidence.PaperLog(" "), Label = "", Category = default, Since = Monday, Until = Monday.PlusDays(-1) }, Stamp());

        Assert.Equal(
            "CIR-014 CIR-032 CIR-225 CIR-226 CIR-227",
            ABorrower.Decide(null, command, new BorrowerContext { CardHolders = [Borrower(2)] }).Findings.SortedCodes());
    }

    [Fact]
    public void Identifying_and_coming_back_keep_the_blocks_that_stand()
    {
        foreach (var (state, command) in new[] { ("provisional", "identify"), ("left", "rejoin") })
        {
            Assert.Equal((state, Lost), (state, ABorrower.Decide(States[state], Commands[command](Stamp()), Context).Value!.State.Details.Blocks.Single()));
        }
    }

    [Fact]
    public void Nobody_turns_out_to_be_themselves_a_stranger_or_one_who_is_not_registered()
    {
        Assert.Equal(CirculationCodes.MergedIntoSelf, Merge(Borrower(), null));
        Assert.Equal(CommandCodes.NotFound, Merge(Borrower(2), null));
        Assert.Equal(CirculationCodes.BorrowerNotInState, Merge(Borrower(2), new ABorrower(Borrower(2), Person(2), new BorrowerState.Left(Monday))));

        static string Merge(BorrowerId into, ABorrower? other) => ABorrower.Decide(
            States["provisional"], new BorrowerCommand.Identify(Borrower(), new Identification.Known(into), Stamp()), new BorrowerContext { Other = other }).Findings.SortedCodes();
    }

    [Fact]
    public void A_block_is_imposed_with_a_reason_once_and_lifted_once()
    {
        var registered = States["registered"]!;

        Assert.Equal("CIR-218 CIR-219", Ask(new BorrowerCommand.ImposeBlock(Borrower(), new ManualBlock(default, BlockedAct.None), Stamp())));
        Assert.Equal(CirculationCodes.BlockOfNothing, Ask(new BorrowerCommand.ImposeBlock(Borrower(), new ManualBlock(BlockReason.Owing, (BlockedAct)8), Stamp())));
        Assert.Equal(CirculationCodes.BlockedAlready, Ask(new BorrowerCommand.ImposeBlock(Borrower(), Lost, Stamp())));
        Assert.Equal(CirculationCodes.BlockUnknown, Ask(new BorrowerCommand.LiftBlock(Borrower(), BlockReason.Left, Stamp())));

        var free = ABorrower.Decide(registered, Commands["lift"](Stamp()), Context).Value!.State;
        Assert.Empty(free.ReasonsAgainst(BlockedAct.Borrow, Monday));
        Assert.Equal(CirculationCodes.BlockImposed, registered.ReasonsAgainst(BlockedAct.Borrow, Monday).SortedCodes());

        string Ask(BorrowerCommand command) => ABorrower.Decide(registered, command, Context).Findings.SortedCodes();
    }

    [Fact]
    public void A_proxy_is_somebody_else_who_is_registered_and_may_do_something()
    {
        Assert.Equal("CIR-220 CIR-221 CIR-223", Grant(new ProxyAuthorization(Borrower(), ProxyScope.None) { From = Monday, Until = Monday.PlusDays(-1) }, null));
        Assert.Equal(CommandCodes.NotFound, Grant(new ProxyAuthorization(Borrower(2)), null));
        Assert.Equal(CirculationCodes.BorrowerNotInState, Grant(new ProxyAuthorization(Borrower(2)), new ABorrower(Borrower(2), Person(2), new BorrowerState.Left(Monday))));
        Assert.Equal(CirculationCodes.ProxyUnknown, ABorrower.Decide(States["registered"], new BorrowerCommand.RevokeProxy(Borrower(), Borrower(9), Stamp()), Context).Findings.SortedCodes());

        var again = ABorrower.Decide(
            States["registered"],
            new BorrowerCommand.GrantProxy(Borrower(), new ProxyAuthorization(Borrower(3), ProxyScope.Collect), Stamp()),
            new BorrowerContext { Other = new ABorrower(Borrower(3), Person(3)) });
        Assert.Equal(ProxyScope.Collect, again.Value!.State.Details.Proxies.Single().Scope);

        static string Grant(ProxyAuthorization leave, ABorrower? other) =>
            ABorrower.Decide(States["registered"], new BorrowerCommand.GrantProxy(Borrower(), leave, Stamp()), new BorrowerContext { Other = other }).Findings.SortedCodes();
    }

    [Fact]
    public void Who_has_something_open_leaves_with_a_permission_and_a_reason_only()
    {
        var open = new BorrowerContext { Open = new ClearanceFacts { OpenLoans = [Loan()], Sponsors = [Borrower(2)] } };
        var leave = new BorrowerCommand.Leave(Borrower(), Monday, Stamp());

        Assert.Equal("CIR-233 CIR-237", ABorrower.Decide(States["registered"], leave, open).Findings.SortedCodes());

        var stamp = Stamp().Overriding(CirculationPermissions.LeaveUncleared);
        var gone = ABorrower.Decide(States["registered"], new BorrowerCommand.Leave(Borrower(), Monday, stamp), open);
        var left = Assert.IsType<BorrowerEvent.Left>(gone.Value!.Events.Single());
        Assert.Equal("CMD-006 CMD-006", gone.Findings.Codes());
        Assert.Equal(stamp.Overrides, left.Overrides);
        Assert.Equal([new Obligation.HasOnLoan(Loan()), new Obligation.ActsFor(Borrower(2))], left.Clearance.Obligations);
    }

    [Fact]
    public void Who_left_gave_the_cards_and_the_proxies_back_and_keeps_the_external_id()
    {
        IAggregate left = ABorrower.Decide(
            new ABorrower(Borrower(), Known with { ExternalId = "P1", ValidUntil = Monday.PlusDays(90) }), Commands["leave"](Stamp()), Context).Value!.State;

        Assert.Equal([ABorrower.ExternalIdKey("P1")], left.UniqueKeys);
        Assert.Empty(left.LookupKeys);
        Assert.Equal(Monday, ((ABorrower)left).Details.ValidUntil);
        Assert.Equal(CirculationCodes.BorrowerNotInState, ((ABorrower)left).ReasonsAgainst(BlockedAct.Borrow, Monday).SortedCodes());
    }

    [Fact]
    public void Who_was_merged_holds_no_key_and_is_found_by_whom_they_were()
    {
        IAggregate merged = States["merged"]!;

        Assert.Empty(merged.UniqueKeys);
        Assert.Equal([ABorrower.MergedKey(Borrower(2))], merged.LookupKeys);
    }

    [Fact]
    public void What_the_personnel_system_says_again_changes_nothing()
    {
        var same = new BorrowerCommand.Refresh(Borrower(), new PersonnelData { Fields = FeedFields.Name, Name = Known.Name }, Stamp());

        Assert.Empty(ABorrower.Decide(States["registered"], same, Context).Value!.Events);
    }

    private static string NameOf(ABorrower borrower) => States.Single(state => state.Value?.State.GetType() == borrower.State.GetType()).Key;

    private static string Short(string codes) => codes switch
    {
        CirculationCodes.BorrowerNotInState => "-",
        CommandCodes.NotFound => "none",
        CommandCodes.IdTaken => "taken",
        _ => codes,
    };
}
