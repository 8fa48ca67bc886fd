using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>A borrower's open loans, kept apart from the registration: it is what protects the loan limit.</summary>
/// <remarks>
/// Two check-outs at two desks both change this account, so one of them is stale and decides again. The loans themselves are
/// kept, not their number: a number could drift.
/// </remarks>
public sealed record BorrowerAccount : IAggregate<BorrowerAccount>
{
    [JsonConstructor]
    internal BorrowerAccount(BorrowerId borrower, ValueList<LoanId> openLoans) => (Borrower, OpenLoans) = (borrower, openLoans);

    static string IAggregate<BorrowerAccount>.Kind => "borrower-account";

    Guid IAggregate.Key => Borrower.Value;

    /// <summary>Whose account it is.</summary>
    public BorrowerId Borrower { get; }

    /// <summary>The open loans, oldest first.</summary>
    [JsonInclude]
    public ValueList<LoanId> OpenLoans { get; internal init; }

    /// <summary>Answers a command.</summary>
    /// <param name="state">The account, or null where the borrower never borrowed.</param>
    /// <param name="command">What is asked.</param>
    /// <returns>
    /// The change, or all of: <c>CIR-006</c> registration ended, <c>CIR-074</c> blocked, <c>CIR-008</c> loan limit reached (each
    /// with the permission that lifts it), <c>CMD-003</c> when there is no such loan to take off or it is there already, <c>CMD-004</c> another
    /// borrower.
    /// </returns>
    public static Result<Change<BorrowerAccount, BorrowerAccountEvent>> Decide(BorrowerAccount? state, BorrowerAccountCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var isOpen = state is not null && state.OpenLoans.Contains(command.Loan);
        return command switch
        {
            _ when state is not null && state.Borrower != command.Borrower =>
                Finding.Error(CommandCodes.NotFound, new FindingArg.Identifier("id", command.Borrower.Value)),
            BorrowerAccountCommand.AddLoan add when !isOpen => Add(state, add),
            BorrowerAccountCommand.RestoreLoan restore when !isOpen =>
                Record(state, new BorrowerAccountEvent.LoanAdded(restore.Borrower, restore.Loan, restore.Stamp.At)),
            BorrowerAccountCommand.RemoveLoan remove when isOpen =>
                Record(state, new BorrowerAccountEvent.LoanRemoved(remove.Borrower, remove.Loan, remove.Stamp.At)),
            _ => Finding.Error(CommandCodes.NotInThisState, new FindingArg.Text("state", isOpen ? "loan open" : "loan not open")),
        };
    }

    /// <summary>The state after an event.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="e">The event.</param>
    /// <exception cref="ArgumentException">The event cannot follow the state: the history is broken.</exception>
    public static BorrowerAccount Evolve(BorrowerAccount? state, BorrowerAccountEvent e) => (state, e) switch
    {
        (null, BorrowerAccountEvent.LoanAdded added) => new BorrowerAccount(added.Borrower, [added.Loan]),
        ({ } known, BorrowerAccountEvent.LoanAdded added) => known with { OpenLoans = [.. known.OpenLoans, added.Loan] },
        ({ } known, BorrowerAccountEvent.LoanRemoved removed) =>
            known with { OpenLoans = [.. known.OpenLoans.Where(loan => loan != removed.Loan)] },
        _ => throw new ArgumentException($"{e?.GetType().Name} cannot follow this state.", nameof(e)),
    };

    private static Result<Change<BorrowerAccount, BorrowerAccountEvent>> Add(BorrowerAccount? state, BorrowerAccountCommand.AddLoan add)
    {
        var settled = add.Stamp.Settle(Reasons(state, add));
        return settled.Standing.IsEmpty
            ? Record(state, new BorrowerAccountEvent.LoanAdded(add.Borrower, add.Loan, add.Stamp.At)).With(settled.Advisories)
            : Result<Change<BorrowerAccount, BorrowerAccountEvent>>.Refused(settled.Standing);
    }

    private static ValueList<Finding> Reasons(BorrowerAccount? state, BorrowerAccountCommand.AddLoan add)
    {
        var reasons = new List<Finding>(add.Details.ReasonsAgainst(BlockedAct.Borrow, add.Today));

        // What is for the library only has its own refusal; a limit of zero would only repeat it.
        var open = state?.OpenLoans.Count ?? 0;
        if (add.Policy.Days > 0 && open >= add.Policy.MaxLoans)
        {
            reasons.Add(Finding.Error(
                CirculationCodes.LoanLimitReached,
                new FindingArg.Number("open", open),
                new FindingArg.Number("limit", add.Policy.MaxLoans)) with
            { Override = CirculationPermissions.ExceedLoanLimit });
        }

        return [.. reasons];
    }

    private static Result<Change<BorrowerAccount, BorrowerAccountEvent>> Record(BorrowerAccount? state, BorrowerAccountEvent e) =>
        new Change<BorrowerAccount, BorrowerAccountEvent>(Evolve(state, e), [e]);
}
