using System.Text.Json.Serialization;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Terms;

/// <summary>Which time counts as late.</summary>
public enum LateTime
{
    /// <summary>All of it, open or closed.</summary>
    All = 0,

    /// <summary>Only while the library is open, to the minute: nobody pays for time in which nothing could be returned.</summary>
    Open = 1,

    /// <summary>Whole days on which the library opens.</summary>
    OpenDays = 2,
}

/// <summary>When an interval is charged.</summary>
public enum ChargedAt
{
    /// <summary>When it begins: part of an hour is an hour.</summary>
    Start = 0,

    /// <summary>When it has passed: part of an hour is nothing.</summary>
    End = 1,
}

/// <summary>A rate for the first intervals, or for all that follow.</summary>
/// <param name="Rate">What each interval costs.</param>
/// <param name="Intervals">For how many; null for all that follow, in the last step.</param>
public sealed record FineStep(Money Rate, int? Intervals = null);

/// <summary>Lateness that costs nothing.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(None), "none")]
[JsonDerivedType(typeof(Cliff), "cliff")]
[JsonDerivedType(typeof(Deducted), "deducted")]
public abstract record Grace
{
    private Grace()
    {
    }

    /// <summary>There is none.</summary>
    public sealed record None : Grace;

    /// <summary>Who is later than this pays for all of it.</summary>
    /// <param name="Within">How late.</param>
    public sealed record Cliff(LoanPeriod.Rolling Within) : Grace;

    /// <summary>Who is later than this pays for the rest.</summary>
    /// <param name="Within">How late.</param>
    public sealed record Deducted(LoanPeriod.Rolling Within) : Grace;
}

/// <summary>What lateness costs.</summary>
public sealed record FineTerms
{
    /// <summary>Fines without grace.</summary>
    public FineTerms()
    {
    }

    // What an older release did not store is as in a new object.
    [JsonConstructor]
    internal FineTerms(Grace? grace = null)
        : this() =>
        Grace = grace ?? Grace;

    /// <summary>The interval that is charged for.</summary>
    public required LoanPeriod.Rolling Every { get; init; }

    /// <summary>The rates, in their order; the last may hold for all that follow. None where lateness costs nothing.</summary>
    public required ValueList<FineStep> Steps { get; init; }

    /// <summary>Which time counts.</summary>
    public LateTime Counts { get; init; }

    /// <summary>When an interval is charged.</summary>
    public ChargedAt ChargedAt { get; init; }

    /// <summary>Lateness that costs nothing.</summary>
    public Grace Grace { get; init; } = new Grace.None();

    /// <summary>What it costs at most; null without a limit.</summary>
    public Money? Most { get; init; }

    /// <summary>What part of the item's price it costs at most, in percent; null where the price plays no part.</summary>
    public int? MostPercentOfPrice { get; init; }

    /// <summary>What lateness costs from the deadline of a recall on; null where a recall changes nothing.</summary>
    public FineTerms? WhenRecalled { get; init; }
}

/// <summary>What lateness costs in days without borrowing, instead of money.</summary>
public sealed record SuspensionTerms
{
    /// <summary>A suspension without grace.</summary>
    public SuspensionTerms()
    {
    }

    // What an older release did not store is as in a new object.
    [JsonConstructor]
    internal SuspensionTerms(Grace? grace = null)
        : this() =>
        Grace = grace ?? Grace;

    /// <summary>The interval that is counted.</summary>
    public required LoanPeriod.Rolling Every { get; init; }

    /// <summary>How many days each interval costs.</summary>
    public required int Days { get; init; }

    /// <summary>Which time counts.</summary>
    public LateTime Counts { get; init; }

    /// <summary>When an interval is counted.</summary>
    public ChargedAt ChargedAt { get; init; }

    /// <summary>Lateness that costs nothing.</summary>
    public Grace Grace { get; init; } = new Grace.None();

    /// <summary>How many days it costs at most; null without a limit.</summary>
    public int? Most { get; init; }

    /// <summary>Whether the days without borrowing are days on which the library opens; else those of the calendar.</summary>
    public bool OpenDaysOnly { get; init; }

    /// <summary>Whether it begins after one that still runs; else it runs beside it.</summary>
    public bool AddsUp { get; init; }
}
