using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Finance;
using NodaTime;

namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <summary>A charge as it stands after all entries that concern it. Reckoned from them, never stored.</summary>
public sealed record FeeCharge
{
    /// <summary>Its id.</summary>
    public required FeeChargeId Id { get; init; }

    /// <summary>What it is for.</summary>
    public required FeeKind Kind { get; init; }

    /// <summary>How much was charged.</summary>
    public required Money Amount { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>The loan that it comes from, if any.</summary>
    public LoanId? Loan { get; init; }

    /// <summary>The loss that it comes from, if any.</summary>
    public LossEpisodeId? Loss { get; init; }

    /// <summary>What was paid and not given back.</summary>
    public required Money Paid { get; init; }

    /// <summary>What other payers bear, and have not given back.</summary>
    public required Money Transferred { get; init; }

    /// <summary>What was waived, written off or canceled.</summary>
    public required Money Forgiven { get; init; }

    /// <summary>What could still be canceled: what was charged and is neither forgiven nor borne by others.</summary>
    public Money Standing => Amount - Forgiven - Transferred;

    /// <summary>What is owed; less than nothing where it was canceled after it was paid.</summary>
    public Money Outstanding => Standing - Paid;

    /// <summary>What can be given back: to the payer what was paid, to others what they bear. What was forgiven never.</summary>
    public Money Refundable => Paid + Transferred;

    internal static FeeCharge Of(FeeEntry entry)
    {
        var nothing = Money.Zero(entry.Amount.Currency);
        return new()
        {
            Id = entry.Charge,
            Kind = entry.For ?? default,
            Amount = entry.Amount,
            At = entry.At,
            Loan = entry.Loan,
            Loss = entry.Loss,
            Paid = nothing,
            Transferred = nothing,
            Forgiven = nothing,
        };
    }

    internal FeeCharge With(FeeEntry entry, FeeEntryKind? reversed) => (entry.Kind, reversed) switch
    {
        (FeeEntryKind.Payment, _) => this with { Paid = Paid + entry.Amount },
        (FeeEntryKind.Transfer, _) => this with { Transferred = Transferred + entry.Amount },
        (FeeEntryKind.Refund, FeeEntryKind.Transfer) => this with { Transferred = Transferred - entry.Amount },
        (FeeEntryKind.Refund, _) => this with { Paid = Paid - entry.Amount },
        _ => this with { Forgiven = Forgiven + entry.Amount },
    };
}
