using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>An open loan as the account counts it.</summary>
/// <param name="Loan">The loan.</param>
/// <param name="Category">The item's category, by which it belongs to limited sets.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AccountLoan(LoanId Loan, ItemCategory Category);

/// <summary>Days without borrowing that a late return cost.</summary>
/// <param name="Loan">The loan that came back late.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AccountSuspension(LoanId Loan, LocalDate First, LocalDate Last);

/// <summary>A borrower's open loans and suspensions, kept apart from the registration: it is what protects the loan limit.</summary>
/// <remarks>
/// Two check-outs at two desks both change this account, so one of them is stale and decides again. The loans themselves are
/// kept, not their number: a number could drift.
/// </remarks>
public sealed record BorrowerAccount : IAggregate<BorrowerAccount>
{
    [JsonConstructor]
    internal BorrowerAccount(BorrowerId borrower, ValueList<AccountLoan> openLoans) => (Borrower, OpenLoans) = (borrower, openLoans);

    static string IAggregate<BorrowerAccount>.Kind => "borrower-account";

    Guid IAggregate.Key => Borrower.Value;

    /// <summary>Whose account it is.</summary>
    public BorrowerId Borrower { get; }

    /// <summary>The open loans, oldest first, lost and claimed ones included.</summary>
    [JsonInclude]
    public ValueList<AccountLoan> OpenLoans { get; internal init; }

    /// <summary>The suspensions that were not over when the last one came.</summary>
    [JsonInclude]
    public ValueList<AccountSuspension> Suspensions { get; internal init; } = [];

    /// <summary>How often the borrower said that something was returned which nobody had seen. A number only: it outlives the loans.</summary>
    [JsonInclude]
    public int Claims { get; internal init; }

    /// <summary>Whether a loan is on it.</summary>
    /// <param name="loan">The loan.</param>
    public bool Has(LoanId loan) => OpenLoans.Any(open => open.Loan == loan);

    /// <summary>The last day without borrowing that has not passed.</summary>
    /// <param name="today">The library's day.</param>
    /// <returns>The day, or null where the borrower is not suspended.</returns>
    public LocalDate? SuspendedUntil(LocalDate today)
    {
        LocalDate? last = null;
        foreach (var suspension in Suspensions)
        {
            if (suspension.Last >= today && (last is null || suspension.Last > last))
            {
                last = suspension.Last;
            }
        }

        return last;
    }

    /// <summary>Answers a command.</summary>
    /// <param name="state">The account, or null where the borrower never borrowed.</param>
    /// <param name="command">What is asked.</param>
    /// <returns>
    /// The change, or every <c>CIR-008</c> limit of loans reached, with the permission that lifts it; <c>CMD-003</c> when there is no such loan to
    /// take off or it is there already; <c>CMD-004</c> another borrower.
    /// </returns>
    public static Result<Change<BorrowerAccount, BorrowerAccountEvent>> Decide(BorrowerAccount? state, BorrowerAccountCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var isOpen = state is not null && state.Has(command.Loan);
        return command switch
        {
            _ when state is not null && state.Borrower != command.Borrower =>
                Finding.Error(CommandCodes.NotFound, new FindingArg.Identifier("id", command.Borrower.Value)),
            BorrowerAccountCommand.AddLoan add when !isOpen => Add(state, add),
            BorrowerAccountCommand.RestoreLoan restore when !isOpen =>
                Record(state, new BorrowerAccountEvent.LoanAdded(restore.Borrower, restore.Loan, restore.Category, restore.Stamp.At)),
            BorrowerAccountCommand.RemoveLoan remove when isOpen =>
                Record(state, new BorrowerAccountEvent.LoanRemoved(remove.Borrower, remove.Loan, remove.Stamp.At)),
            BorrowerAccountCommand.CountClaim claim when isOpen =>
                Record(state, new BorrowerAccountEvent.ClaimCounted(claim.Borrower, claim.Loan, claim.Stamp.At)),
            BorrowerAccountCommand.Suspend suspend =>
                Record(state, new BorrowerAccountEvent.Suspended(suspend.Borrower, suspend.Loan, suspend.First, suspend.Last, suspend.Stamp.At)),
            BorrowerAccountCommand.LiftSuspension lift when state is not null && state.Suspensions.Any(known => known.Loan == lift.Loan) =>
                Record(state, new BorrowerAccountEvent.SuspensionLifted(lift.Borrower, lift.Loan, lift.Stamp.At)),
            _ => Finding.Error(CommandCodes.NotInThisState, new FindingArg.Text("state", isOpen ? "loan open" : "loan not open")),
        };
    }

