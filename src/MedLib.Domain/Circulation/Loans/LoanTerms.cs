using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>The terms of one loan, frozen at check-out: changing a rule or a calendar later changes no running loan.</summary>
/// <remarks>They name the versions they came from, so that every date and every amount can be reckoned and explained again, years later.</remarks>
public sealed record LoanTerms
{
    // What is for use in the library only, and lent all the same with a permission, is back before the day ends.
    private static readonly DueTerms SameDay = new() { Period = LoanPeriod.SameDay };

    private static readonly RenewalTerms NoRenewals = new();

    private DueTerms _due = SameDay;
    private RenewalTerms _renewal = NoRenewals;

    /// <summary>Terms without renewals, recalls, fines and losses.</summary>
    public LoanTerms()
    {
    }

    // What an older release did not store is as in a new object; it had a number of days instead of terms.
    [JsonConstructor]
    [SetsRequiredMembers]
    internal LoanTerms(DueTerms? due = null, RenewalTerms? renewal = null)
        : this() =>
        (Due, Renewal) = (due ?? SameDay, renewal ?? NoRenewals);

    /// <summary>The calendar by which due moments, grace, fines and suspensions are reckoned, as it was then: one for all of them.</summary>
    public CalendarVersion Calendar { get; init; }

    /// <summary>The version of the rules then.</summary>
    public int RuleSetVersion { get; init; }

    /// <summary>Which rule gave which part.</summary>
    public ValueList<PartSource> Sources { get; init; } = [];

    /// <summary>How its due moment is reckoned.</summary>
    public required DueTerms Due
    {
        get => _due;
        init => _due = value;
    }

    /// <summary>Whether and how it is renewed.</summary>
    public RenewalTerms Renewal
    {
        get => _renewal;
        init => _renewal = value;
    }

    /// <summary>What a recall may do; null where it cannot be recalled.</summary>
    public RecallTerms? Recall { get; init; }

    /// <summary>What lateness costs; null for nothing.</summary>
    public FineTerms? Fines { get; init; }

    /// <summary>What lateness costs in days without borrowing; null for nothing.</summary>
    public SuspensionTerms? Suspension { get; init; }

    /// <summary>When it is given up; null never by itself.</summary>
    public LossTerms? Loss { get; init; }

    /// <summary>The department that pays for what the loan brings, wholly or in part; null where the borrower does.</summary>
    public UnitPayer? PaidBy { get; init; }

    // The days of older releases: read, never written.
    [JsonInclude]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal int? Days
    {
        get => null;
        set => _due = value is { } days ? new DueTerms { Period = LoanPeriod.Days(Math.Max(days, 0)) } : _due;
    }

    // The renewals of older releases: read, never written.
    [JsonInclude]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal int? MaxRenewals
    {
        get => null;
        set => _renewal = value is { } most ? new RenewalTerms { Most = most } : _renewal;
    }

    /// <summary>The terms that the rules of a day give to a loan.</summary>
    /// <param name="match">What the rules say.</param>
    /// <param name="calendar">The calendar of the place where it is lent.</param>
    /// <param name="paidBy">The department that pays; null for the borrower.</param>
    public static LoanTerms Of(RuleMatch match, OpeningCalendar calendar, UnitPayer? paidBy = null)
    {
        ArgumentNullException.ThrowIfNull(match);
        ArgumentNullException.ThrowIfNull(calendar);
        var terms = match.Terms;
        var isLent = terms.Lend is LendingMode.Out;
        return new LoanTerms
        {
            Calendar = new CalendarVersion(calendar.Code, calendar.Version),
            RuleSetVersion = match.Version,
            Sources = match.Sources(),
            Due = isLent && terms.Due is { } due ? due : SameDay,
            Renewal = isLent ? terms.Renewal : NoRenewals,
            Recall = terms.Recall,
            Fines = terms.Fines,
            Suspension = terms.Suspension,
            Loss = terms.Loss,
            PaidBy = paidBy,
        };
    }
}
