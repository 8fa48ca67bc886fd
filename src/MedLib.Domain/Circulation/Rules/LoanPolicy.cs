namespace MedLib.Domain.Circulation.Rules;

/// <summary>On what terms something is lent.</summary>
public sealed record LoanPolicy
{
    /// <summary>What staff call it.</summary>
    public required string Name { get; init; }

    /// <summary>For how many days, from the day it is lent or renewed; 0 or less where it is for use in the library only.</summary>
    public required int Days { get; init; }

    /// <summary>How often a loan may be renewed.</summary>
    public required int MaxRenewals { get; init; }

    /// <summary>How many loans a borrower may have open at once, of whatever policy; it plays no part where <see cref="Days"/> is 0.</summary>
    public required int MaxLoans { get; init; }

    /// <summary>For use in the library only.</summary>
    public static LoanPolicy InLibraryOnly { get; } = new() { Name = "in the library only", Days = 0, MaxRenewals = 0, MaxLoans = 0 };
}
