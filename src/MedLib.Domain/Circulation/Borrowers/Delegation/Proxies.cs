using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers.Delegation;

/// <summary>Tells whether somebody may act for a borrower.</summary>
public static class Proxies
{
    /// <summary>What speaks against it. Who may act for themselves is not asked here.</summary>
    /// <param name="sponsor">For whom; what it costs, they pay.</param>
    /// <param name="proxy">Who acts.</param>
    /// <param name="scope">What they do: one thing, or several at once.</param>
    /// <param name="today">The day, in the library's zone.</param>
    /// <returns>
    /// None where the sponsor allowed it; else <c>CIR-238</c> no proxy of theirs, or each of <c>CIR-239</c> allowed other things only and <c>CIR-240</c>
    /// not on this day, with the permission that lifts it. <c>CIR-228</c> where the sponsor is not registered, which nothing lifts.
    /// </returns>
    public static ValueList<Finding> ReasonsAgainst(Borrower sponsor, BorrowerId proxy, ProxyScope scope, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(sponsor);
        if (sponsor.State is not BorrowerState.Registered)
        {
            return [Borrower.NotFrom(sponsor.State)];
        }

        var leave = sponsor.Details.Proxies.FirstOrDefault(known => known.Proxy == proxy);
        if (leave is null)
        {
            return [Refusal(CirculationCodes.NoProxy)];
        }

        var reasons = new List<Finding>();
        if ((leave.Scope & scope) != scope || scope is ProxyScope.None)
        {
            reasons.Add(Refusal(CirculationCodes.ProxyNotForThat));
        }

        if (!leave.HoldsOn(today))
        {
            reasons.Add(Refusal(CirculationCodes.ProxyNotOnThatDay));
        }

        return [.. reasons];
    }

    private static Finding Refusal(string code) => Finding.Error(code) with { Override = CirculationPermissions.ActWithoutLeave };
}
