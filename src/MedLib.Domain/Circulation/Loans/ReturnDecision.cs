using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>What a return, or its correction, looks at, as the stores hold it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Circulation">Who has it.</param>
/// <param name="Loan">The loan concerned, or null where it is on none.</param>
/// <param name="Account">The account of that loan's borrower.</param>
internal sealed record ReturnState(
    Item Item, Versioned<ItemCirculation>? Circulation, Versioned<Loan>? Loan, Versioned<BorrowerAccount>? Account);

/// <summary>Takes an item back: never refused, answered with where it goes.</summary>
internal static class ReturnDecision
{
    /// <summary>The answer for a barcode that no item here has.</summary>
    public static Result<Plan<ReturnAnswer>> NotOurs() => Result.Of(
        new Plan<ReturnAnswer>(new ReturnAnswer(new Routing.NotOurs(), null, null), []),
        [Finding.Warning(CirculationCodes.NotOurs)]);

    /// <returns>Where the item goes, with <c>CIR-010</c> and <c>CIR-021</c> to <c>CIR-027</c> as advisories.</returns>
    public static Result<Plan<ReturnAnswer>> Decide(LoanCommand.Return command, ReturnState state, CirculationProfile profile)
    {
        var (routing, possession, advisories) = Route(state.Item, command.ServicePoint, profile);
        var circulation = ItemCirculation.Decide(
            state.Circulation?.State, new ItemCirculationCommand.TakeBack(state.Item.Id, possession, command.Stamp));
        if (state.Loan is not { State.IsOpen: true } open)
        {
            return circulation.Then(taken => Result.Of(
                new Plan<ReturnAnswer>(
                    new ReturnAnswer(routing, state.Item.Id, null),
                    [StagedChange.Of(state.Circulation, taken)]),
                [Finding.Information(CirculationCodes.WasNotOnLoan), .. advisories]));
        }

        return Result.Both(Loan.Decide(open.State, command, ContextOf(state.Item, profile)), circulation).Then(both => Result.Of(
            new Plan<ReturnAnswer>(
                new ReturnAnswer(routing, state.Item.Id, both.First.State),
                [
                    StagedChange.Of(open, both.First),
                    StagedChange.Of(state.Circulation, both.Second),
                    .. TakeOff(open.State, state.Account, command.Stamp),
                ]),
            advisories));
    }

    // An account that does not know the loan must not keep the book at the desk: the return stands without it.
    private static ValueList<StagedChange> TakeOff(Loan loan, Versioned<BorrowerAccount>? account, CommandStamp stamp) =>
        BorrowerAccount.Decide(account?.State, new BorrowerAccountCommand.RemoveLoan(loan.Borrower, loan.Id, stamp)) is { Succeeded: true } removed
            ? [StagedChange.Of(account, removed.Value)]
            : [];

    // The terms of the loan are frozen in it, so the policy of the moment plays no part here.
    internal static LoanContext ContextOf(Item item, CirculationProfile profile) =>
        new() { Openings = profile.Calendar.Openings(), Policy = profile.Policies.Default, Item = item };

    // What is not fit for the shelf is told first: a damaged item is repaired before it travels home.
    private static (Routing Routing, Possession Possession, ValueList<Finding> Advisories) Route(
        Item item, ServicePointCode point, CirculationProfile profile)
    {
        if (item.IsWithdrawn)
        {
            return (new Routing.ToCataloging(), new Possession.InCataloging(), [Finding.Warning(CirculationCodes.ItemWithdrawn)]);
        }

        if (item.Condition is ItemCondition.Damaged or ItemCondition.InRepair)
        {
            return (new Routing.ToRepair(), new Possession.InRepair(), [Finding.Warning(CirculationCodes.ReturnedDamaged)]);
        }

        ValueList<Finding> doubts = item.Condition == ItemCondition.Incomplete ? [Finding.Warning(CirculationCodes.ConditionDoubtful)] : [];
        return profile.Serves(point, item.Location)
            ? (new Routing.ToShelf(item.Location), new Possession.OnShelf(), doubts)
            : (new Routing.ToTransit(item.Location),
               new Possession.InTransit(),
               [.. doubts, Finding.Information(CirculationCodes.ReturnedElsewhere, new FindingArg.Text("home", item.Location.ToString()))]);
    }
}
