using System.Globalization;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Loans.Decisions;

/// <summary>What an act posts in the borrower's ledger, and what the desk is told of it.</summary>
/// <param name="Changes">The ledger's change; none where nothing is posted.</param>
/// <param name="Advisories">What the desk is told.</param>
internal readonly record struct Posting(ValueList<StagedChange> Changes, ValueList<Finding> Advisories)
{
    /// <summary>Nothing is posted.</summary>
    public static Posting None { get; } = new([], []);
}

/// <summary>Posts fines and the charges of losses. What a ledger refuses never keeps a book at the desk: it is told, and staff settle it.</summary>
internal static class LateCharges
{
    /// <summary>Charges the lateness of a loan up to a moment.</summary>
    public static Posting ForLateness(Loan loan, CommandStamp stamp, Instant until, Situation state, CompiledCirculation lending) =>
        FineOf(loan, stamp, until, lending, number: 0) is { } fine
            ? Post(state, Charge(loan, [fine], state, stamp), [Finding.Information(CirculationCodes.FineRaised, Amount(fine.Amount))])
            : Posting.None;

    /// <summary>Bills a loss; with it the lateness where the terms say that both stand.</summary>
    public static Posting ForLoss(Loan loan, LossEpisode episode, Money? price, CommandStamp stamp, Situation state, CompiledCirculation lending)
    {
        if (loan.Terms.Loss is not { } terms)
        {
            return Posting.None;
        }

        var charges = new List<NewCharge>();
        foreach (var charge in Loss.ChargesFor(terms, price))
        {
            charges.Add(new NewCharge(ChargeId(stamp, charges.Count), charge.Kind, charge.Amount, FeeReason.Terms) { Loan = loan.Id, Loss = episode.Id });
        }

        if (terms.FineStands && FineOf(loan, stamp, episode.At, lending, charges.Count) is { } fine)
        {
            charges.Add(fine);
        }

        return charges.Count == 0
            ? Posting.None
            : Post(state, Charge(loan, [.. charges], state, stamp), [.. charges.Select(static charge => Finding.Information(CirculationCodes.LossWasBilled, Amount(charge.Amount)))]);
    }

    /// <summary>Settles the charges of a loss whose item came back.</summary>
    public static Posting ForFound(Loan loan, LossEpisode episode, LostItemReturn outcome, Instant returned, CommandStamp stamp, Situation state, CompiledCirculation lending)
    {
        var terms = loan.Terms.Loss;
        if (state.Ledger is not { } ledger || terms is null)
        {
            return Posting.None;
        }

        var withFine = outcome is LostItemReturn.RefundAndFine or LostItemReturn.RefundAndRestoreFine;
        var fine = withFine && !terms.FineStands ? FineOf(loan, stamp, outcome is LostItemReturn.RefundAndFine ? returned : episode.At, lending, number: 0) : null;
        return Post(
            state,
            new FeeCommand.SettleLoss(ledger.State.Id, episode.Id, outcome, terms.ProcessingFeeRefunded, fine, stamp),
            [Finding.Information(CirculationCodes.LossCameBack), .. fine is null ? Array.Empty<Finding>() : [Finding.Information(CirculationCodes.FineRaised, Amount(fine.Amount))]]);
    }

    /// <summary>Takes the fine back that a wrong return had brought; what was paid of it stays until staff give it back.</summary>
    public static Posting TakenBack(Loan loan, CommandStamp stamp, Situation state)
    {
        if (state.Ledger is not { } ledger
            || ledger.State.Charges.LastOrDefault(charge =>
                charge.Loan == loan.Id && charge.Kind == FeeKind.OverdueFine && charge.At == loan.ReturnedAt && charge.Outstanding.IsPositive) is not { } charge)
        {
            return Posting.None;
        }

        ValueList<Finding> paid = charge.Paid.IsPositive ? [Finding.Warning(CirculationCodes.FineWasPaid)] : [];
        return Post(state, new FeeCommand.Cancel(ledger.State.Id, charge.Id, charge.Outstanding, FeeReason.StaffError, stamp), paid);
    }

    private static NewCharge? FineOf(Loan loan, CommandStamp stamp, Instant until, CompiledCirculation lending, int number)
    {
        if (loan.Terms.Fines is not { } terms || !loan.Due.IsOverdue(until))
        {
            return null;
        }

        var fine = Fine.Assess(terms, new FineRequest
        {
            Due = loan.Due,
            Returned = until,
            Openings = Situation.OpeningsOf(loan.Terms, lending),
            RecallDeadline = loan.State.WantedBack is null ? null : loan.Due,
        });
        return fine is { Succeeded: true, Value.Amount.IsPositive: true }
            ? new NewCharge(ChargeId(stamp, number), FeeKind.OverdueFine, fine.Value.Amount, FeeReason.Terms) { Loan = loan.Id }
            : null;
    }

    private static FeeCommand.Charge Charge(Loan loan, ValueList<NewCharge> charges, Situation state, CommandStamp stamp) =>
        new(state.Ledger?.State.Id ?? FeeLedgerId.From(loan.Borrower.Value), new FeePayer.Person(loan.Borrower), charges, stamp);

    private static Posting Post(Situation state, FeeCommand command, ValueList<Finding> advisories)
    {
        var posted = FeeLedger.Decide(state.Ledger?.State, command, FeeContext.Strict);
        return posted.Succeeded
            ? new Posting([StagedChange.Of(state.Ledger, posted.Value)], advisories)
            : new Posting([], [.. posted.Findings.Select(static reason => Finding.Warning(CirculationCodes.ChargeRefused, new FindingArg.Text("code", reason.Code)))]);
    }

    // The charges of one command have ids made from its own, so that giving it twice charges once.
    private static FeeChargeId ChargeId(CommandStamp stamp, int number) =>
        FeeChargeId.From(DerivedIds.Of(stamp.Id.Value, "charge", number.ToString(CultureInfo.InvariantCulture)));

    private static FindingArg.Amount Amount(Money money) => new("amount", money.Amount, money.Currency.ToString());
}
