using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Holdings.Items;

public sealed partial record Item
{
    private static readonly ItemDetailsValidator Rules = new();

    /// <summary>Answers a command.</summary>
    /// <param name="state">The item, or null where there is none.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="context">What else must be known.</param>
    /// <returns>
    /// The change (without events where nothing is new), with what the scheme has to say of the call number, <c>HLD-009</c> for a withdrawal without a reason and
    /// <c>HLD-010</c> where the item is withdrawn; or every one of <c>HLD-001</c> to <c>HLD-007</c>, <c>CMD-004</c> for an
    /// item, holding or record that is not there, <c>CMD-005</c> for an id that is taken. What happened to the thing
    /// itself (condition, withdrawal) is refused only for an item that is not there.
    /// </returns>
    public static Result<Change<Item, ItemEvent>> Decide(Item? state, ItemCommand command, ItemContext context)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        return (state, command) switch
        {
            (null, ItemCommand.Add add) => Add(add, context),
            (not null, ItemCommand.Add add) => Result<Change<Item, ItemEvent>>.Refused(
            [
                Finding.Error(CommandCodes.IdTaken, new FindingArg.Identifier("id", add.Item.Value)),
                .. Check(add.Item, add.Details, Complete(add.Details, context), context).Errors(),
            ]),
            ({ } item, _) when item.Id == command.Item => Answer(item, command, context),
            _ => NotFound(command.Item.Value, path: ""),
        };
    }

    /// <summary>The state after an event: the only thing that changes an item.</summary>
    /// <param name="state">The state before, or null.</param>
    /// <param name="e">What happened.</param>
    /// <exception cref="ArgumentException">The event cannot follow this state.</exception>
    public static Item Evolve(Item? state, ItemEvent e) => (state, e) switch
    {
        (null, ItemEvent.Added added) => new(added.Item, added.Details),
        ({ } item, ItemEvent.Revised revised) => item with { Details = revised.Details },
        ({ } item, ItemEvent.ConditionReported reported) => item with { Condition = reported.Condition, ConditionNote = reported.Note },
        ({ } item, ItemEvent.Withdrawn withdrawn) => item with { Withdrawal = new ItemWithdrawal(withdrawn.Reason, withdrawn.At) },
        ({ } item, ItemEvent.Reinstated) => item with { Withdrawal = null },
        _ => throw new ArgumentException($"{e?.GetType().Name} cannot follow this state.", nameof(e)),
    };

    private static Result<Change<Item, ItemEvent>> Add(ItemCommand.Add add, ItemContext context)
    {
        var details = Complete(add.Details, context);
        var found = Check(add.Item, add.Details, details, context);
        return found.Errors() is { IsEmpty: false } reasons
            ? Result<Change<Item, ItemEvent>>.Refused(reasons)
            : Happened(state: null, new ItemEvent.Added(add.Item, add.Stamp.At, details)).With(found);
    }

    private static Result<Change<Item, ItemEvent>> Answer(Item item, ItemCommand command, ItemContext context)
    {
        ValueList<Finding> advisories = item.IsWithdrawn && command is not (ItemCommand.Withdraw or ItemCommand.Reinstate)
            ? [Finding.Information(HoldingsCodes.ItemIsWithdrawn)]
            : [];
        var decision = command switch
        {
            ItemCommand.Revise revise => Revise(item, revise, context),
            ItemCommand.ReportCondition report => report.Condition == item.Condition && string.Equals(report.Note, item.ConditionNote, StringComparison.Ordinal)
                ? Unchanged(item)
                : Happened(item, new ItemEvent.ConditionReported(item.Id, report.Stamp.At, report.Condition, report.Note)),
            ItemCommand.Withdraw withdraw => Withdraw(item, withdraw),
            ItemCommand.Reinstate reinstate => item.IsWithdrawn
                ? Happened(item, new ItemEvent.Reinstated(item.Id, reinstate.Stamp.At))
                : Unchanged(item),
            _ => Finding.Error(CommandCodes.NotInThisState, new FindingArg.Text("state", item.IsWithdrawn ? "withdrawn" : "held")),
        };
        return decision.Succeeded ? decision.With(advisories) : decision;
    }

    private static Result<Change<Item, ItemEvent>> Revise(Item item, ItemCommand.Revise revise, ItemContext context)
    {
        var details = Complete(revise.Details, context);
        var found = Check(item.Id, revise.Details, details, context);
        if (found.Errors() is { IsEmpty: false } reasons)
        {
            return Result<Change<Item, ItemEvent>>.Refused(reasons);
        }

        return details == item.Details ? Unchanged(item) : Happened(item, new ItemEvent.Revised(item.Id, revise.Stamp.At, details)).With(found);
    }

    private static Result<Change<Item, ItemEvent>> Withdraw(Item item, ItemCommand.Withdraw withdraw)
    {
        if (item.IsWithdrawn)
        {
            return Unchanged(item);
        }

        ValueList<Finding> advisories = string.IsNullOrWhiteSpace(withdraw.Reason.Code)
            ? [Finding.Warning(HoldingsCodes.WithdrawalReasonMissing)]
            : [];
        return Happened(item, new ItemEvent.Withdrawn(item.Id, withdraw.Stamp.At, withdraw.Reason)).With(advisories);
    }

    // What the holding says need not be said again, and no barcode is kept in one way only.
    private static ItemDetails Complete(ItemDetails details, ItemContext context)
    {
        var complete = details.Barcode is { IsNone: true } ? details with { Barcode = null } : details;
        return details.Holding is { } id && context.Holding is { } holding && holding.Id == id
            ? complete with { Record = details.Record ?? holding.Record, Location = details.Location ?? holding.Location }
            : complete;
    }

    // Errors, and what is to be said of the call number.
    private static ValueList<Finding> Check(ItemId id, ItemDetails asked, ItemDetails details, ItemContext context)
    {
        var reasons = new List<Finding>(Rules.Check(details));
        if (asked.Holding is { } holding)
        {
            if (context.Holding?.Id != holding)
            {
                reasons.Add(NotFound(holding.Value, nameof(ItemDetails.Holding)));
            }
            else if (details.Record != context.Holding.Record)
            {
                reasons.Add(Finding.Error(HoldingsCodes.RecordDiffers, new FindingArg.Identifier("holding", holding.Value)));
            }
        }

        if (asked.Record is { } record && !context.RecordIsKnown)
        {
            reasons.Add(NotFound(record.Value, nameof(ItemDetails.Record)));
        }

        if (details.Barcode is not null && context.BarcodeHolder is { } holder && holder != id)
        {
            reasons.Add(Finding.Error(HoldingsCodes.BarcodeTaken, new FindingArg.Identifier("holder", holder.Value)));
        }

        return [.. reasons];
    }

    private static Result<Change<Item, ItemEvent>> Happened(Item? state, ItemEvent e) =>
        new Change<Item, ItemEvent>(Evolve(state, e), [e]);

    private static Result<Change<Item, ItemEvent>> Unchanged(Item item) => new Change<Item, ItemEvent>(item, []);

    private static Finding NotFound(Guid id, string path) =>
        Finding.Error(CommandCodes.NotFound, new FindingArg.Identifier("id", id)) with { Path = path };
}
