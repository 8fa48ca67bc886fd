using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation;

/// <content>The registrations.</content>
internal sealed partial class CirculationDesk
{
    public ValueTask<Result<Borrower>> RegisterBorrowerAsync(BorrowerCommand.Register command, CancellationToken cancellationToken = default) =>
        DecideBorrowerAsync(command, command?.Details, cancellationToken);

    public ValueTask<Result<Borrower>> ReviseBorrowerAsync(BorrowerCommand.Revise command, CancellationToken cancellationToken = default) =>
        DecideBorrowerAsync(command, command?.Details, cancellationToken);

    private ValueTask<Result<Borrower>> DecideBorrowerAsync(BorrowerCommand? command, BorrowerDetails? details, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return runner.RunAsync(command, command.Stamp, DecideAsync, cancellationToken);

        async ValueTask<Result<Plan<Borrower>>> DecideAsync(CancellationToken token)
        {
            var known = await borrowers.FindAsync(command.Borrower, token).ConfigureAwait(false);
            var context = details is null ? BorrowerContext.None : await HoldersAsync(details, token).ConfigureAwait(false);
            return Borrower.Decide(known?.State, command, context)
                .Then(change => Result.Of(new Plan<Borrower>(change.State, [StagedChange.Of(known, change)])));
        }
    }

    // Who holds what a registration wants for itself: a store would refuse it too, but one value after the other.
    private async ValueTask<BorrowerContext> HoldersAsync(BorrowerDetails details, CancellationToken cancellationToken)
    {
        var holders = new List<BorrowerId>();
        foreach (var card in details.Cards)
        {
            if (!card.IsNone && await borrowers.FindByCardAsync(card, cancellationToken).ConfigureAwait(false) is { } holder)
            {
                holders.Add(holder.State.Id);
            }
        }

        var same = details.ExternalId is { } externalId ? await borrowers.FindByExternalIdAsync(externalId, cancellationToken).ConfigureAwait(false) : null;
        return new BorrowerContext { CardHolders = [.. holders], ExternalIdHolder = same?.State.Id };
    }
}
