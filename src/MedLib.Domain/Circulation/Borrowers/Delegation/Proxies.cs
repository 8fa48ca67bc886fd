using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers.Delegation;

/// <summary>Judges whether somebody may act for a borrower.</summary>
public static class Proxies
{
    /// <summary>Stands in.</summary>
    public static ValueList<Finding> ReasonsAgainst(Borrower sponsor, BorrowerId proxy, ProxyScope scope, LocalDate today) => [];
}
