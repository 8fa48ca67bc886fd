using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation;

/// <summary>How a library lends: its opening calendar, its policies and its service points. Plain data; hosts load their own.</summary>
public sealed record CirculationProfile
{
    /// <summary>When the library is open; due dates fall on its open days.</summary>
    public required OpeningCalendar Calendar { get; init; }

    /// <summary>Which policy a loan gets.</summary>
    public required LoanPolicies Policies { get; init; }

    /// <summary>The service points; empty where one desk serves every location.</summary>
    public ValueList<ServicePoint> ServicePoints { get; init; } = [];

    /// <summary>A hospital library run by one person: the default.</summary>
    /// <remarks>
    /// Two weeks, because clinical questions rarely wait longer and nobody has time to recall; two renewals; ten loans, enough
    /// for a course and few enough to notice a leaver; reference works stay in the room; no fines. Open Monday to Friday, as
    /// nobody is there at the weekend.
    /// </remarks>
    /// <param name="zone">The hospital's zone; UTC where none is given.</param>
    public static CirculationProfile SoloHospital(DateTimeZone? zone = null) => new()
    {
        Calendar = OpeningCalendar.OpenOn(
            zone ?? DateTimeZone.Utc,
            IsoDayOfWeek.Monday,
            IsoDayOfWeek.Tuesday,
            IsoDayOfWeek.Wednesday,
            IsoDayOfWeek.Thursday,
            IsoDayOfWeek.Friday),
        Policies = new LoanPolicies
        {
            Default = new LoanPolicy { Name = "two weeks", Days = 14, MaxRenewals = 2, MaxLoans = 10 },
            Rules = [new LoanPolicyRule(LoanPolicy.InLibraryOnly) { Item = ItemCategory.Reference }],
        },
    };

    /// <summary>Whether what belongs to a location is shelved from a service point.</summary>
    /// <remarks>A location that no service point serves is served by all: what belongs there would travel for ever.</remarks>
    /// <param name="point">Where the item is.</param>
    /// <param name="home">Where it belongs.</param>
    public bool Serves(ServicePointCode point, LocationCode home) =>
        ServicePoints.Any(known => known.Code == point && known.Locations.Contains(home))
        || !ServicePoints.Any(known => known.Locations.Contains(home));
}
