using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Lists;

/// <summary>What stands in a fee ledger, line by line, and what is owed after each: what a payer is shown or sent.</summary>
public sealed record LedgerStatement
{
    /// <summary>The ledger.</summary>
    public required FeeLedgerId Ledger { get; init; }

    /// <summary>Who pays.</summary>
    public required FeePayer Payer { get; init; }

    /// <summary>The lines, oldest first.</summary>
    public required ValueList<LedgerLine> Lines { get; init; }

    /// <summary>What is owed after the last line; less than nothing where the library owes the payer.</summary>
    public required Money Balance { get; init; }

    /// <summary>The statement of a ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    public static LedgerStatement From(FeeLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var lines = new List<LedgerLine>(ledger.Entries.Count);
        var kinds = new Dictionary<FeeChargeId, FeeKind>();
        var balance = Money.Zero(ledger.Currency);
        foreach (var entry in ledger.Entries)
        {
            balance += entry.Effect;
            if (entry.For is { } kind)
            {
                kinds[entry.Charge] = kind;
            }

            lines.Add(new LedgerLine(entry.Number, entry.At, entry.Kind, entry.Charge, kinds.GetValueOrDefault(entry.Charge), entry.Reason, entry.Effect, balance));
        }

        return new LedgerStatement { Ledger = ledger.Id, Payer = ledger.Payer, Lines = [.. lines], Balance = balance };
    }

    /// <summary>The id only: what somebody owes is nobody else's business.</summary>
    public override string ToString() => $"{nameof(LedgerStatement)} {Ledger.Value}";
}

/// <summary>A line of a statement.</summary>
/// <param name="Number">Its place in the ledger, counted from 1.</param>
/// <param name="At">When it was booked.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Charge">The charge that it makes or concerns.</param>
/// <param name="For">What that charge is for.</param>
/// <param name="Reason">Why.</param>
/// <param name="Effect">What it adds to what is owed; less than nothing where it takes off.</param>
/// <param name="Balance">What is owed after it.</param>
public sealed record LedgerLine(
    int Number, Instant At, FeeEntryKind Kind, FeeChargeId Charge, FeeKind For, FeeReason Reason, Money Effect, Money Balance);
