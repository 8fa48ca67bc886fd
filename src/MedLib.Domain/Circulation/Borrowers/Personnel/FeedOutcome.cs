using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers.Personnel;

/// <summary>An entry that the desk refused, such as for a card that somebody got meanwhile.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Reasons">Why.</param>
public sealed record FeedRefusal(FeedEntry Entry, ValueList<Finding> Reasons);

/// <summary>A leaver with something open: blocked, and to be cleared by somebody.</summary>
/// <param name="Borrower">Who.</param>
/// <param name="On">The last day in the house.</param>
/// <param name="Open">What is open.</param>
public sealed record ClearanceTask(BorrowerId Borrower, LocalDate On, ValueList<Finding> Open)
{
    /// <summary>The borrower's id only.</summary>
    public override string ToString() => $"{nameof(ClearanceTask)} {Borrower.Value}";
}

/// <summary>What came of taking over a delivery.</summary>
public sealed record FeedOutcome
{
    /// <summary>How many were registered.</summary>
    public int Registered { get; init; }

    /// <summary>Of how many something was changed; a leaver's last day counts.</summary>
    public int Changed { get; init; }

    /// <summary>How many are back.</summary>
    public int Back { get; init; }

    /// <summary>How many left with nothing open.</summary>
    public int Left { get; init; }

    /// <summary>The leavers with something open: each stays, with an end and a block.</summary>
    public ValueList<ClearanceTask> ToClear { get; init; } = [];

    /// <summary>What was refused.</summary>
    public ValueList<FeedRefusal> Refused { get; init; } = [];
}
