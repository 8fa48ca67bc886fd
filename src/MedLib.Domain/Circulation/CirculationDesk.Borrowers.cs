using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Leaving;
using MedLib.Domain.Circulation.Borrowers.Provisionals;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation;

/// <content>The registrations.</content>
internal sealed partial class CirculationDesk
{
    public ValueTask<Result<Borrower>> RegisterBorrowerAsync(BorrowerCommand.Register command, CancellationToken cancellationToken = default) =>
        DecideBorrowerAsync(command, cancellationToken);

    public ValueTask<Result<Borrower>> ReviseBorrowerAsync(BorrowerCommand.Revise command, CancellationToken cancellationToken = default) =>
        DecideBorrowerAsync(command, cancellationToken);

    public ValueTask<Result<Borrower>> RefreshBorrowerAsync(BorrowerCommand.Refresh command, CancellationToken cancellationToken = default) =>
        DecideBorrowerAsync(command, cancellationToken);

    public ValueTask<Result<Borrower>> RegisterProvisionalAsync(BorrowerCommand.RegisterProvisional command, CancellationToken cancellationToken = default) =>
        DecideBorrowerAsync(command, cancellationToken);

    public ValueTask<Result<Borrower>> IdentifyAsync(BorrowerCommand.Identify command, CancellationToken cancellationToken = default) =>
        DecideBorrowerAsync(command, cancellationToken);

    public ValueTask<Result<Borrower>> ImposeBlockAsync(BorrowerCommand.ImposeBlock command, CancellationToken cancellationToken = default) =>
        DecideBorrowerAsync(command, cancellationToken);

    public ValueTask<Result<Borrower>> LiftBlockAsync(BorrowerCommand.LiftBlock command, CancellationToken cancellationToken = default) =>
        DecideBorrowerAsync(command, cancellationToken);

    public ValueTask<Result<Borrower>> GrantProxyAsync(BorrowerCommand.GrantProxy command, CancellationToken cancellationToken = default) =>
        DecideBorrowerAsync(command, cancellationToken);

    public ValueTask<Result<Borrower>> RevokeProxyAsync(BorrowerCommand.RevokeProxy command, CancellationToken cancellationToken = default) =>
        DecideBorrowerAsync(command, cancellationToken);

    public ValueTask<Result<Borrower>> LeaveAsync(BorrowerCommand.Leave command, CancellationToken cancellationToken = default) =>
        DecideBorrowerAsync(command, cancellationToken);

    public ValueTask<Result<Borrower>> RejoinAsync(BorrowerCommand.Rejoin command, CancellationToken cancellationToken = default) =>
        DecideBorrowerAsync(command, cancellationToken);

    private ValueTask<Result<Borrower>> DecideBorrowerAsync(BorrowerCommand? command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return MissingIds(command) is { IsEmpty: false } missing
            ? ValueTask.FromResult(Result<Borrower>.Refused(missing))
            : runner.RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        async ValueTask<Result<Plan<Borrower>>> DecideAsync(CancellationToken token)
        {
            // Nobody leaves while something is lent to them, or promised: both count on the account.
            var account = command is BorrowerCommand.Leave ? await borrowers.FindAccountAsync(command.Borrower, token).ConfigureAwait(false) : null;
            var known = await borrowers.FindAsync(command.Borrower, token).ConfigureAwait(false);
            var context = await ContextOfAsync(command, token).ConfigureAwait(false);
            return Borrower.Decide(known?.State, command, context).Then(change => Result.Of(new Plan<Borrower>(
                change.State,
                change.Events.IsEmpty ? []
                    : account is not null && known is not null ? [StagedChange.Of(known, change), Witness.Of(account, known)]
                    : [StagedChange.Of(known, change)])));
        }
    }

