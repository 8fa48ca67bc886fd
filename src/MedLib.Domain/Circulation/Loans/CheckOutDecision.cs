using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>Everything that a check-out looks at, as the stores hold it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Borrower">The borrower.</param>
/// <param name="Loan">The loan with the id that the new one would get: there must be none.</param>
/// <param name="Circulation">Who has the item.</param>
/// <param name="Account">The borrower's account.</param>
internal sealed record CheckOutState(
    Item Item, Borrower Borrower, Versioned<Loan>? Loan, Versioned<ItemCirculation>? Circulation, Versioned<BorrowerAccount>? Account);

/// <summary>Lends an item: opens a loan, hands the item out and puts the loan on the borrower's account, all or nothing.</summary>
internal static class CheckOutDecision
{
    /// <returns>The loan, or every reason of the loan, the item and the account why not.</returns>
    public static Result<Plan<Loan>> Decide(LoanCommand.CheckOut command, CheckOutState state, CirculationProfile profile)
    {
        var borrower = state.Borrower.Details;
        var policy = profile.Policies.For(borrower.Category, state.Item.Category);
        var openings = profile.Calendar.Openings();
        var today = openings.DayOf(command.Stamp.At);
        var circulation = ItemCirculation.Decide(
            state.Circulation?.State, new ItemCirculationCommand.Lend(command.Item, command.Loan, command.Stamp));
        var account = BorrowerAccount.Decide(
            state.Account?.State, new BorrowerAccountCommand.AddLoan(command.Borrower, command.Loan, borrower, policy, today, command.Stamp));
        var loan = Loan.Decide(state.Loan?.State, command, new LoanContext
        {
            Openings = openings,
            Policy = policy,
            Item = state.Item,
            Overridden = command.Stamp.GrantsUsed([.. circulation.Findings, .. account.Findings]),
        });

        // What is in repair by its condition and by its possession is refused, or lent all the same, for that reason once.
        var decided = Result.All(loan, circulation, account);
        ValueList<Finding> findings = [.. decided.Findings.Distinct()];
        return decided.Succeeded
            ? Result.Of(
                new Plan<Loan>(
                    decided.Value.First.State,
                    [
                        StagedChange.Of(state.Loan, decided.Value.First),
                        StagedChange.Of(state.Circulation, decided.Value.Second),
                        StagedChange.Of(state.Account, decided.Value.Third),
                    ]),
                findings)
            : Result<Plan<Loan>>.Refused(findings);
    }
}
