namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <summary>Why an entry was made: a code of an open list, never a text, so that nothing about a patient can get into it.</summary>
/// <param name="Code">The code.</param>
public readonly record struct FeeReason(string Code)
{
    /// <summary>By the terms of the loan.</summary>
    public static FeeReason Terms => new("terms");

    /// <summary>What was lost came back.</summary>
    public static FeeReason LostReturned => new("lost-returned");

    /// <summary>A copy as good was given in place of what was lost.</summary>
    public static FeeReason ReplacedInKind => new("replaced-in-kind");

    /// <summary>Money was received.</summary>
    public static FeeReason Received => new("received");

    /// <summary>The library erred.</summary>
    public static FeeReason StaffError => new("staff-error");

    /// <summary>Out of good will.</summary>
    public static FeeReason GoodWill => new("good-will");

    /// <summary>Somebody else bears it.</summary>
    public static FeeReason BorneByOther => new("borne-by-other");

    /// <summary>It will never be paid.</summary>
    public static FeeReason Uncollectible => new("uncollectible");

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}
