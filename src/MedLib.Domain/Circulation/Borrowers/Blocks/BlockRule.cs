using System.Text.Json.Serialization;
using MedLib.Domain.Finance;

namespace MedLib.Domain.Circulation.Borrowers.Blocks;

/// <summary>What is counted of a borrower's loans.</summary>
public enum StandingCount
{
    /// <summary>The loans that are open; claimed returns are not counted.</summary>
    Open = 0,

    /// <summary>Those that are overdue, and past their grace.</summary>
    Overdue = 1,

    /// <summary>Those that were lost, declared or given up.</summary>
    Lost = 2,

    /// <summary>Those that were recalled and are overdue.</summary>
    OverdueRecalls = 3,

    /// <summary>For how many days the recalled loan that is overdue longest has been so.</summary>
    RecallOverdueDays = 4,
}

/// <summary>When a borrower's standing blocks, and from what.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Count), "count")]
[JsonDerivedType(typeof(Debt), "debt")]
public abstract record BlockRule
{
    private BlockRule(BlockedAct acts) => Acts = acts;

    /// <summary>What it blocks.</summary>
    public BlockedAct Acts { get; }

    /// <summary>By a count of loans.</summary>
    /// <param name="What">What is counted.</param>
    /// <param name="Threshold">From how many on.</param>
    /// <param name="Acts">What it blocks.</param>
    public sealed record Count(StandingCount What, Threshold Threshold, BlockedAct Acts = BlockedAct.All) : BlockRule(Acts)
    {
        /// <summary>Whether only loans of the service point count at which the borrower stands.</summary>
        public bool AtSamePoint { get; init; }
    }

    /// <summary>By what the borrower owes; what is charged on claimed returns is not counted.</summary>
    /// <param name="Limit">How much.</param>
    /// <param name="Comparison">Whether the limit itself blocks.</param>
    /// <param name="Acts">What it blocks.</param>
    public sealed record Debt(Money Limit, Comparison Comparison = Comparison.MoreThan, BlockedAct Acts = BlockedAct.All) : BlockRule(Acts);
}
