using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Tests.Circulation.Loans;
using MedLib.Domain.Tests.Circulation.Possessions;

namespace MedLib.Domain.Tests.Circulation.Model;

/// <summary>CP13 and CP15: any history of commands of every kind through the real desk, step by step against a library run naively.</summary>
public class WholeDeskTests
{
    private const int Histories = 60;
    private const int Length = 160;

    // The machine of the item alone has an answer there; the desk never asks it, for a request gives up nothing but the item that is kept for it.
    private static readonly string[] OutOfReach =
    [
        .. new[] { "cataloging", "claimed", "loan", "lost", "missing", "order", "quarantine", "repair", "shelf", "transit" }.Select(static place => $"item {place} release"),
    ];

    // A request is filled by lending; what moves an item for a loan or a request is given there.
    private static readonly Type[] NotOfTheDesk =
    [
        typeof(RequestCommand.Fill), typeof(ItemCirculationCommand.Lend), typeof(ItemCirculationCommand.TakeBack), typeof(ItemCirculationCommand.GiveBack),
        typeof(ItemCirculationCommand.Page), typeof(ItemCirculationCommand.Release), typeof(ItemCirculationCommand.DeclareLost), typeof(ItemCirculationCommand.ClaimReturned),
        typeof(ItemCirculationCommand.KeepLending),
    ];

    private static readonly string[] States = ["nf", "su", "al", "tr", "ap"];
    private static readonly string[] OfRequests = ["cancel", "suspend", "resume", "allocate", "ship", "arrive", "release", "fill", "expire"];

    [Property(MaxTest = 60)]
    public Property CP13_any_history_is_answered_and_kept_as_a_naive_library_would() => Prop.ForAll(RandomActs.Any(), static acts =>
    {
        _ = Scene.Live(acts);
    });

    /// <summary>The property above is worth what its histories reach: every cell of the three state tables, every kind of command, every answer.</summary>
    [Fact]
    public void Histories_visit_every_cell_of_the_tables_with_every_command_and_reach_every_answer()
    {
        var scenes = Enumerable.Range(0, Histories).Select(static seed => RandomActs.Seeded(seed, Length)).Concat(Ways.All).Select(Scene.Live).ToList();
        var visited = scenes.SelectMany(static scene => scene.Visited).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(OutOfReach, Cells.Where(cell => !visited.Contains(cell)).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Empty(visited.Except(Cells, StringComparer.Ordinal));
        Assert.Equal(KindsOfTheDesk.OrderBy(static kind => kind.FullName, StringComparer.Ordinal), scenes.SelectMany(static scene => scene.Kinds).Distinct().OrderBy(static kind => kind.FullName, StringComparer.Ordinal));
        Assert.Equal(AllAnswers, scenes.SelectMany(static scene => scene.Answers).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static IReadOnlyList<string> Cells { get; } =
    [
        .. LoanTableTests.CellNames.Select(static cell => $"loan {cell.State} {cell.Command}"),
        .. PossessionTableTests.CellNames.Select(static cell => $"item {cell.State} {cell.Command}"),
        .. States.SelectMany(static state => OfRequests.Select(command => $"request {state} {command}")),
    ];

    private static IEnumerable<Type> KindsOfTheDesk => new[] { typeof(LoanCommand), typeof(RequestCommand), typeof(ItemCirculationCommand), typeof(FeeCommand), typeof(BorrowerCommand) }
        .SelectMany(static family => family.GetNestedTypes().Where(kind => kind.IsSubclassOf(family)))
        .Except(NotOfTheDesk);

    private static readonly string[] AllAnswers =
    [
        "no CIR-001", "no CIR-002", "no CIR-003", "no CIR-004", "no CIR-005", "no CIR-006", "no CIR-008", "no CIR-009", "no CIR-010", "no CIR-012",
        "no CIR-013", "no CIR-014", "no CIR-015", "no CIR-042", "no CIR-060", "no CIR-061", "no CIR-063", "no CIR-064", "no CIR-070", "no CIR-071",
        "no CIR-073", "no CIR-074", "no CIR-080", "no CIR-081", "no CIR-082", "no CIR-083", "no CIR-085", "no CIR-087", "no CIR-088", "no CIR-089",
        "no CIR-090", "no CIR-091", "no CIR-092", "no CIR-093", "no CIR-170", "no CIR-172", "no CIR-173", "no CIR-174", "no CIR-175", "no CIR-180",
        "no CIR-181", "no CIR-182", "no CIR-223", "no CIR-228", "no CIR-229", "no CIR-230", "no CIR-231", "no CIR-232", "no CIR-233", "no CIR-234",
        "no CIR-235", "no CIR-236", "no CIR-237", "no CIR-252", "no CIR-290", "no CIR-291", "no CIR-292", "no CIR-293", "no CIR-294", "no CIR-295",
        "no CIR-296", "no CIR-297", "no CIR-298", "no CIR-299", "no CIR-312", "no CIR-316", "no CMD-003", "no CMD-004", "no CMD-005", "yes ", "yes CIR-010",
        "yes CIR-020", "yes CIR-021", "yes CIR-022", "yes CIR-023", "yes CIR-024", "yes CIR-025", "yes CIR-026", "yes CIR-027", "yes CIR-086", "yes CIR-301",
        "yes CIR-303", "yes CIR-304", "yes CIR-305", "yes CIR-306", "yes CIR-307", "yes CIR-308", "yes CIR-309", "yes CIR-310", "yes CIR-315", "yes CMD-006",
    ];
}
