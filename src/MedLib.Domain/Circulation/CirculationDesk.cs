using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation;

/// <summary>The circulation desk over a host's ports.</summary>
internal sealed partial class CirculationDesk(
    ILoans loans, IBorrowers borrowers, IItems items, IRequestQueues queues, IFeeLedgers ledgers, CirculationProfile profile, CommandRunner runner) : ICirculationDesk
{
    public ICirculationDesk DryRun => new CirculationDesk(loans, borrowers, items, queues, ledgers, profile, runner.DryRun());

    public ValueTask<Result<Loan>> CheckOutAsync(LoanCommand.CheckOut command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return runner.RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        async ValueTask<Result<Plan<Loan>>> DecideAsync(CancellationToken token)
        {
            var item = await items.FindAsync(command.Item, token).ConfigureAwait(false);
            var borrower = await borrowers.FindAsync(command.Borrower, token).ConfigureAwait(false);
            if (item is null || borrower is null)
            {
                return Result<Plan<Loan>>.Refused([.. NotFound(item, command.Item.Value), .. NotFound(borrower, command.Borrower.Value)]);
            }

            var state = new CheckOutState(
                item.State,
                borrower.State,
                await loans.FindAsync(command.Loan, token).ConfigureAwait(false),
                await loans.FindCirculationAsync(command.Item, token).ConfigureAwait(false),
                await borrowers.FindAccountAsync(command.Borrower, token).ConfigureAwait(false));
            return CheckOutDecision.Decide(command, state, profile);
        }
    }

    public ValueTask<Result<Loan>> RenewAsync(LoanCommand.Renew command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return runner.RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        async ValueTask<Result<Plan<Loan>>> DecideAsync(CancellationToken token)
        {
            if (await loans.FindAsync(command.Loan, token).ConfigureAwait(false) is not { } loan)
            {
                return NotFound(command.Loan.Value);
            }

            var item = await items.FindAsync(loan.State.Item, token).ConfigureAwait(false);
            var borrower = await borrowers.FindAsync(loan.State.Borrower, token).ConfigureAwait(false);
            return item is null || borrower is null
                ? Result<Plan<Loan>>.Refused([.. NotFound(item, loan.State.Item.Value), .. NotFound(borrower, loan.State.Borrower.Value)])
                : RenewDecision.Decide(command, loan, borrower.State, ReturnDecision.ContextOf(item.State, profile));
        }
    }

    public ValueTask<Result<ReturnAnswer>> ReturnAsync(LoanCommand.Return command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return runner.RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        async ValueTask<Result<Plan<ReturnAnswer>>> DecideAsync(CancellationToken token)
        {
            var item = command.Item is { } id
                ? await items.FindAsync(id, token).ConfigureAwait(false)
                : await items.FindByBarcodeAsync(command.Barcode, token).ConfigureAwait(false);
            return item is null
                ? ReturnDecision.NotOurs()
                : ReturnDecision.Decide(command, await StateOfAsync(item.State, null, token).ConfigureAwait(false), profile);
        }
    }

    public ValueTask<Result<Loan>> CorrectReturnAsync(LoanCommand.CorrectReturn command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return runner.RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        async ValueTask<Result<Plan<Loan>>> DecideAsync(CancellationToken token)
        {
            if (await loans.FindAsync(command.Loan, token).ConfigureAwait(false) is not { } loan)
            {
                return NotFound(command.Loan.Value);
            }

            if (await items.FindAsync(loan.State.Item, token).ConfigureAwait(false) is not { } item)
            {
                return NotFound(loan.State.Item.Value);
            }

            var state = await StateOfAsync(item.State, loan, token).ConfigureAwait(false);
            return CorrectReturnDecision.Decide(command, state, loan, profile);
        }
    }

    // For a return the loan is the one that the item is out on; for a correction it is the one that was named.
    private async ValueTask<ReturnState> StateOfAsync(Item item, Versioned<Loan>? named, CancellationToken cancellationToken)
    {
        var circulation = await loans.FindCirculationAsync(item.Id, cancellationToken).ConfigureAwait(false);
        var loan = named ?? (circulation?.State.Possession is Possession.OnLoan onLoan
            ? await loans.FindAsync(onLoan.Loan, cancellationToken).ConfigureAwait(false)
            : null);
        var account = loan is null
            ? null
            : await borrowers.FindAccountAsync(loan.State.Borrower, cancellationToken).ConfigureAwait(false);
        return new ReturnState(item, circulation, loan, account);
    }

    private static IEnumerable<Finding> NotFound<T>(Versioned<T>? found, Guid id)
        where T : notnull => found is null ? [NotFound(id)] : [];

    private static Finding NotFound(Guid id) => Finding.Error(CommandCodes.NotFound, new FindingArg.Identifier("id", id));
}
