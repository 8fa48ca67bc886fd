using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Cataloging;
using MedLib.Domain.Tests.Results;

namespace MedLib.Domain.Tests.Holdings;

public sealed class ItemTests
{
    private static readonly ItemDetails Cart = new() { Label = "AV cart 2", Category = ItemCategory.Equipment, Location = new LocationCode("DESK") };
    private static readonly Item Held = new(Id(1), Cart);
    private static readonly Item Gone = Held with { Withdrawal = new ItemWithdrawal(default, Works.Start) };

    private static ItemCommand[] Commands =>
    [
        new ItemCommand.Add(Id(1), Cart, Works.Stamp(1)),
        new ItemCommand.Revise(Id(1), Cart with { Label = "AV cart 3" }, Works.Stamp(2)),
        new ItemCommand.ReportCondition(Id(1), ItemCondition.Worn, "scratched", Works.Stamp(3)),
        new ItemCommand.Withdraw(Id(1), default, Works.Stamp(4)),
        new ItemCommand.Reinstate(Id(1), Works.Stamp(5)),
    ];

    [Fact]
    public void Every_command_gets_a_decision_in_every_state()
    {
        Item?[] states = [null, Held, Gone, new(Id(9), Cart)];
        var answers =
            from state in states
            from command in Commands
            let result = Item.Decide(state, command, ItemContext.None)
            select (result.Succeeded ? result.Value.Events.Count : -1, result.Findings.Codes());

        Assert.Equal(
            [
                (1, ""), (-1, "CMD-004"), (-1, "CMD-004"), (-1, "CMD-004"), (-1, "CMD-004"),
                (-1, "CMD-005"), (1, ""), (1, ""), (1, "HLD-009"), (0, ""),
                (-1, "CMD-005"), (1, "HLD-010"), (1, "HLD-010"), (0, ""), (1, ""),
                (-1, "CMD-005"), (-1, "CMD-004"), (-1, "CMD-004"), (-1, "CMD-004"), (-1, "CMD-004"),
            ],
            answers.ToValueList());
    }

    [Fact]
    public void What_happened_to_it_folds_to_what_it_is()
    {
        var history = new List<ItemEvent>();
        Item? state = null;
        foreach (var command in Commands)
        {
            var result = Item.Decide(state, command, ItemContext.None);
            Assert.True(result.Succeeded);
            state = result.Value.State;
            history.AddRange(result.Value.Events);
        }

        var expected = new Item(Id(1), Cart with { Label = "AV cart 3" }) { Condition = ItemCondition.Worn, ConditionNote = "scratched" };
        Assert.Equal(expected, state);
        Assert.Equal(expected, history.Aggregate((Item?)null, Item.Evolve));
    }

    [Fact]
    public void A_refusal_lists_every_reason()
    {
        var bad = new ItemDetails { Holding = new HoldingId(Works.Guid(5)), Record = Works.Id(7), Category = default, CopyNumber = 0 };
        var result = Item.Decide(null, new ItemCommand.Add(Id(1), bad, Works.Stamp(1)), ItemContext.None);

        Assert.False(result.Succeeded);
        Assert.Equal("CMD-004 CMD-004 HLD-001 HLD-004 HLD-007", string.Join(' ', result.Findings.Select(static finding => finding.Code).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Takes_record_and_location_from_its_holding_and_may_not_contradict_its_record()
    {
        var holding = new Holding(new HoldingId(Works.Guid(5)), new HoldingDetails { Record = Works.Id(7), Location = new LocationCode("MAIN") });
        var context = new ItemContext { Holding = holding, RecordIsKnown = true };
        var volume = new ItemDetails { Holding = holding.Id, Category = ItemCategory.Book };
        var result = Item.Decide(null, new ItemCommand.Add(Id(1), volume, Works.Stamp(1)), context);

        Assert.True(result.Succeeded);
        Assert.Equal(volume with { Record = Works.Id(7), Location = new LocationCode("MAIN") }, result.Value.State.Details);
        Assert.Equal(
            HoldingsCodes.RecordDiffers,
            Item.Decide(null, new ItemCommand.Add(Id(1), volume with { Record = Works.Id(8) }, Works.Stamp(1)), context).Findings.Codes());
    }

    private static ItemId Id(int number) => new(Works.Guid(number));
}
