using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers.Provisionals;

/// <summary>A provisional borrower whom nobody identified in time: somebody has to look at the evidence.</summary>
/// <param name="Borrower">The borrower.</param>
/// <param name="Label">How staff call them.</param>
/// <param name="Evidence">What they left behind.</param>
/// <param name="Since">Since which day.</param>
/// <param name="Until">The last day on which they should have been identified.</param>
/// <param name="DaysLate">How many days ago that was.</param>
public sealed record ProvisionalTask(BorrowerId Borrower, string Label, ProvisionalEvidence Evidence, LocalDate Since, LocalDate Until, int DaysLate)
{
    /// <summary>The borrower's id only: the rest may be personal.</summary>
    public override string ToString() => $"{nameof(ProvisionalTask)} {Borrower.Value}";
}

/// <summary>Finds the provisional borrowers who are still to be identified.</summary>
public static class ProvisionalTasks
{
    /// <summary>The tasks of a day.</summary>
    /// <param name="borrowers">The borrowers, in any order.</param>
    /// <param name="today">The day, in the library's zone.</param>
    /// <returns>One for each provisional borrower whose last day is past, the oldest first.</returns>
    public static ValueList<ProvisionalTask> Due(IEnumerable<Borrower> borrowers, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(borrowers);
        var tasks = new List<ProvisionalTask>();
        foreach (var borrower in borrowers)
        {
            if (borrower.State is BorrowerState.Provisional provisional && provisional.Until < today)
            {
                var late = Period.DaysBetween(provisional.Until, today);
                tasks.Add(new ProvisionalTask(borrower.Id, borrower.Details.Name, provisional.Evidence, provisional.Since, provisional.Until, late));
            }
        }

        return [.. tasks.OrderBy(static task => task.Until).ThenBy(static task => task.Since).ThenBy(static task => task.Borrower.Value)];
    }
}
