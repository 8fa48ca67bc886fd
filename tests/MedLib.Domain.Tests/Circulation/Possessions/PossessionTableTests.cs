using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Possessions;

/// <summary>The table of the item's machine: every state by every command, each cell with its answer, and no cell left out.</summary>
public class PossessionTableTests
{
    private static readonly RequestId Wanted = new(Key(1));
    private static readonly RequestId Another = new(Key(2));

    private static readonly Dictionary<string, Possession> States = new(StringComparer.Ordinal)
    {
        ["shelf"] = new Possession.OnShelf(),
        ["loan"] = new Possession.OnLoan(Loan()),
        ["paged"] = new Possession.Paged(Wanted),
        ["ready"] = new Possession.ReadyForPickup(Wanted),
        ["transit"] = new Possession.InTransit(),
        ["journey"] = new Possession.InTransit { To = AnnexDesk, Request = Wanted },
        ["quarantine"] = new Possession.InQuarantine(),
        ["repair"] = new Possession.InRepair(),
        ["cataloging"] = new Possession.InCataloging(),
        ["order"] = new Possession.OnOrder(),
        ["lost"] = new Possession.Lost(Loan()),
        ["claimed"] = new Possession.ClaimedReturned(Loan()),
        ["missing"] = new Possession.Missing(),
    };

    private static readonly Dictionary<string, Func<CommandStamp, ItemCirculationCommand>> Commands = new(StringComparer.Ordinal)
    {
        ["lend"] = static stamp => new ItemCirculationCommand.Lend(Item(), Loan(), stamp),
        ["lend-mine"] = static stamp => new ItemCirculationCommand.Lend(Item(), Loan(), stamp) { Request = Wanted },
        ["take"] = static stamp => new ItemCirculationCommand.TakeBack(Item(), new Possession.OnShelf(), stamp),
        ["give"] = static stamp => new ItemCirculationCommand.GiveBack(Item(), Loan(), stamp),
        ["page"] = static stamp => new ItemCirculationCommand.Page(Item(), Wanted, stamp),
        ["release"] = static stamp => new ItemCirculationCommand.Release(Item(), Wanted, new Possession.OnShelf(), stamp),
        ["ship"] = static stamp => new ItemCirculationCommand.Ship(Item(), new Possession.InTransit { Request = Wanted }, stamp),
        ["call-off"] = static stamp => new ItemCirculationCommand.CancelTransit(Item(), stamp),
        ["lose"] = static stamp => new ItemCirculationCommand.DeclareLost(Item(), Loan(), stamp),
        ["claim"] = static stamp => new ItemCirculationCommand.ClaimReturned(Item(), Loan(), stamp),
        ["keep"] = static stamp => new ItemCirculationCommand.KeepLending(Item(), Loan(), stamp),
        ["miss"] = static stamp => new ItemCirculationCommand.MarkMissing(Item(), stamp),
        ["aside"] = static stamp => new ItemCirculationCommand.SetAside(Item(), new Possession.InQuarantine(), stamp),
        ["expect"] = static stamp => new ItemCirculationCommand.Expect(Item(), stamp),
    };

    // A dash is the refusal CIR-070; other refusals are told by the last digits of their code. "give" finds no return to undo (013).
    private const string Table = """
        .          lend lend-mine take  give page  release ship    call-off lose claim   keep miss    aside      expect
        shelf      loan loan      shelf 013  paged -       transit -        -    -       -    missing quarantine order
        loan       004  004       shelf 013  -     -       -       -        lost claimed -    -       -          -
        paged      071  loan      shelf 013  -     shelf   transit -        -    -       -    missing -          -
        ready      071  loan      shelf 013  -     shelf   transit -        -    -       -    missing -          -
        transit    005  005       shelf 013  -     -       -       shelf    -    -       -    missing -          -
        journey    005+071 005    shelf 013  -     shelf   -       -        -    -       -    missing -          -
        quarantine 005  005       shelf 013  -     -       -       -        -    -       -    missing -          -
        repair     005  005       shelf 013  -     -       transit -        -    -       -    missing quarantine -
        cataloging 005  005       shelf 013  -     -       transit -        -    -       -    missing quarantine order
        order      005  005       shelf 013  -     -       -       -        -    -       -    -       quarantine -
        lost       -    -         shelf 013  -     -       -       -        -    claimed loan -       -          -
        claimed    -    -         shelf 013  -     -       -       -        lost -       loan missing -          -
        missing    005  005       shelf 013  -     -       -       -        -    -       -    -       -          -
        """;

