namespace MedLib.Domain.Circulation.Borrowers.Blocks;

/// <summary>What a block keeps a borrower from.</summary>
[Flags]
public enum BlockedAct
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Borrowing.</summary>
    Borrow = 1,

    /// <summary>Renewing.</summary>
    Renew = 2,

    /// <summary>Requesting.</summary>
    Request = 4,

    /// <summary>All of them.</summary>
    All = Borrow | Renew | Request,
}
