using System.Runtime.InteropServices;

namespace MedLib.Domain.Tests.Circulation.Model;

/// <summary>Where the naive library believes an item to be.</summary>
internal enum Spot
{
    Shelf,
    Loan,
    Paged,
    Ready,
    Transit,
    Quarantine,
    Repair,
    Cataloging,
    Order,
    Lost,
    Claimed,
    Missing,
}

/// <summary>What the naive library believes of a loan.</summary>
internal enum Stage
{
    Active,
    Recalled,
    Claimed,
    Lost,
    Returned,
    Settled,
    WrittenOff,
    Accepted,
    Undone,
}

/// <summary>How far a request has come.</summary>
internal enum WishStage
{
    Waiting,
    Suspended,
    Allocated,
    Transit,
    Ready,
}

/// <summary>How a borrower stands.</summary>
internal enum PersonStage
{
    Registered,
    Provisional,
    Left,
    Merged,
}

/// <summary>A place, with the loan, the request and the desk that belong to it; 0 for none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Place(Spot Spot, int Loan = 0, int Wish = 0, int To = 0);

/// <summary>An item, numbered from 1.</summary>
internal sealed class Thing
{
    public required int Number { get; init; }

    /// <summary>Whose requests it serves: 0 for the title's copies, else its own number.</summary>
    public required int Queue { get; init; }

    public int Home { get; init; } = 1;

    public bool IsReference { get; init; }

    public bool IsKit { get; init; }

    public Place Place { get; set; }

    /// <summary>The loan that it last came back from; 0 for none.</summary>
    public int Last { get; set; }

    /// <summary>Good, damaged, incomplete or in repair, by its first letter.</summary>
    public char Condition { get; set; } = 'g';

    public bool IsWithdrawn { get; set; }
}

/// <summary>How a loan stands, with what belongs to that.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Standing(Stage Stage, int RecalledFor = 0, DateTime OriginalDue = default, DateTime ClaimedAt = default, Guid Loss = default, bool IsBilled = false)
{
    public bool IsOpen => Stage is Stage.Active or Stage.Recalled or Stage.Claimed or Stage.Lost;

    public bool IsInHand => Stage is Stage.Active or Stage.Recalled;

    public Standing WithoutRecall => this with { Stage = Stage is Stage.Recalled ? Stage.Active : Stage, RecalledFor = 0, OriginalDue = default };
}

/// <summary>A loan.</summary>
internal sealed class Lent
{
    public required int Number { get; init; }

    public required int Item { get; init; }

    public required int Borrower { get; set; }

    public required int Desk { get; init; }

    public required DateTime At { get; init; }

    public required Conditions Terms { get; set; }

    public DateTime Due { get; set; }

    public int Renewals { get; set; }

    public Standing Now { get; set; }

    /// <summary>How it stood before it was returned.</summary>
    public Standing Before { get; set; }

    public DateTime? ReturnedAt { get; set; }
}

/// <summary>On which terms something is lent.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Conditions(int Days, int Renewals, bool IsRecallable, bool IsAutomatic, bool IsBilledLater);

/// <summary>A request.</summary>
internal sealed class Wish
{
    public required int Number { get; init; }

    public required int Queue { get; init; }

    public required int Borrower { get; init; }

    /// <summary>Hold, page or recall, by its first letter.</summary>
    public required char Kind { get; init; }

    /// <summary>The one copy it is for; 0 for any.</summary>
    public required int Copy { get; init; }

    public required int Pickup { get; init; }

    public WishStage Stage { get; set; }

    /// <summary>The item chosen for it; 0 for none.</summary>
    public int Item { get; set; }

    /// <summary>The last day on the pickup shelf, or of a suspension.</summary>
    public DateTime? Until { get; set; }

    public DateTime? Expires { get; init; }

    public bool IsReleased { get; set; }

    public bool IsWaitingOn(DateTime day) => Stage switch
    {
        WishStage.Waiting => !(Expires < day),
        WishStage.Suspended => Until < day && !(Expires < day),
        _ => false,
    };
}

/// <summary>A borrower.</summary>
internal sealed class Person
{
    public required int Number { get; init; }

    /// <summary>The card; 0 for none.</summary>
    public int Card { get; set; }

    public PersonStage Stage { get; set; }

    public int MergedInto { get; set; }

    public bool IsBlocked { get; set; }

    public DateTime? Until { get; set; }

    public HashSet<int> Proxies { get; set; } = [];

    public int Claims { get; set; }
}

/// <summary>A line of a ledger: charge, payment, waiver, write-off (o), transfer, cancellation (x) or refund, by its letter.</summary>
internal sealed record Line(char Kind, int Charge, int Amount)
{
    /// <summary>Fine, replacement or processing, by its first letter, of a charge.</summary>
    public char For { get; init; }

    public int Loan { get; init; }

    public Guid Loss { get; init; }

    public DateTime At { get; init; }

    /// <summary>The charge that the cost center got by a transfer.</summary>
    public int ToCharge { get; init; }

    /// <summary>The line that a refund takes back.</summary>
    public int Reverses { get; init; }
}

/// <summary>What the naive library answers, and what it then does if the real one agrees.</summary>
internal sealed record Verdict(bool Yes, string Codes, Action Then)
{
    public string Text => $"{(Yes ? "yes" : "no")} {Codes}";
}
