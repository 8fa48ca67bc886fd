namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <summary>Whether a library may come to owe a payer.</summary>
public enum NegativeBalance
{
    /// <summary>No: what was paid is given back when its charge is taken back, or kept.</summary>
    Never = 0,

    /// <summary>Yes: a charge can be taken back after it was paid, and the payer has that to their credit until it is refunded.</summary>
    Allowed = 1,
}

/// <summary>What a decision about a ledger needs to know beside it.</summary>
public sealed record FeeContext
{
    /// <summary>No balance is ever negative.</summary>
    public static FeeContext Strict { get; } = new();

    /// <summary>Whether the library may come to owe the payer.</summary>
    public NegativeBalance NegativeBalance { get; init; }
}
