using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers.Personnel;

/// <summary>Tells what a delivery of the personnel system would do. It changes nothing, and its plan never deletes anybody.</summary>
public static class PersonnelFeed
{
    /// <summary>What would become of everybody.</summary>
    /// <remarks>
    /// People are matched by their id in the personnel system only. One who is registered without it, and whose card the delivery
    /// names, is a conflict: staff add the id once. One who comes back while the block for leaving still stands gets their end taken off
    /// and keeps the block until somebody lifts it. A card that goes from one to the other is a conflict until the first has lost it.
    /// </remarks>
    /// <param name="known">All borrowers, in any order.</param>
    /// <param name="batch">The delivery.</param>
    /// <param name="today">The day, in the library's zone.</param>
    /// <returns>
    /// An entry for each row and leaver. Conflicts have <c>CIR-014</c> card of another, <c>CIR-030</c> to <c>CIR-032</c>, <c>CIR-216</c>,
    /// <c>CIR-241</c> no id, <c>CIR-245</c> id twice, <c>CIR-247</c> listed as working and as having left, or why the row could not be read.
    /// </returns>
    public static FeedPreview Preview(IEnumerable<Borrower> known, FeedBatch batch, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(batch);
        return new FeedPlanner(known, batch, today).Plan();
    }
}
