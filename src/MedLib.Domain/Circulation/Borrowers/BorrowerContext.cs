namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>What a decision about a registration needs to know beside it.</summary>
public sealed record BorrowerContext
{
    /// <summary>Nobody holds the card.</summary>
    public static BorrowerContext None { get; } = new();

    /// <summary>The borrower who holds the card that the command names; null where nobody does.</summary>
    public BorrowerId? CardHolder { get; init; }
}
