using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Rules;

/// <summary>What one rule says: each term a value, expressly none, or left to the next rule that matches.</summary>
public sealed partial record RuleTerms
{
    /// <summary>Everything is left to the next rule.</summary>
    public static RuleTerms Nothing { get; } = new();

    /// <summary>Whether it is lent. Some rule must say so for every loan.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<LendingMode> Lend { get; init; }

    /// <summary>For how long. Some rule must say so for whatever is lent out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<LoanPeriod> Period { get; init; }

    /// <summary>For how long while others wait for it; none: that makes no difference.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<LoanPeriod> PeriodWhenAwaited { get; init; }

    /// <summary>By when on the due day; none: by midnight.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<DayEnd> DayEnd { get; init; }

    /// <summary>What is done where the library is closed then; none: the end of the next open day.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<ClosedTimeStrategy> WhenClosed { get; init; }

    /// <summary>The openings that count; none: those with staff.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<OpeningLayer> Layer { get; init; }

    /// <summary>The latest days on which it may be due; none: there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<DueSchedule> Latest { get; init; }

    /// <summary>Whether it may be due after the borrower's registration has ended; none: no, nor renewed then.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<bool> OutlivesRegistration { get; init; }

    /// <summary>How often it may be renewed; none: without a limit. Where no rule says so, not at all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<int> Renewals { get; init; }

    /// <summary>How often in a row without anybody having seen the item; none: without a limit.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<int> UnseenRenewals { get; init; }

    /// <summary>By how much it is lengthened; none: by as much as it was lent for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<LoanPeriod> RenewalPeriod { get; init; }

    /// <summary>From when that is counted; none: from the renewal.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<RenewedFrom> RenewalFrom { get; init; }

    /// <summary>How long before the due moment it may be renewed at the earliest; none: at any time.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<LoanPeriod.Rolling> RenewalNotBefore { get; init; }

    /// <summary>For how long one borrower may keep it with all renewals; none: without a limit.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<LoanPeriod.Rolling> RenewalCeiling { get; init; }

    /// <summary>Whether it may be renewed though others wait; none: it may not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<WhileAwaited> RenewalWhileAwaited { get; init; }

    /// <summary>How it is renewed without anybody asking; none: somebody must ask.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<AutomaticRenewalTerms> AutomaticRenewal { get; init; }

    /// <summary>What a recall may do; none: it cannot be recalled.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<RecallTerms> Recall { get; init; }

    /// <summary>What lateness costs; none: nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<FineTerms> Fines { get; init; }

    /// <summary>What lateness costs in days without borrowing; none: nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<SuspensionTerms> Suspension { get; init; }

    /// <summary>When something overdue is given up, and what that costs; none: never by itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<LossTerms> Loss { get; init; }

    /// <summary>What may be requested; none: nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Term<RequestTerms> Requests { get; init; }

    /// <summary>How many loans a borrower may have; each set that is not named here is left to the next rule.</summary>
    public ValueList<LoanLimit> Limits { get; init; } = [];
}
