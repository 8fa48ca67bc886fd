using MedLib.Domain.Circulation.Borrowers.Leaving;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>What a decision about a registration needs to know beside it.</summary>
public sealed record BorrowerContext
{
    /// <summary>Nobody holds a card or the external id, nobody else is known, and nothing is open.</summary>
    public static BorrowerContext None { get; } = new();

    /// <summary>The borrowers who hold the cards that the command names.</summary>
    public ValueList<BorrowerId> CardHolders { get; init; } = [];

    /// <summary>The borrower who has the id in the personnel system that the command names; null where nobody has.</summary>
    public BorrowerId? ExternalIdHolder { get; init; }

    /// <summary>The other borrower that the command names: the proxy, or who a provisional borrower turned out to be. Null where there is none.</summary>
    public Borrower? Other { get; init; }

    /// <summary>What is open around a borrower who leaves.</summary>
    public ClearanceFacts Open { get; init; } = new();
}
