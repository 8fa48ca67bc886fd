namespace MedLib.Domain.Circulation.Protocols;

/// <summary>The fourteen positions of the patron status of SIP2, the first position first.</summary>
/// <remarks>3M Standard Interchange Protocol 2.00, data field "patron status", which follows NISO Z39.70.</remarks>
[Flags]
public enum SipPatronFlags
{
    /// <summary>Nothing speaks against the borrower.</summary>
    None = 0,

    /// <summary>0: charge privileges denied.</summary>
    ChargeDenied = 1 << 0,

    /// <summary>1: renewal privileges denied.</summary>
    RenewalDenied = 1 << 1,

    /// <summary>2: recall privileges denied.</summary>
    RecallDenied = 1 << 2,

    /// <summary>3: hold privileges denied.</summary>
    HoldDenied = 1 << 3,

    /// <summary>4: card reported lost.</summary>
    CardLost = 1 << 4,

    /// <summary>5: too many items charged.</summary>
    TooManyCharged = 1 << 5,

    /// <summary>6: too many items overdue.</summary>
    TooManyOverdue = 1 << 6,

    /// <summary>7: too many renewals.</summary>
    TooManyRenewals = 1 << 7,

    /// <summary>8: too many claims of items returned.</summary>
    TooManyClaims = 1 << 8,

    /// <summary>9: too many items lost.</summary>
    TooManyLost = 1 << 9,

    /// <summary>10: excessive outstanding fines.</summary>
    ExcessiveFines = 1 << 10,

    /// <summary>11: excessive outstanding fees.</summary>
    ExcessiveFees = 1 << 11,

    /// <summary>12: recall overdue.</summary>
    RecallOverdue = 1 << 12,

    /// <summary>13: too many items billed.</summary>
    TooManyBilled = 1 << 13,
}