    /// <summary>The state after an event.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="e">The event.</param>
    /// <exception cref="ArgumentException">The event cannot follow the state: the history is broken.</exception>
    public static BorrowerAccount Evolve(BorrowerAccount? state, BorrowerAccountEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        var account = state ?? new BorrowerAccount(e.Borrower, []);
        return e switch
        {
            BorrowerAccountEvent.LoanAdded added => account with { OpenLoans = account.OpenLoans.And([new AccountLoan(added.Loan, added.Category)]) },
            BorrowerAccountEvent.LoanRemoved removed when account.Has(removed.Loan) =>
                account with { OpenLoans = [.. account.OpenLoans.Where(open => open.Loan != removed.Loan)] },
            BorrowerAccountEvent.ClaimCounted => account with { Claims = account.Claims + 1 },
            BorrowerAccountEvent.Suspended suspended => account with
            {
                Suspensions =
                [
                    .. account.Suspensions.Where(known => known.Last >= suspended.First && known.Loan != suspended.Loan),
                    new AccountSuspension(suspended.Loan, suspended.First, suspended.Last),
                ],
            },
            BorrowerAccountEvent.SuspensionLifted lifted =>
                account with { Suspensions = [.. account.Suspensions.Where(known => known.Loan != lifted.Loan)] },
            _ => throw new ArgumentException($"{e.GetType().Name} cannot follow this state.", nameof(e)),
        };
    }

    private static Result<Change<BorrowerAccount, BorrowerAccountEvent>> Add(BorrowerAccount? state, BorrowerAccountCommand.AddLoan add)
    {
        var settled = add.Stamp.Settle(Reasons(state, add));
        return settled.Standing.IsEmpty
            ? Record(state, new BorrowerAccountEvent.LoanAdded(add.Borrower, add.Loan, add.Category, add.Stamp.At)).With(settled.Advisories)
            : Result<Change<BorrowerAccount, BorrowerAccountEvent>>.Refused(settled.Standing);
    }

    private static ValueList<Finding> Reasons(BorrowerAccount? state, BorrowerAccountCommand.AddLoan add)
    {
        List<Finding>? reasons = null;
        foreach (var limit in add.Limits)
        {
            if (limit.Most is { } most && IsIn(limit.Set, add.Category, add.Sets) && Count(state, limit.Set, add.Sets) is var open && open >= most)
            {
                (reasons ??= []).Add(Finding.Error(
                    CirculationCodes.LoanLimitReached,
                    new FindingArg.Text("set", limit.Set),
                    new FindingArg.Number("open", open),
                    new FindingArg.Number("limit", most)) with
                { Override = CirculationPermissions.ExceedLoanLimit });
            }
        }

        return reasons is null ? [] : [.. reasons];
    }

    private static int Count(BorrowerAccount? state, string set, ValueList<LimitSet> sets)
    {
        var count = 0;
        foreach (var open in state?.OpenLoans ?? [])
        {
            if (IsIn(set, open.Category, sets))
            {
                count++;
            }
        }

        return count;
    }

    private static bool IsIn(string set, ItemCategory category, ValueList<LimitSet> sets)
    {
        if (string.Equals(set, LoanLimit.AllLoans, StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var known in sets)
        {
            if (string.Equals(known.Name, set, StringComparison.Ordinal))
            {
                return known.Items.Contains(category);
            }
        }

        return false;
    }

    private static Result<Change<BorrowerAccount, BorrowerAccountEvent>> Record(BorrowerAccount? state, BorrowerAccountEvent e) =>
        new Change<BorrowerAccount, BorrowerAccountEvent>(Evolve(state, e), [e]);
}
