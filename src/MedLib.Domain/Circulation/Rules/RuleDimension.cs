namespace MedLib.Domain.Circulation.Rules;

/// <summary>By what rules tell loans apart.</summary>
public enum RuleDimension
{
    /// <summary>The borrower's category; a tree.</summary>
    Borrower = 0,

    /// <summary>The item's category.</summary>
    Item = 1,

    /// <summary>How the item is set aside for lending.</summary>
    LoanType = 2,

    /// <summary>The location; a tree of institution, campus, library and location.</summary>
    Location = 3,

    /// <summary>The borrower's unit.</summary>
    Unit = 4,

    /// <summary>What it is lent for.</summary>
    Purpose = 5,

    /// <summary>Where it is lent.</summary>
    ServicePoint = 6,

    /// <summary>The time of day, by the names of bands.</summary>
    TimeBand = 7,

    /// <summary>Whether nobody is at the desk: <c>yes</c> or <c>no</c>.</summary>
    Unattended = 8,

    /// <summary>Whether a loan is renewed, not made: <c>yes</c> or <c>no</c>.</summary>
    Renewal = 9,
}
