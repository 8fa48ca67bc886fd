using MedLib.Domain.Finance;

namespace MedLib.Domain.Circulation.Terms;

/// <summary>What happens to the charges of a loss when the item comes back.</summary>
public enum LostItemReturn
{
    /// <summary>What was charged for the loss is taken back, and what was paid is refunded.</summary>
    Refund = 0,

    /// <summary>What was charged and not yet paid is taken back; what was paid is kept.</summary>
    RefundUnpaid = 1,

    /// <summary>As <see cref="Refund"/>, and the fine for the lateness is charged.</summary>
    RefundAndFine = 2,

    /// <summary>As <see cref="Refund"/>, and the fine that the loss had replaced stands again.</summary>
    RefundAndRestoreFine = 3,

    /// <summary>Nothing changes.</summary>
    Keep = 4,
}

/// <summary>When something overdue is given up, and what that costs.</summary>
public sealed record LossTerms
{
    /// <summary>How long after its due moment it counts as lost, that moment included; null or nothing: never by itself.</summary>
    public LoanPeriod.Rolling? LostAfter { get; init; }

    /// <summary>The same for a loan that was recalled; null as for any other.</summary>
    public LoanPeriod.Rolling? LostAfterWhenRecalled { get; init; }

    /// <summary>How long after that it is billed; null at once.</summary>
    public LoanPeriod.Rolling? BilledAfter { get; init; }

    /// <summary>The same for a loan that was recalled; null as for any other.</summary>
    public LoanPeriod.Rolling? BilledAfterWhenRecalled { get; init; }

    /// <summary>What a replacement costs where the item has no price; null where nothing is charged then.</summary>
    public Money? ReplacementPrice { get; init; }

    /// <summary>What the work of replacing costs; null for nothing.</summary>
    public Money? ProcessingFee { get; init; }

    /// <summary>Whether the fine for lateness is charged beside the replacement.</summary>
    public bool FineStands { get; init; }

    /// <summary>For how long after the loss a return is refunded, that moment included; null without a limit.</summary>
    public LoanPeriod.Rolling? RefundedWithin { get; init; }

    /// <summary>What happens to the charges when it comes back in that time; after it, nothing changes. A choice that is made; only the text form has a default for it, <c>then refund</c>.</summary>
    public required LostItemReturn WhenReturned { get; init; }

    /// <summary>Whether the processing fee is taken back with the rest.</summary>
    public bool ProcessingFeeRefunded { get; init; }
}
