namespace MedLib.Domain.Circulation.Rules;

/// <summary>On what terms something is lent.</summary>
public sealed record LoanPolicy
{
    /// <summary>What staff call it.</summary>
    public required string Name { get; init; }

    /// <summary>For how many days; 0 where it is for use in the library only.</summary>
    public required int Days { get; init; }

    /// <summary>How often a loan may be renewed.</summary>
    public required int MaxRenewals { get; init; }

    /// <summary>How many loans a borrower may have open at once.</summary>
    public required int MaxLoans { get; init; }

    /// <summary>For use in the library only.</summary>
    public static LoanPolicy InLibraryOnly { get; } = new() { Name = "in the library only", Days = 0, MaxRenewals = 0, MaxLoans = 0 };
}
