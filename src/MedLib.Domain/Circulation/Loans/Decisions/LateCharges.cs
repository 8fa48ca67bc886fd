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

/// <summary>What an act posts in the ledgers of those who pay, and what the desk is told of it.</summary>
/// <param name="Changes">The ledgers' changes; none where nothing is posted.</param>
/// <param name="Advisories">What the desk is told.</param>
internal readonly record struct Posting(ValueList<StagedChange> Changes, ValueList<Finding> Advisories)
{
    /// <summary>Nothing is posted.</summary>
    public static Posting None { get; } = new([], []);

    /// <summary>What ledgers answered; the desk is told why one refused, and the rest where any took it.</summary>
    public static Posting Of(ReadOnlySpan<Result<StagedChange>?> answers, ValueList<Finding> told)
    {
        ValueList<StagedChange> changes = [];
        ValueList<Finding> refused = [];
        foreach (var answer in answers)
        {
            changes = changes.And(answer is { Succeeded: true } ? [answer.Value] : []);
            refused = refused.And(answer is { Succeeded: false }
                ? [.. answer.Findings.Select(static reason => Finding.Warning(CirculationCodes.ChargeRefused, new FindingArg.Text("code", reason.Code)))]
                : []);
        }

        return new Posting(changes, changes.IsEmpty ? refused : told.And(refused));
    }
}

