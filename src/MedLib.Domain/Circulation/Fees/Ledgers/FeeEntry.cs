using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Finance;
using NodaTime;

namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <summary>What an entry of a ledger does.</summary>
public enum FeeEntryKind
{
    /// <summary>Something is owed.</summary>
    Charge = 0,

    /// <summary>Money was received.</summary>
    Payment = 1,

    /// <summary>A debt is let off.</summary>
    Waiver = 2,

    /// <summary>A debt is given up that will never be paid.</summary>
    WriteOff = 3,

    /// <summary>Another payer bears it.</summary>
    Transfer = 4,

    /// <summary>A charge is taken back: there was, or is, no ground for it.</summary>
    Cancellation = 5,

    /// <summary>What was paid is given back, or what was transferred.</summary>
    Refund = 6,
}

/// <summary>A line of a ledger. It is never changed: what was wrong is put right by another.</summary>
/// <param name="Number">Its place in the ledger, counted from 1.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Charge">The charge that it makes or concerns.</param>
/// <param name="Amount">How much; always more than nothing: the sign lies in the kind.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record FeeEntry(int Number, FeeEntryKind Kind, FeeChargeId Charge, Money Amount, FeeReason Reason, Instant At)
{
    /// <summary>What a charge is for; null for other entries.</summary>
    public FeeKind? For { get; init; }

    /// <summary>The loan that a charge comes from; null where it comes from none, and for other entries.</summary>
    public LoanId? Loan { get; init; }

    /// <summary>The loss that a charge comes from; null where it comes from none, and for other entries.</summary>
    public LossEpisodeId? Loss { get; init; }

    /// <summary>To whom a transfer went; null for other entries.</summary>
    public FeePayer? To { get; init; }

    /// <summary>The charge that the other payer got by a transfer; null for other entries.</summary>
    public FeeChargeId? ToCharge { get; init; }

    /// <summary>The number of the payment or transfer that a refund takes back; null for other entries.</summary>
    public int? Reverses { get; init; }

    /// <summary>What it does to the balance: charges and refunds add to what is owed, all else takes off.</summary>
    [JsonIgnore]
    public Money Effect => Kind is FeeEntryKind.Charge or FeeEntryKind.Refund ? Amount : -Amount;
}
