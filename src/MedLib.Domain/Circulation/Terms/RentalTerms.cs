using MedLib.Domain.Finance;

namespace MedLib.Domain.Circulation.Terms;

/// <summary>What lending itself costs, in time or not.</summary>
public sealed record RentalTerms
{
    /// <summary>What each interval costs, or the loan as a whole.</summary>
    public required Money Rate { get; init; }

    /// <summary>The interval, a part of which is a whole one; null where the rate is for the loan as a whole.</summary>
    public LoanPeriod.Rolling? Every { get; init; }

    /// <summary>Which time of the loan counts.</summary>
    public LateTime Counts { get; init; }

    /// <summary>What is taken off, in percent, 0 to 100: for the library's own people, say.</summary>
    public int DiscountPercent { get; init; }
}
