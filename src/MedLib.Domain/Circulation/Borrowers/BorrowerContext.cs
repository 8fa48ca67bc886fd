using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>What a decision about a registration needs to know beside it.</summary>
public sealed record BorrowerContext
{
    /// <summary>Nobody holds a card or the external id.</summary>
    public static BorrowerContext None { get; } = new();

    /// <summary>The borrowers who hold the cards that the command names.</summary>
    public ValueList<BorrowerId> CardHolders { get; init; } = [];

    /// <summary>The borrower who has the id in the personnel system that the command names; null where nobody has.</summary>
    public BorrowerId? ExternalIdHolder { get; init; }
}
