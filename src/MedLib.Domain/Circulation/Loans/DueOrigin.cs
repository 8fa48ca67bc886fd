using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>What set a loan's due moment last.</summary>
public enum DueCause
{
    /// <summary>The check-out.</summary>
    CheckOut = 0,

    /// <summary>A renewal.</summary>
    Renewal = 1,

    /// <summary>A recall.</summary>
    Recall = 2,

    /// <summary>The withdrawal of a recall.</summary>
    RecallWithdrawn = 3,

    /// <summary>Somebody of the staff.</summary>
    Hand = 4,
}

/// <summary>How a loan came to be due when it is: enough to reckon it again, and explain it, years later.</summary>
/// <param name="Cause">What set it.</param>
/// <param name="At">When that was.</param>
/// <param name="Limits">What it was not to outlast, such as the borrower's registration as it was then.</param>
public sealed record DueOrigin(DueCause Cause, Instant At, ValueList<DueLimit> Limits);
