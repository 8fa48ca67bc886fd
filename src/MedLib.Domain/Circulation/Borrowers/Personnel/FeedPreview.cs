using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Borrowers.Personnel;

/// <summary>What would become of everybody by a delivery: nothing is changed by looking at it.</summary>
public sealed record FeedPreview
{
    internal FeedPreview(FeedBatchId batch, ValueList<FeedEntry> entries, ValueList<Finding> reasons, ValueList<Finding> advisories) =>
        (Batch, Entries, Reasons, Advisories) = (batch, entries, reasons, advisories);

    /// <summary>The delivery.</summary>
    public FeedBatchId Batch { get; }

    /// <summary>The rows in their order, then the leavers, then who is absent.</summary>
    public ValueList<FeedEntry> Entries { get; }

    /// <summary>Why it should not be taken over as a whole: <c>CIR-246</c> too many would leave, with the permission that lifts it.</summary>
    public ValueList<Finding> Reasons { get; }

    /// <summary>What should be known of it as a whole: <c>CIR-249</c> nobody was taken for a leaver for being absent.</summary>
    public ValueList<Finding> Advisories { get; }

    /// <summary>The leavers whom the library does not know; they are no entries.</summary>
    public int UnknownLeavers { get; internal init; }

    /// <summary>Whether it would change nobody.</summary>
    public bool ChangesNothing => Entries.All(static entry => entry is FeedEntry.Unchanged or FeedEntry.Conflict);

    /// <summary>How many entries are of a kind.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    public int Count<T>()
        where T : FeedEntry => Entries.Count(static entry => entry is T);
}
