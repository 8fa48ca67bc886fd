using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Loans.Decisions;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Requests.Decisions;

/// <summary>A loan that a request had recalled, and that it no longer needs.</summary>
/// <param name="Loan">The loan.</param>
/// <param name="Request">The request.</param>
/// <param name="Successor">The next request that wants something back and has recalled nothing yet; null where there is none.</param>
internal sealed record RecalledLoan(Versioned<Loan> Loan, RequestId Request, RequestId? Successor)
{
    /// <returns>The loan that the request had recalled; null where it had recalled none. It passes on to none that got another one.</returns>
    public static RecalledLoan? Of(
        RequestQueue queue, ValueList<Copy> copies, RequestId request, LocalDate today, CompiledCirculation lending, RequestId? except = null)
    {
        if (copies.FirstOrDefault(copy => copy.Loan?.State.State.WantedBack?.Request == request) is not { Loan: { } loan } recalled)
        {
            return null;
        }

        var served = copies.Select(static copy => copy.Loan?.State.State.WantedBack?.Request).ToHashSet();
        var successor = queue.Requests.FirstOrDefault(other => other is { Kind: RequestKind.Recall, IsInFulfilment: false } && other.Id != request && other.Id != except
            && !served.Contains(other.Id) && other.IsWaitingOn(today) && other.Scope.Admits(recalled.Candidate(lending)));
        return new RecalledLoan(loan, request, successor?.Id);
    }

    /// <summary>Withdraws the recall, so that the borrower has the time again that it took; or passes it on to who else wants it back.</summary>
    public Result<Change<Loan, LoanEvent>> LetGo(CommandStamp stamp, CompiledCirculation lending)
    {
        var context = new LoanContext { Openings = Situation.OpeningsOf(Loan.State.Terms, lending) };
        var free = Loans.Loan.Decide(Loan.State, new LoanCommand.WithdrawRecall(Loan.State.Id, Request, stamp), context);
        if (Successor is not { } next)
        {
            return free;
        }

        // What is lost or claimed to be returned is recalled by nobody: then it stays free.
        var passed = free.AndThen(loan => Loans.Loan.Decide(loan, new LoanCommand.Recall(loan.Id, next, stamp), context));
        return passed.Succeeded ? passed : free;
    }
}
