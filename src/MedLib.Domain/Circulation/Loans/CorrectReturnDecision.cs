using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>Undoes a return that did not happen: the loan goes on, due when it was.</summary>
internal static class CorrectReturnDecision
{
    /// <returns>The loan, open again; or <c>CIR-012</c> still open; or all of <c>CIR-013</c> the item has moved on since, <c>CIR-015</c> no reason.</returns>
    public static Result<Plan<Loan>> Decide(LoanCommand.CorrectReturn command, ReturnState state, Versioned<Loan> closed, CirculationProfile profile)
    {
        var loan = Loan.Decide(closed.State, command, ReturnDecision.ContextOf(state.Item, profile));
        if (!loan.Succeeded && closed.State.IsOpen)
        {
            return Result<Plan<Loan>>.Refused(loan.Findings);
        }

        var circulation = ItemCirculation.Decide(
            state.Circulation?.State, new ItemCirculationCommand.GiveBack(closed.State.Item, closed.State.Id, command.Stamp));
        var account = BorrowerAccount.Decide(
            state.Account?.State, new BorrowerAccountCommand.RestoreLoan(closed.State.Borrower, closed.State.Id, command.Stamp));
        return Result.All(loan, circulation, account).Then(all => Result.Of(new Plan<Loan>(
            all.First.State,
            [
                StagedChange.Of(closed, all.First),
                StagedChange.Of(state.Circulation, all.Second),
                StagedChange.Of(state.Account, all.Third),
            ])));
    }
}
