using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Fees;

/// <summary>What kept a fine from growing.</summary>
public enum FineLimit
{
    /// <summary>Nothing did.</summary>
    None = 0,

    /// <summary>The most that the terms name.</summary>
    Amount = 1,

    /// <summary>The part of the item's price that the terms name.</summary>
    Price = 2,
}

/// <summary>Intervals that were charged at one rate.</summary>
/// <param name="Intervals">How many.</param>
/// <param name="Rate">What each costs.</param>
public readonly record struct FineStepCharge(int Intervals, Money Rate)
{
    /// <summary>What they cost together.</summary>
    public Money Amount => Rate * Intervals;
}

/// <summary>A part of the lateness that was charged by the same terms: all of it, or what lies before or after the deadline of a recall.</summary>
public readonly record struct FinePart
{
    /// <summary>From when.</summary>
    public required Instant From { get; init; }

    /// <summary>Until when.</summary>
    public required Instant Until { get; init; }

    /// <summary>Whether the recall's own terms held.</summary>
    public bool Recalled { get; init; }

    /// <summary>The terms that held.</summary>
    public required FineTerms Terms { get; init; }

    /// <summary>The time that counts, all of it or that of openings; none where whole days are counted.</summary>
    public Duration Time { get; init; }

    /// <summary>The open days that count; none where time is counted.</summary>
    public int OpenDays { get; init; }

    /// <summary>Whether it costs nothing because all of it lies within the grace.</summary>
    public bool WithinGrace { get; init; }

    /// <summary>How many intervals are charged.</summary>
    public int Intervals { get; init; }

    /// <summary>The intervals by their rates.</summary>
    public ValueList<FineStepCharge> Steps { get; init; }

    /// <summary>What they cost together, before any limit.</summary>
    public Money Gross { get; init; }
}

/// <summary>What lateness costs, and of what that is made up.</summary>
public sealed record FineAssessment
{
    /// <summary>The lateness; empty where there is none, or where it costs nothing by any terms.</summary>
    public ValueList<FinePart> Parts { get; init; } = [];

    /// <summary>What it would cost without limits.</summary>
    public Money Gross { get; init; }

    /// <summary>What kept it from that.</summary>
    public FineLimit Limit { get; init; }

    /// <summary>What it costs. <see cref="Money.None"/> where the terms have no rate.</summary>
    public Money Amount { get; init; }

    /// <summary>How many intervals are charged, at the most that an amount can be reckoned for.</summary>
    public int Intervals
    {
        get
        {
            var sum = 0L;
            foreach (var part in Parts)
            {
                sum += part.Intervals;
            }

            return (int)Math.Min(int.MaxValue, sum);
        }
    }
}
