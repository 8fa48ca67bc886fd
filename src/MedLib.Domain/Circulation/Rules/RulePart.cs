namespace MedLib.Domain.Circulation.Rules;

/// <summary>A term that rules give one by one: each loan gets each of them from the first rule that says something of it.</summary>
public enum RulePart
{
    /// <summary>Whether it is lent.</summary>
    Lend = 0,

    /// <summary>For how long.</summary>
    Period = 1,

    /// <summary>For how long while others wait.</summary>
    PeriodWhenAwaited = 2,

    /// <summary>By when on the due day.</summary>
    DayEnd = 3,

    /// <summary>What is done where the library is closed.</summary>
    WhenClosed = 4,

    /// <summary>The openings that count.</summary>
    Layer = 5,

    /// <summary>The latest days on which it may be due.</summary>
    Latest = 6,

    /// <summary>How often it may be renewed.</summary>
    Renewals = 7,

    /// <summary>How often unseen.</summary>
    UnseenRenewals = 8,

    /// <summary>By how much.</summary>
    RenewalPeriod = 9,

    /// <summary>From when.</summary>
    RenewalFrom = 10,

    /// <summary>How early.</summary>
    RenewalNotBefore = 11,

    /// <summary>For how long in all.</summary>
    RenewalCeiling = 12,

    /// <summary>Whether though others wait.</summary>
    RenewalWhileAwaited = 13,

    /// <summary>Whether without anybody asking.</summary>
    AutomaticRenewal = 14,

    /// <summary>What a recall may do.</summary>
    Recall = 15,

    /// <summary>What lateness costs.</summary>
    Fines = 16,

    /// <summary>What lateness costs in days without borrowing.</summary>
    Suspension = 17,

    /// <summary>When it is given up, and what that costs.</summary>
    Loss = 18,

    /// <summary>What may be requested.</summary>
    Requests = 19,

    /// <summary>Whether it may be due after the borrower's registration has ended.</summary>
    OutlivesRegistration = 20,

    /// <summary>How many loans of a set a borrower may have; a part of its own for each set.</summary>
    Limit = 21,
}

/// <summary>A part of the terms and the rule that gave it.</summary>
/// <param name="Part">The part.</param>
/// <param name="Rule">The rule's name; <see cref="Rule.DefaultName"/> for the default.</param>
public sealed record PartSource(RulePart Part, string Rule)
{
    /// <summary>The set that is limited, for <see cref="RulePart.Limit"/>; else null.</summary>
    public string? Set { get; init; }
}
