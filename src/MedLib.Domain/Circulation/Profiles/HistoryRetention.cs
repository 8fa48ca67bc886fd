using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Terms;

namespace MedLib.Domain.Circulation.Profiles;

/// <summary>How long a closed loan still tells who had it.</summary>
public sealed record HistoryRetention
{
    /// <summary>Loans keep their borrower for ever.</summary>
    public HistoryRetention()
    {
    }

    // What an older release did not store is as in a new object.
    [JsonConstructor]
    internal HistoryRetention(bool keepsWhileOwed = true, int smallestCell = 5)
        : this() =>
        (KeepsWhileOwed, SmallestCell) = (keepsWhileOwed, smallestCell);

    /// <summary>For how long after it was closed a loan keeps its borrower; null for ever.</summary>
    public LoanPeriod.Rolling? KeptFor { get; init; }

    /// <summary>Whether a loan on which something is still owed keeps its borrower longer than that. By default so.</summary>
    public bool KeepsWhileOwed { get; init; } = true;

    /// <summary>The smallest count that statistics tell: a cell with fewer is suppressed. 1 tells all; 5 by default.</summary>
    public int SmallestCell { get; init; } = 5;
}
