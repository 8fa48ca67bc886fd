using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Loans.Decisions;

/// <summary>Undoes a return that did not happen: the loan goes on, due when it was, without the fine and the suspension that the return had brought.</summary>
internal static class CorrectReturnDecision
{
    /// <returns>The loan, open again; or <c>CIR-012</c> still open; or all of <c>CIR-013</c> the item has moved on since, <c>CIR-015</c> no reason, <c>CIR-260</c> the borrower is no longer kept.</returns>
    public static Result<Plan<Loan>> Decide(LoanCommand.CorrectReturn command, Versioned<Loan> closed, Situation state, CompiledCirculation lending)
    {
        var loan = Loan.Decide(closed.State, command, new LoanContext { Openings = Situation.OpeningsOf(closed.State.Terms, lending) });
        if (!loan.Succeeded && closed.State.State is not LoanState.Returned)
        {
            return Result<Plan<Loan>>.Refused(loan.Findings);
        }

        var circulation = ItemCirculation.Decide(
            state.Circulation?.State, new ItemCirculationCommand.GiveBack(closed.State.Item, closed.State.Id, command.Stamp));
        if (AsItStood(closed.State, command.Stamp) is { } stood)
        {
            circulation = circulation.AndThen(given => ItemCirculation.Decide(given, stood));
        }

        var account = BorrowerAccount.Decide(
            state.Account?.State, new BorrowerAccountCommand.RestoreLoan(closed.State.Borrower, closed.State.Id, closed.State.Facts.Item, command.Stamp));
        if (state.Account?.State.Suspensions.Any(suspension => suspension.Loan == closed.State.Id) == true)
        {
            account = account.AndThen(restored => BorrowerAccount.Decide(
                restored, new BorrowerAccountCommand.LiftSuspension(closed.State.Borrower, closed.State.Id, command.Stamp)));
        }

        // What the item had been chosen for meanwhile waits again, first of all.
        var queue = state.Queue?.State.Requests.FirstOrDefault(request => request.State.AllocatedItem == closed.State.Item) is { } chosen
            ? RequestQueue.Decide(
                state.Queue.State,
                new RequestCommand.Release(state.Queue.State.Id, chosen.Id, command.Stamp),
                RequestContext.OfWaiting(lending.OpeningsOf(chosen.Pickup)))
            : null;
        var fine = LateCharges.TakenBack(closed.State, command.Stamp, state);
        return Result.All(loan, circulation, account).Then(all => Result.Of(
            new Plan<Loan>(
                all.First.State,
                [
                    StagedChange.Of(closed, all.First),
                    StagedChange.Of(state.Circulation, all.Second),
                    StagedChange.Of(state.Account, all.Third),
                    .. queue.StagedOver(state.Queue),
                    .. fine.Changes,
                ]),
            fine.Advisories));
    }

    // What had been given up, or claimed to be returned, is so again: the loan is, and the two must not part.
    private static ItemCirculationCommand? AsItStood(Loan closed, CommandStamp stamp) => (closed.State as LoanState.Returned)?.Before switch
    {
        LoanState.Lost => new ItemCirculationCommand.DeclareLost(closed.Item, closed.Id, stamp),
        LoanState.ClaimedReturned => new ItemCirculationCommand.ClaimReturned(closed.Item, closed.Id, stamp),
        _ => null,
    };
}
