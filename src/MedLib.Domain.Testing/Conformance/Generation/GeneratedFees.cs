using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Testing.Conformance.Generation;

/// <summary>Charges borrowers and a department, takes their money and gives some back.</summary>
internal static class GeneratedFees
{
    private const int LedgerCount = 3;

    private static readonly FeePayer Department = new FeePayer.CostCenter(new CostCenterCode("CARDIO-4711"));

    public static async ValueTask FillAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        foreach (var loan in library.Record.All<Loan>().DistinctBy(static loan => loan.State.Borrower).Take(LedgerCount))
        {
            var ledger = await ChargeAsync(library, loan.State, cancellationToken).ConfigureAwait(false);
            await CommitAsync(library, ledger, new FeeCommand.Pay(ledger.State.Id, ledger.State.Charges[0].Id, Of(4), FeeReason.Received, library.Stamp()), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Changes that touch ledgers in every way, one after another.</summary>
    public static IEnumerable<(string What, Func<CancellationToken, ValueTask> Change)> Changes(LibraryUnderTest library)
    {
        var id = library.Record.All<FeeLedger>()[0].State.Id;
        var (lost, processing) = (Current().State.Charges[0].Id, Current().State.Charges[1].Id);
        yield return ("a charge was waived in part", Do(stamp => new FeeCommand.Waive(id, processing, Of(1), FeeReason.GoodWill, stamp)));
        yield return ("a payment was refunded", Do(stamp => new FeeCommand.Refund(id, lost, Of(1), FeeReason.StaffError, stamp)));
        yield return ("a debt was moved to a department", async token =>
        {
            var transfer = new FeeCommand.Transfer(id, lost, Of(10), Department, library.Id<FeeLedgerId>(), library.Id<FeeChargeId>(), FeeReason.BorneByOther, library.Stamp());
            var changes = Expect.Accepted(TransferDecision.Decide(Current(), to: null, transfer), "a transfer");
            Expect.Outcome<CommitOutcome.Committed>(
                await library.CommitAsync(Commits.Of(transfer.Stamp, changes.AsSpan()), token).ConfigureAwait(false), "a transfer between two ledgers");
        }
        );
        yield return ("something lost came back", Do(stamp => new FeeCommand.SettleLoss(
            id, Current().State.Charges[0].Loss!.Value, LostItemReturn.RefundAndFine, ProcessingFeeToo: false, new NewCharge(library.Id<FeeChargeId>(), FeeKind.OverdueFine, Of(2), FeeReason.Terms), stamp)));

        Versioned<FeeLedger> Current() => library.Record.Find<FeeLedger>(id.Value)!;

        Func<CancellationToken, ValueTask> Do(Func<CommandStamp, FeeCommand> command) =>
            async token => await CommitAsync(library, Current(), command(library.Stamp()), token).ConfigureAwait(false);
    }

    /// <summary>The ledger of a payer is found by the payer, through the port.</summary>
    public static async ValueTask FoundByPayerAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        foreach (var ledger in library.Record.All<FeeLedger>())
        {
            var byPayer = await library.AskAsync<IFeeLedgers, Versioned<FeeLedger>?>(ledgers => ledgers.FindByPayerAsync(ledger.State.Payer, cancellationToken)).ConfigureAwait(false);
            var byId = await library.AskAsync<IFeeLedgers, Versioned<FeeLedger>?>(ledgers => ledgers.FindAsync(ledger.State.Id, cancellationToken)).ConfigureAwait(false);
            Expect.That(ledger.Equals(byPayer), "a fee ledger is not found by its payer, as it was committed");
            Expect.That(ledger.Equals(byId), "a fee ledger is not found by its id, as it was committed");
        }

        var nobody = new FeePayer.Person(library.Id<BorrowerId>());
        Expect.That(
            await library.AskAsync<IFeeLedgers, Versioned<FeeLedger>?>(ledgers => ledgers.FindByPayerAsync(nobody, cancellationToken)).ConfigureAwait(false) is null,
            "a fee ledger is found by a payer who has none");
    }

    private static async ValueTask<Versioned<FeeLedger>> ChargeAsync(LibraryUnderTest library, Loan loan, CancellationToken cancellationToken)
    {
        var loss = library.Id<LossEpisodeId>();
        var charge = new FeeCommand.Charge(
            library.Id<FeeLedgerId>(),
            new FeePayer.Person(loan.Borrower),
            [
                new NewCharge(library.Id<FeeChargeId>(), FeeKind.Replacement, Of(40), FeeReason.Terms) { Loan = loan.Id, Loss = loss },
                new NewCharge(library.Id<FeeChargeId>(), FeeKind.Processing, Of(5), FeeReason.Terms) { Loan = loan.Id, Loss = loss },
            ],
            library.Stamp());
        return await CommitAsync(library, before: null, charge, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<Versioned<FeeLedger>> CommitAsync(
        LibraryUnderTest library, Versioned<FeeLedger>? before, FeeCommand command, CancellationToken cancellationToken)
    {
        var change = Expect.Accepted(FeeLedger.Decide(before?.State, command, FeeContext.Strict), "a decision about fees");
        return await Commits.MustAsync<FeeLedger>(library, StagedChange.Of(before, change), cancellationToken).ConfigureAwait(false);
    }

    private static Money Of(int amount) => Money.Of(amount, Currency.Usd).Value;
}
