using System.Text.Json.Serialization;
using MedLib.Domain.Finance;
using NodaTime;

namespace MedLib.Domain.Circulation.Terms;

/// <summary>From when a renewal counts its period.</summary>
public enum RenewedFrom
{
    /// <summary>From the renewal.</summary>
    Renewal = 0,

    /// <summary>From the due moment before it: nobody loses time by renewing early.</summary>
    Due = 1,

    /// <summary>From the due moment, but from the renewal where the loan is overdue.</summary>
    DueUnlessOverdue = 2,
}

/// <summary>Whether and how a loan is lengthened.</summary>
public sealed record RenewalTerms
{
    /// <summary>Terms without renewals.</summary>
    public RenewalTerms()
    {
    }

    // What an older release did not store is as in a new object.
    [JsonConstructor]
    internal RenewalTerms(int? most = 0)
        : this() =>
        Most = most;

    /// <summary>How often it may be renewed; null without a limit, 0 not at all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Most { get; init; } = 0;

    /// <summary>How often in a row without anybody having seen the item; null without a limit.</summary>
    public int? MostUnseen { get; init; }

    /// <summary>By how much; null by as much as it was lent for.</summary>
    public LoanPeriod? Period { get; init; }

    /// <summary>From when the period is counted.</summary>
    public RenewedFrom From { get; init; }

    /// <summary>How long before the due moment it may be renewed at the earliest, to the minute; null at any time.</summary>
    public LoanPeriod.Rolling? NotBefore { get; init; }

    /// <summary>For how long one borrower may keep it at the most, from check-out and with all renewals; null without a limit.</summary>
    public LoanPeriod.Rolling? Ceiling { get; init; }

    /// <summary>Whether it may be renewed though others wait for it.</summary>
    public WhileAwaited WhileAwaited { get; init; }

    /// <summary>How it is renewed without anybody asking; null where somebody must ask.</summary>
    public AutomaticRenewalTerms? Automatic { get; init; }
}

/// <summary>Whether a loan is renewed though others wait for the title.</summary>
public enum WhileAwaited
{
    /// <summary>No: the next reader's turn has come.</summary>
    Refused = 0,

    /// <summary>Only where another copy serves those who wait.</summary>
    IfAnotherCopyServes = 1,

    /// <summary>Yes.</summary>
    Allowed = 2,
}

/// <summary>Renewal without anybody asking, until a reason to stop.</summary>
public sealed record AutomaticRenewalTerms
{
    /// <summary>How long after check-out it stops, that moment included; null never.</summary>
    public LoanPeriod.Rolling? StopAfter { get; init; }

    /// <summary>The day on which it stops, that day included; null never.</summary>
    public LocalDate? StopOn { get; init; }

    /// <summary>What a borrower may owe before it stops; more than this stops it. Null: debt does not.</summary>
    public Money? MostOwed { get; init; }
}
