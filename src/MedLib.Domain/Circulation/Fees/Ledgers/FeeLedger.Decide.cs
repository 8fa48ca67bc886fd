using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <content>The ledger's decisions.</content>
public sealed partial record FeeLedger
{
    /// <summary>Answers a command about this ledger.</summary>
    /// <param name="state">The ledger, or null where there is none yet: the first charge opens it.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Whether the library may come to owe the payer.</param>
    /// <returns>
    /// The change, with <c>CMD-006</c> for an override; or every one of <c>CIR-170</c> nothing or less, <c>CIR-171</c> another currency,
    /// <c>CIR-172</c> no such charge, <c>CIR-173</c> more than is owed or stands, <c>CIR-174</c> more than was paid and transferred,
    /// <c>CIR-175</c> the library would owe the payer (with the permission that allows it), <c>CIR-176</c> no reason, <c>CIR-177</c> a charge
    /// for nothing, <c>CIR-179</c> no payer, <c>CIR-180</c> transfer to oneself, <c>CIR-181</c> loss settled before, <c>CIR-182</c> no charge
    /// of this loss, <c>CIR-183</c> a fine that the outcome does not have, <c>CIR-185</c> no charge given, <c>CIR-186</c> another's ledger,
    /// <c>FIN-001</c> no currency, <c>FIN-004</c> too large, <c>CMD-004</c> no such ledger, <c>CMD-005</c> charge id taken.
    /// </returns>
    public static Result<Change<FeeLedger, FeeEvent>> Decide(FeeLedger? state, FeeCommand command, FeeContext context)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        return (state, command) switch
        {
            (null, FeeCommand.Charge charge) => Open(charge),
            (null, _) => NotFound(command.Ledger),
            ({ } ledger, _) when ledger.Id != command.Ledger => NotFound(command.Ledger),
            ({ } ledger, FeeCommand.Charge charge) => Charge(ledger, charge),
            ({ } ledger, FeeCommand.Pay pay) => TakeOff(ledger, pay.Stamp, Draft(FeeEntryKind.Payment, pay.For, pay.Amount, pay.Reason)),
            ({ } ledger, FeeCommand.Waive waive) => TakeOff(ledger, waive.Stamp, Draft(FeeEntryKind.Waiver, waive.For, waive.Amount, waive.Reason)),
            ({ } ledger, FeeCommand.WriteOff give) => TakeOff(ledger, give.Stamp, Draft(FeeEntryKind.WriteOff, give.For, give.Amount, give.Reason)),
            ({ } ledger, FeeCommand.Transfer transfer) => Transfer(ledger, transfer),
            ({ } ledger, FeeCommand.Cancel cancel) => Cancel(ledger, cancel, context),
            ({ } ledger, FeeCommand.Refund refund) => Refund(ledger, refund),
            ({ } ledger, FeeCommand.SettleLoss settle) => LossSettlement.Decide(ledger, settle, context),
            _ => NotFound(command.Ledger),
        };
    }

    /// <summary>What stands against a charge that is to be made.</summary>
    internal static IEnumerable<Finding> ReasonsAgainst(FeeLedger? ledger, NewCharge charge, Currency currency)
    {
        foreach (var reason in LedgerReasons.OfAmount(charge.Amount, currency).Concat(LedgerReasons.OfReason(charge.Reason)))
        {
            yield return reason;
        }

        if (string.IsNullOrWhiteSpace(charge.Kind.Code))
        {
            yield return Finding.Error(CirculationCodes.FeeKindMissing);
        }

        if (ledger is not null && ledger.Entries.Any(entry => entry.Charge == charge.Id))
        {
            yield return Finding.Error(CommandCodes.IdTaken, new FindingArg.Identifier("id", charge.Id.Value));
        }
    }

    internal static FeeEntry Draft(NewCharge charge) =>
        Draft(FeeEntryKind.Charge, charge.Id, charge.Amount, charge.Reason) with { For = charge.Kind, Loan = charge.Loan, Loss = charge.Loss };

    // Number and time are given when it is posted.
    internal static FeeEntry Draft(FeeEntryKind kind, FeeChargeId charge, Money amount, FeeReason reason) => new(0, kind, charge, amount, reason, default);

    /// <summary>The change that adds entries, with the events before and after them.</summary>
    internal static Change<FeeLedger, FeeEvent> Post(
        FeeLedger? ledger, FeeLedgerId id, CommandStamp stamp, IEnumerable<FeeEntry> drafts, FeeEvent? first = null, FeeEvent? last = null, ValueList<OverrideGrant> overrides = default)
    {
        var next = (ledger?.Entries.Count ?? 0) + 1;
        ValueList<FeeEvent> events =
        [
            .. first is null ? [] : new[] { first },
            .. drafts.Select((draft, place) => new FeeEvent.Posted(id, draft with { Number = next + place, At = stamp.At }, overrides, stamp.At)),
            .. last is null ? [] : new[] { last },
        ];
        return new Change<FeeLedger, FeeEvent>(events.Aggregate(ledger, Evolve)!, events);
    }

    private static Result<Change<FeeLedger, FeeEvent>> Open(FeeCommand.Charge command)
    {
        var currency = command.Charges.IsEmpty ? Currency.None : command.Charges[0].Amount.Currency;
        ValueList<Finding> reasons =
        [
            .. command.Payer is { IsNamed: true } ? [] : new[] { Finding.Error(CirculationCodes.PayerMissing) },
            .. currency.IsNone && !command.Charges.IsEmpty ? [Finding.Error(FinanceCodes.CurrencyMalformed)] : Array.Empty<Finding>(),
            .. ReasonsAgainst(ledger: null, command.Charges, currency),
        ];
        return reasons.IsEmpty
            ? Post(null, command.Ledger, command.Stamp, command.Charges.Select(Draft), new FeeEvent.Opened(command.Ledger, command.Payer, currency, command.Stamp.At))
            : Result<Change<FeeLedger, FeeEvent>>.Refused(reasons);
    }

    private static Result<Change<FeeLedger, FeeEvent>> Charge(FeeLedger ledger, FeeCommand.Charge command)
    {
        ValueList<Finding> reasons =
        [
            .. ledger.Payer == command.Payer ? [] : new[] { Finding.Error(CirculationCodes.PayerDiffers) },
            .. ReasonsAgainst(ledger, command.Charges, ledger.Currency),
        ];
        return reasons.IsEmpty ? Post(ledger, ledger.Id, command.Stamp, command.Charges.Select(Draft)) : Result<Change<FeeLedger, FeeEvent>>.Refused(reasons);
    }

    private static IEnumerable<Finding> ReasonsAgainst(FeeLedger? ledger, ValueList<NewCharge> charges, Currency currency)
    {
        if (charges.IsEmpty)
        {
            yield return Finding.Error(CirculationCodes.NothingToCharge);
        }

        var ids = new HashSet<FeeChargeId>();
        foreach (var charge in charges)
        {
            foreach (var reason in ReasonsAgainst(ledger, charge, currency))
            {
                yield return reason;
            }

            if (!ids.Add(charge.Id))
            {
                yield return Finding.Error(CommandCodes.IdTaken, new FindingArg.Identifier("id", charge.Id.Value));
            }
        }
    }

    private static Result<Change<FeeLedger, FeeEvent>> Transfer(FeeLedger ledger, FeeCommand.Transfer command)
    {
        var draft = Draft(FeeEntryKind.Transfer, command.For, command.Amount, command.Reason) with { To = command.To, ToCharge = command.ToCharge };
        return command.To is not { IsNamed: true } ? TakeOff(ledger, command.Stamp, draft, Finding.Error(CirculationCodes.PayerMissing))
            : command.To == ledger.Payer || command.ToLedger == ledger.Id ? TakeOff(ledger, command.Stamp, draft, Finding.Error(CirculationCodes.TransferToSelf))
            : TakeOff(ledger, command.Stamp, draft);
    }

    private static Result<Change<FeeLedger, FeeEvent>> TakeOff(FeeLedger ledger, CommandStamp stamp, FeeEntry draft, params ReadOnlySpan<Finding> others)
    {
        var charge = ledger.ChargeOf(draft.Charge);
        ValueList<Finding> reasons =
        [
            .. others,
            .. ReasonsAgainst(ledger, draft, charge),
            .. charge is null ? [] : LedgerReasons.Exceeding(draft.Amount, Money.Max(charge.Outstanding, Money.Zero(ledger.Currency)), CirculationCodes.FeeTooMuch),
        ];
        return reasons.IsEmpty ? Post(ledger, ledger.Id, stamp, [draft]) : Result<Change<FeeLedger, FeeEvent>>.Refused(reasons);
    }

    private static Result<Change<FeeLedger, FeeEvent>> Cancel(FeeLedger ledger, FeeCommand.Cancel command, FeeContext context)
    {
        var draft = Draft(FeeEntryKind.Cancellation, command.For, command.Amount, command.Reason);
        var charge = ledger.ChargeOf(command.For);
        var settled = command.Stamp.Settle(
        [
            .. ReasonsAgainst(ledger, draft, charge),
            .. charge is null ? [] : LedgerReasons.Exceeding(draft.Amount, charge.Standing, CirculationCodes.FeeTooMuch),
            .. charge is null || context.NegativeBalance is NegativeBalance.Allowed ? [] : Owing(draft.Amount, charge),
        ]);
        return settled.Standing.IsEmpty
            ? Result.Of(Post(ledger, ledger.Id, command.Stamp, [draft], overrides: command.Stamp.GrantsUsed(settled.Advisories)), settled.Advisories)
            : Result<Change<FeeLedger, FeeEvent>>.Refused(settled.Standing);
    }

    private static IEnumerable<Finding> Owing(Money amount, FeeCharge charge) =>
        LedgerReasons.Exceeding(amount, charge.Outstanding, CirculationCodes.LibraryWouldOwe).Select(static reason => reason with { Override = CirculationPermissions.OwePayer });

    private static Result<Change<FeeLedger, FeeEvent>> Refund(FeeLedger ledger, FeeCommand.Refund command)
    {
        var plan = RefundPlan.For(ledger, command.For, command.Amount);
        ValueList<Finding> reasons = [.. plan.Succeeded ? [] : plan.Findings, .. LedgerReasons.OfReason(command.Reason)];
        return plan.Succeeded && reasons.IsEmpty
            ? Post(ledger, ledger.Id, command.Stamp, RefundDrafts(command.For, plan.Value.Lines, command.Reason))
            : Result<Change<FeeLedger, FeeEvent>>.Refused(reasons);
    }

    internal static IEnumerable<FeeEntry> RefundDrafts(FeeChargeId charge, ValueList<RefundLine> lines, FeeReason reason) =>
        lines.Select(line => Draft(FeeEntryKind.Refund, charge, line.Amount, reason) with { Reverses = line.Reverses });

    private static IEnumerable<Finding> ReasonsAgainst(FeeLedger ledger, FeeEntry draft, FeeCharge? charge) =>
    [
        .. LedgerReasons.OfAmount(draft.Amount, ledger.Currency),
        .. LedgerReasons.OfReason(draft.Reason),
        .. charge is null ? [LedgerReasons.ChargeUnknown(draft.Charge)] : Array.Empty<Finding>(),
    ];

    private static Result<Change<FeeLedger, FeeEvent>> NotFound(FeeLedgerId ledger) => Finding.Error(CommandCodes.NotFound, new FindingArg.Identifier("id", ledger.Value));
}