/// <summary>Posts fines and the charges of losses. What a ledger refuses never keeps a book at the desk: it is told, and staff settle it.</summary>
internal static class LateCharges
{
    /// <summary>Charges the lateness of a loan up to a moment.</summary>
    public static Posting ForLateness(Loan loan, CommandStamp stamp, Instant until, Situation state, CompiledCirculation lending) =>
        FineOf(loan, stamp, until, lending, number: 0) is { } fine
            ? Charge(loan, [fine], [Finding.Information(CirculationCodes.FineRaised, Amount(fine.Amount))], stamp, state)
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
            : Charge(loan, [.. charges], [.. charges.Select(static charge => Finding.Information(CirculationCodes.LossWasBilled, Amount(charge.Amount)))], stamp, state);
    }

    /// <summary>Settles the charges of a loss whose item came back, with whoever bore them.</summary>
    public static Posting ForFound(Loan loan, LossEpisode episode, LostItemReturn outcome, Instant returned, CommandStamp stamp, Situation state, CompiledCirculation lending)
    {
        if (loan.Terms.Loss is not { } terms || (state.Ledger is null && state.CenterLedger is null))
        {
            return Posting.None;
        }

        var withFine = outcome is LostItemReturn.RefundAndFine or LostItemReturn.RefundAndRestoreFine;
        var fine = withFine && !terms.FineStands ? FineOf(loan, stamp, outcome is LostItemReturn.RefundAndFine ? returned : episode.At, lending, number: 0) : null;
        var parts = Parts.Of(loan, fine is null ? [] : [fine], stamp);
        var own = Settle(state.Ledger, parts.Borrowers);
        var borne = Settle(state.CenterLedger, parts.Centers);

        // Where neither bore the loss, the borrower's ledger says so.
        return Posting.Of(
            [
                own is null && borne is null && state.Ledger is { } ledger ? Post(ledger, SettlementIn(ledger, fine)) : own ?? Charge(state.Ledger, new FeePayer.Person(loan.Borrower), parts.Borrowers, stamp),
                borne ?? Charge(state.CenterLedger, loan.Terms.PaidBy?.Payer, parts.Centers, stamp),
            ],
            [Finding.Information(CirculationCodes.LossCameBack), .. fine is null ? Array.Empty<Finding>() : [Finding.Information(CirculationCodes.FineRaised, Amount(fine.Amount))]]);

        Result<StagedChange>? Settle(Versioned<FeeLedger>? of, ValueList<NewCharge> part) =>
            of is not null && of.State.Charges.Any(charge => charge.Loss == episode.Id) ? Post(of, SettlementIn(of, part.IsEmpty ? null : part[0])) : null;

        FeeCommand.SettleLoss SettlementIn(Versioned<FeeLedger> of, NewCharge? part) =>
            new(of.State.Id, episode.Id, outcome, terms.ProcessingFeeRefunded, part, stamp);
    }

    /// <summary>Takes the fine back that a wrong return had brought; what was paid of it stays until staff give it back.</summary>
    public static Posting TakenBack(Loan loan, CommandStamp stamp, Situation state)
    {
        var own = FineIn(state.Ledger);
        var borne = FineIn(state.CenterLedger);
        ValueList<Finding> paid = own?.Paid.IsPositive == true || borne?.Paid.IsPositive == true ? [Finding.Warning(CirculationCodes.FineWasPaid)] : [];
        var posting = Posting.Of([Cancel(state.Ledger, own), Cancel(state.CenterLedger, borne)], []);
        return posting with { Advisories = paid.And(posting.Advisories) };

        FeeCharge? FineIn(Versioned<FeeLedger>? of) => of?.State.Charges.LastOrDefault(charge =>
            charge.Loan == loan.Id && charge.Kind == FeeKind.OverdueFine && charge.At == loan.ReturnedAt);

        Result<StagedChange>? Cancel(Versioned<FeeLedger>? of, FeeCharge? fine) =>
            of is null || fine is not { Outstanding.IsPositive: true } ? null : Post(of, new FeeCommand.Cancel(of.State.Id, fine.Id, fine.Outstanding, FeeReason.StaffError, stamp));
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

    private static Posting Charge(Loan loan, ValueList<NewCharge> charges, ValueList<Finding> told, CommandStamp stamp, Situation state)
    {
        var parts = Parts.Of(loan, charges, stamp);
        return Posting.Of(
            [
                Charge(state.Ledger, new FeePayer.Person(loan.Borrower), parts.Borrowers, stamp),
                Charge(state.CenterLedger, loan.Terms.PaidBy?.Payer, parts.Centers, stamp),
            ],
            [
                .. told,
                .. parts.Centers.Select(part => Finding.Information(
                    CirculationCodes.DepartmentPays, Amount(part.Amount), new FindingArg.Text("center", loan.Terms.PaidBy!.Center.ToString()))),
            ]);
    }

    private static Result<StagedChange>? Charge(Versioned<FeeLedger>? ledger, FeePayer? payer, ValueList<NewCharge> charges, CommandStamp stamp) =>
        charges.IsEmpty || payer is null ? null : Post(ledger, new FeeCommand.Charge(ledger?.State.Id ?? FeePayer.LedgerOf(payer), payer, charges, stamp));

    private static Result<StagedChange> Post(Versioned<FeeLedger>? ledger, FeeCommand command) =>
        FeeLedger.Decide(ledger?.State, command, FeeContext.Strict).Then(change => Result.Of(StagedChange.Of(ledger, change)));

    // The charges of one command have ids made from its own, so that giving it twice charges once.
    private static FeeChargeId ChargeId(CommandStamp stamp, int number, string verb = "charge") =>
        FeeChargeId.From(DerivedIds.Of(stamp.Id.Value, verb, number.ToString(CultureInfo.InvariantCulture)));

    private static FindingArg.Amount Amount(Money money) => new("amount", money.Amount, money.Currency.ToString());

    /// <summary>What the borrower bears of charges, and what the department does that pays for the loan.</summary>
    private readonly record struct Parts(ValueList<NewCharge> Borrowers, ValueList<NewCharge> Centers)
    {
        public static Parts Of(Loan loan, ValueList<NewCharge> charges, CommandStamp stamp)
        {
            if (loan.Terms.PaidBy is not { IsSound: true } paidBy)
            {
                return new Parts(charges, []);
            }

            var (own, borne) = (new List<NewCharge>(), new List<NewCharge>());
            for (var i = 0; i < charges.Count; i++)
            {
                var charge = charges[i];
                var parts = charge.Amount.Allocate(paidBy.Bears(charge.Kind) ? [paidBy.Percent, 100 - paidBy.Percent] : [0, 1]);
                Add(borne, charge with { Id = ChargeId(stamp, i, "charge-of-center"), Amount = parts[0] });
                Add(own, charge with { Amount = parts[1] });
            }

            return new Parts([.. own], [.. borne]);
        }

        private static void Add(List<NewCharge> to, NewCharge part)
        {
            if (part.Amount.IsPositive)
            {
                to.Add(part);
            }
        }
    }
}
