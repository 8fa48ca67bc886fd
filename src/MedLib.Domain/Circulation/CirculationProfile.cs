using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation;

/// <summary>How a library lends: its calendars, rules, service points and habits. Plain data; hosts load their own. It is asked after <see cref="Compile"/>, once and kept.</summary>
public sealed record CirculationProfile
{
    /// <summary>A profile that needs a calendar and rules.</summary>
    public CirculationProfile()
    {
    }

    // What an older release did not store is as in a new object.
    [JsonConstructor]
    internal CirculationProfile(QueueOrder? queue = null, FulfilmentRules? fulfilment = null, DeskHabits? habits = null, HistoryRetention? retention = null)
        : this() =>
        (Queue, Fulfilment, Habits, Retention) = (queue ?? Queue, fulfilment ?? Fulfilment, habits ?? Habits, retention ?? Retention);

    /// <summary>When the library is open; due dates fall on its open days. If <see cref="Calendars"/> has a newer version of it, that one holds.</summary>
    public required OpeningCalendar Calendar { get; init; }

    /// <summary>Calendars of service points, and other versions of any calendar: running loans go by the one they were made on.</summary>
    public ValueList<OpeningCalendar> Calendars { get; init; } = [];

    /// <summary>The rules, each version in force from its day.</summary>
    public required RuleSets Rules { get; init; }

    /// <summary>The service points; empty where one desk serves every location.</summary>
    public ValueList<ServicePoint> ServicePoints { get; init; } = [];

    /// <summary>When a borrower's standing blocks, and from what.</summary>
    public ValueList<BlockRule> Blocks { get; init; } = [];

    /// <summary>In which order those who wait get an item.</summary>
    public QueueOrder Queue { get; init; } = QueueOrder.ByPosition;

    /// <summary>How the items on the shelves are given to those who wait.</summary>
    public FulfilmentRules Fulfilment { get; init; } = new();

    /// <summary>Which notices go, when and to whom.</summary>
    public ValueList<NoticeStep> Notices { get; init; } = [];

    /// <summary>What a return of something lost does to its charges, where places differ in that; null where the loan's own terms say it.</summary>
    public LostReturnRules? LostReturns { get; init; }

    /// <summary>The currency of all ledgers; none where no money is taken, not even for a loss.</summary>
    public Currency Currency { get; init; }

    /// <summary>The departments that pay for what their people owe; for a unit that is not named, each pays for themselves.</summary>
    public ValueList<UnitPayer> Payers { get; init; } = [];

    /// <summary>How the desk works.</summary>
    public DeskHabits Habits { get; init; } = new();

    /// <summary>How long closed loans tell who had them.</summary>
    public HistoryRetention Retention { get; init; } = new();

    /// <summary>Why the parts are as they are. It plays no part in lending.</summary>
    public ValueList<ProfileReason> Reasons { get; init; } = [];

    /// <summary>All calendars, the library's own first.</summary>
    internal IEnumerable<OpeningCalendar> AllCalendars => Calendars.Prepend(Calendar);

    /// <summary>A hospital library run by one person: the default. No fines and no suspensions, but notices, word to the supervisor, and then a replacement bill.</summary>
    /// <param name="zone">The hospital's zone; UTC where none is given.</param>
    /// <param name="currency">The currency of replacement bills; US dollars where none is given.</param>
    /// <returns>The profile, with the reason for each of its parts in <see cref="Reasons"/>.</returns>
    public static CirculationProfile SoloHospital(DateTimeZone? zone = null, Currency? currency = null) => SoloHospitalProfile.In(zone, currency);

    /// <summary>The libraries of several hospitals: loans that renew themselves until somebody needs the item, lending by night, suspensions and no fines.</summary>
    /// <param name="zone">Their zone; UTC where none is given.</param>
    /// <param name="currency">The currency of replacement bills; US dollars where none is given.</param>
    /// <returns>The profile, with the reason for each of its parts in <see cref="Reasons"/>. Its service points are for the host to name.</returns>
    public static CirculationProfile HealthSystem(DateTimeZone? zone = null, Currency? currency = null) => HealthSystemProfile.In(zone, currency);

    /// <summary>The library of a medical school: borrowers <c>student</c>, <c>resident</c> and <c>faculty</c>, course reserves by the hour, fines with grace and a limit.</summary>
    /// <param name="zone">The school's zone; UTC where none is given.</param>
    /// <param name="currency">The currency of fines and bills, which are whole units of it; US dollars where none is given.</param>
    /// <returns>The profile, with the reason for each of its parts in <see cref="Reasons"/>.</returns>
    public static CirculationProfile MedicalSchool(DateTimeZone? zone = null, Currency? currency = null) => MedicalSchoolProfile.In(zone, currency);

    /// <summary>Checks everything and makes it ready to be asked.</summary>
    /// <returns>
    /// The compiled profile, with warnings as advisories; or all errors, each with its path: <c>CIR-200</c> to <c>CIR-214</c>, <c>CIR-288</c>, <c>CIR-289</c>, those of
    /// <see cref="OpeningCalendarValidator"/> for each calendar, and those of <see cref="RuleSets.Check"/> and <see cref="RuleSet.Compile"/> for the rules.
    /// </returns>
    public Result<CompiledCirculation> Compile() => ProfileCompiler.Compile(this);

    /// <summary>Whether what belongs to a location is shelved from a service point.</summary>
    /// <remarks>A location that no service point serves is served by all: what belongs there would travel for ever.</remarks>
    /// <param name="point">Where the item is.</param>
    /// <param name="home">Where it belongs.</param>
    public bool Serves(ServicePointCode point, LocationCode home) =>
        ServicePoints.Any(known => known.Code == point && known.Locations.Contains(home))
        || !ServicePoints.Any(known => known.Locations.Contains(home));
}
