using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.DueDates;

/// <summary>What stops a renewal that nobody asked for. None of it can be overridden: somebody may ask.</summary>
internal static class AutomaticRenewal
{
    /// <summary>Adds every reason to stop.</summary>
    /// <param name="reasons">What they are added to.</param>
    /// <param name="automatic">The terms; null where somebody must ask.</param>
    /// <param name="request">The loan, and what plays a part.</param>
    /// <param name="due">When it would be due; null where there is no such moment.</param>
    public static void AddReasonsToStop(List<Finding> reasons, AutomaticRenewalTerms? automatic, in RenewalRequest request, DueMoment? due)
    {
        if (automatic is null)
        {
            reasons.Add(Finding.Error(CirculationCodes.NotRenewedUnasked));
            return;
        }

        if (IsTooLate(automatic, request))
        {
            reasons.Add(Finding.Error(CirculationCodes.UnaskedTooLate));
        }

        if (automatic.MostOwed is { } most && request.Owed is { IsNone: false } owed && (owed.Currency != most.Currency || owed > most))
        {
            reasons.Add(Finding.Error(CirculationCodes.UnaskedInDebt, new FindingArg.Amount("owed", owed.Amount, owed.Currency.ToString()), new FindingArg.Amount("limit", most.Amount, most.Currency.ToString())));
        }

        if (request.HasOptedOut)
        {
            reasons.Add(Finding.Error(CirculationCodes.UnaskedOptedOut));
        }

        if (request.UrgentWaiting)
        {
            reasons.Add(Finding.Error(CirculationCodes.UnaskedUrgentWaiting));
        }

        AddReasonsOfRegistration(reasons, request, due);
    }

    private static bool IsTooLate(AutomaticRenewalTerms automatic, in RenewalRequest request)
    {
        var stop = automatic.StopAfter is { } after ? PeriodCount.MomentAfter(request.LentAt, after, request.Openings) : (Instant?)null;
        return request.At >= stop || request.Openings.DayOf(request.At) >= automatic.StopOn;
    }

    // Whoever leaves before it would be due comes to the desk once more: then somebody decides.
    private static void AddReasonsOfRegistration(List<Finding> reasons, in RenewalRequest request, DueMoment? due)
    {
        if (request.ValidUntil is not { } last)
        {
            return;
        }

        if (request.Openings.DayOf(request.At) > last)
        {
            reasons.Add(Finding.Error(CirculationCodes.UnaskedExpired, new FindingArg.Date("until", last)));
        }
        else if (due is not null && due.Day > last)
        {
            reasons.Add(Finding.Error(CirculationCodes.UnaskedOutlivesRegistration, new FindingArg.Date("until", last)));
        }
    }
}