    private async ValueTask<BorrowerContext> ContextOfAsync(BorrowerCommand command, CancellationToken cancellationToken) => command switch
    {
        BorrowerCommand.Register register => await HoldersAsync(register.Details.Cards, register.Details.ExternalId, cancellationToken).ConfigureAwait(false),
        BorrowerCommand.Revise revise => await HoldersAsync(revise.Details.Cards, revise.Details.ExternalId, cancellationToken).ConfigureAwait(false),
        BorrowerCommand.Rejoin rejoin => await HoldersAsync(rejoin.Details.Cards, rejoin.Details.ExternalId, cancellationToken).ConfigureAwait(false),
        BorrowerCommand.Refresh refresh => await HoldersAsync(refresh.Data.Cards, externalId: null, cancellationToken).ConfigureAwait(false),
        BorrowerCommand.RegisterProvisional { Registration.Evidence: ProvisionalEvidence.CardRead read } =>
            await HoldersAsync([read.Card], externalId: null, cancellationToken).ConfigureAwait(false),
        BorrowerCommand.Identify { As: Identification.Somebody { Details: var details } } =>
            await HoldersAsync(details.Cards, details.ExternalId, cancellationToken).ConfigureAwait(false),
        BorrowerCommand.Identify { As: Identification.Known { Borrower: var into } } => await OtherAsync(into, cancellationToken).ConfigureAwait(false),
        BorrowerCommand.GrantProxy grant => await OtherAsync(grant.Authorization.Proxy, cancellationToken).ConfigureAwait(false),
        BorrowerCommand.Leave leave => new BorrowerContext { Open = await OpenAsync(leave.Borrower, cancellationToken).ConfigureAwait(false) },
        _ => BorrowerContext.None,
    };

    // Who holds what a registration wants for itself: a store would refuse it too, but one value after the other.
    private async ValueTask<BorrowerContext> HoldersAsync(ValueList<Barcode> cards, string? externalId, CancellationToken cancellationToken)
    {
        var holders = new List<BorrowerId>();
        foreach (var card in cards)
        {
            if (!card.IsNone && await borrowers.FindByCardAsync(card, cancellationToken).ConfigureAwait(false) is { } holder)
            {
                holders.Add(holder.State.Id);
            }
        }

        var same = externalId is null ? null : await borrowers.FindByExternalIdAsync(externalId, cancellationToken).ConfigureAwait(false);
        return new BorrowerContext { CardHolders = [.. holders], ExternalIdHolder = same?.State.Id };
    }

    private async ValueTask<BorrowerContext> OtherAsync(BorrowerId id, CancellationToken cancellationToken) =>
        new() { Other = (await borrowers.FindAsync(id, cancellationToken).ConfigureAwait(false))?.State };

    // What was borrowed under a provisional registration is the borrower's whom it turned out to be.
    private async ValueTask<ClearanceFacts> OpenAsync(BorrowerId borrower, CancellationToken cancellationToken)
    {
        var merged = await borrowers.FindMergedIntoAsync(borrower, cancellationToken).ConfigureAwait(false);
        var (openLoans, requests, balances) = (new List<LoanId>(), new List<RequestId>(), new List<Money>());
        foreach (var id in merged.Select(static other => other.State.Id).Prepend(borrower))
        {
            var account = await borrowers.FindAccountAsync(id, cancellationToken).ConfigureAwait(false);
            var waiting = await queues.FindByBorrowerAsync(id, cancellationToken).ConfigureAwait(false);
            var ledger = await ledgers.FindByPayerAsync(new FeePayer.Person(id), cancellationToken).ConfigureAwait(false);
            openLoans.AddRange((account?.State.OpenLoans ?? []).Select(static open => open.Loan));
            requests.AddRange(waiting.SelectMany(static queue => queue.State.Requests).Where(request => request.Borrower == id).Select(static request => request.Id));
            balances.AddRange(ledger is null ? [] : [ledger.State.Balance]);
        }

        var sponsors = await borrowers.FindSponsorsAsync(borrower, cancellationToken).ConfigureAwait(false);
        return new ClearanceFacts
        {
            OpenLoans = [.. openLoans],
            OpenRequests = [.. requests],
            Balances = [.. balances],
            Sponsors = [.. sponsors.Select(static sponsor => sponsor.State.Id)],
        };
    }
}