    private static readonly string[][] Rows =
        [.. Table.ReplaceLineEndings("\n").Split('\n').Select(static row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>Each cell by its state and its command, for what visits them all through the desk.</summary>
    internal static IEnumerable<(string State, string Command)> CellNames => Rows.Skip(1).SelectMany(static row => Rows[0].Skip(1).Select(command => (row[0], command)));

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
        var decided = ItemCirculation.Decide(new ItemCirculation(Item(), States[state]), Commands[command](Stamp()));

        Assert.Equal(expected, decided.Succeeded ? NameOf(decided.Value.State.Possession) : Short(decided.Findings.SortedCodes()));
    }

    [Fact]
    public void The_table_has_a_row_for_each_place_and_a_column_for_each_command()
    {
        var places = typeof(Possession).GetNestedTypes().Where(static type => type.IsSubclassOf(typeof(Possession)));
        var commands = typeof(ItemCirculationCommand).GetNestedTypes().Where(static type => type.IsSubclassOf(typeof(ItemCirculationCommand)));

        Assert.Equal(places.ToHashSet(), States.Values.Select(static state => state.GetType()).ToHashSet());
        Assert.Equal(commands.ToHashSet(), Commands.Values.Select(static command => command(Stamp()).GetType()).ToHashSet());
        Assert.Equal(States.Keys.Order(StringComparer.Ordinal), Rows.Skip(1).Select(static row => row[0]).Order(StringComparer.Ordinal));
        Assert.Equal(Commands.Keys.Order(StringComparer.Ordinal), Rows[0].Skip(1).Order(StringComparer.Ordinal));
        Assert.All(Rows, static row => Assert.Equal(Commands.Count + 1, row.Length));
    }

    [Fact]
    public void An_item_that_never_circulated_is_on_its_shelf()
    {
        foreach (var command in Commands.Values)
        {
            var stamp = Stamp();
            var (never, shelved) = (ItemCirculation.Decide(null, command(stamp)), ItemCirculation.Decide(new ItemCirculation(Item(), new Possession.OnShelf()), command(stamp)));

            Assert.Equal(shelved.Succeeded, never.Succeeded);
            Assert.Equal(shelved.Value?.State.Possession, never.Value?.State.Possession);
        }
    }

    [Fact]
    public void What_is_kept_for_one_request_is_not_given_up_by_another()
    {
        var kept = new ItemCirculation(Item(), new Possession.ReadyForPickup(Another));

        foreach (var command in new[] { "release", "ship" })
        {
            Assert.Equal(CirculationCodes.NotFromThere, ItemCirculation.Decide(kept, Commands[command](Stamp())).Findings.SortedCodes());
        }

        Assert.Equal(CirculationCodes.KeptForAnother, ItemCirculation.Decide(kept, Commands["lend-mine"](Stamp())).Findings.SortedCodes());
        Assert.True(ItemCirculation.Decide(kept, Commands["lend"](Stamp().Overriding(CirculationPermissions.LendKeptForAnother))).Succeeded);
    }

    [Fact]
    public void Only_the_loan_it_is_out_on_is_lost_claimed_or_kept()
    {
        foreach (var (state, command) in new[] { ("loan", "lose"), ("loan", "claim"), ("lost", "keep"), ("claimed", "lose") })
        {
            var another = States[state] switch
            {
                Possession.OnLoan => (Possession)new Possession.OnLoan(Loan(2)),
                Possession.Lost => new Possession.Lost(Loan(2)),
                _ => new Possession.ClaimedReturned(Loan(2)),
            };

            Assert.Equal(CirculationCodes.NotFromThere, ItemCirculation.Decide(new ItemCirculation(Item(), another), Commands[command](Stamp())).Findings.SortedCodes());
        }
    }

    [Fact]
    public void Nothing_is_set_aside_with_a_borrower_or_where_it_is()
    {
        var shelved = new ItemCirculation(Item(), new Possession.OnShelf());

        Assert.False(ItemCirculation.Decide(shelved, new ItemCirculationCommand.SetAside(Item(), new Possession.OnLoan(Loan()), Stamp())).Succeeded);
        Assert.False(ItemCirculation.Decide(shelved, new ItemCirculationCommand.SetAside(Item(), new Possession.OnShelf(), Stamp())).Succeeded);
        Assert.True(ItemCirculation.Decide(shelved, new ItemCirculationCommand.SetAside(Item(), new Possession.InRepair(), Stamp())).Succeeded);
    }

    [Fact]
    public void What_is_taken_back_goes_to_any_place_in_the_library_and_to_no_other()
    {
        string[] places = ["shelf", "paged", "ready", "transit", "journey", "quarantine", "repair", "cataloging"];

        foreach (var (name, place) in States)
        {
            var decided = ItemCirculation.Decide(new ItemCirculation(Item(), States["loan"]), new ItemCirculationCommand.TakeBack(Item(), place, Stamp()));

            Assert.Equal((name, places.Contains(name, StringComparer.Ordinal)), (name, decided.Succeeded));
            Assert.Equal(decided.Succeeded ? "" : CirculationCodes.NotInHouse, decided.Findings.SortedCodes());
        }
    }

    [Fact]
    public void A_refusal_says_where_the_item_is() => Assert.Equal(
        "The item is on its shelf: this cannot be done from there.",
        MedLibMessages.Render(ItemCirculation.Decide(null, Commands["lose"](Stamp())).Findings[0]));

    private static string NameOf(Possession possession) => possession is Possession.InTransit
        ? "transit"
        : States.Single(state => state.Value.GetType() == possession.GetType()).Key;

    private static string Short(string codes) => codes is CirculationCodes.NotFromThere ? "-" : string.Join('+', codes.Split(' ').Select(static code => code[^3..]));
}
