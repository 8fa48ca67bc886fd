using System.Collections.Frozen;
using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Holdings;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation;

/// <summary>A profile proved sound and ready to be asked. Immutable; one serves all threads.</summary>
public sealed class CompiledCirculation
{
    private readonly FrozenDictionary<CalendarVersion, CompiledCalendar> _calendars;
    private readonly FrozenDictionary<CalendarCode, CompiledCalendar> _newest;
    private readonly FrozenDictionary<ServicePointCode, ServicePoint> _points;
    private readonly FrozenDictionary<LocationCode, ServicePointCode> _homes;
    private readonly (LocalDate From, CompiledRules Rules)[] _rules;
    private readonly CompiledCalendar _own;

    // Unchecked: for what was checked, and for tests of what no profile could say.
    internal CompiledCirculation(CirculationProfile profile, IEnumerable<CompiledRules> rules)
    {
        Profile = profile;
        _own = new CompiledCalendar(profile.Calendar);
        CompiledCalendar[] all = [_own, .. profile.Calendars.Select(static calendar => new CompiledCalendar(calendar))];
        _calendars = all.DistinctBy(static known => known.Key).ToFrozenDictionary(static known => known.Key);
        _newest = all.GroupBy(static known => known.Calendar.Code).ToFrozenDictionary(static versions => versions.Key, static versions => versions.MaxBy(static known => known.Calendar.Version)!);
        _points = profile.ServicePoints.DistinctBy(static point => point.Code).ToFrozenDictionary(static point => point.Code);
        _homes = profile.ServicePoints.SelectMany(static point => point.Locations.Select(location => (location, point.Code)))
            .DistinctBy(static home => home.location).ToFrozenDictionary(static home => home.location, static home => home.Code);
        _rules = [.. rules.Select(static set => (set.RuleSet.From, set)).OrderByDescending(static version => version.From)];
    }

    /// <summary>The profile.</summary>
    public CirculationProfile Profile { get; }

    internal static Result<CompiledCirculation> Of(CirculationProfile profile)
    {
        var compiled = profile.Rules.Versions.Select(static version => version.Compile()).ToList();
        ValueList<Finding> findings =
        [
            .. new[] { profile.Calendar }.Concat(profile.Calendars).SelectMany(static calendar => new OpeningCalendarValidator().Check(calendar)),
            .. profile.Rules.Check(),
            .. compiled.Where(static version => !version.Succeeded).SelectMany(static version => version.Findings),
        ];
        return findings.IsEmpty ? new CompiledCirculation(profile, compiled.Select(static version => version.Value!)) : Result<CompiledCirculation>.Refused(findings);
    }

    /// <summary>The rules in force on a day.</summary>
    /// <param name="day">The day, in the library's zone.</param>
    /// <returns>The version that began last; null before the first.</returns>
    public CompiledRules? RulesOn(LocalDate day)
    {
        foreach (var (from, rules) in _rules)
        {
            if (from <= day)
            {
                return rules;
            }
        }

        return null;
    }

    /// <summary>A service point by its code; null where the profile has none such.</summary>
    /// <param name="point">The code.</param>
    public ServicePoint? PointOf(ServicePointCode point) => _points.GetValueOrDefault(point);

    /// <summary>The service point that serves a location; of several the first, and the default where none does.</summary>
    /// <param name="location">The location.</param>
    public ServicePointCode HomeOf(LocationCode location) => _homes.GetValueOrDefault(location);

    /// <summary>Whether what belongs to a location is shelved from a service point.</summary>
    /// <remarks>A location that no service point serves is served by all: what belongs there would travel for ever.</remarks>
    /// <param name="point">Where the item is.</param>
    /// <param name="home">Where it belongs.</param>
    public bool Serves(ServicePointCode point, LocationCode home) => !_homes.ContainsKey(home) || PointOf(point)?.Locations.Contains(home) == true;

    /// <summary>The calendar of a service point, in its newest version; the library's own where the point has none or is unknown.</summary>
    /// <param name="point">The service point.</param>
    public OpeningCalendar CalendarOf(ServicePointCode point) => OfPoint(point).Calendar;

    /// <summary>The openings of a version of a calendar; of its newest where that version is gone, of the library's own where the calendar is.</summary>
    /// <param name="code">The calendar.</param>
    /// <param name="version">Its version.</param>
    /// <param name="layer">The layer.</param>
    public Openings OpeningsOf(CalendarCode code, int version, OpeningLayer layer) =>
        (_calendars.TryGetValue(new CalendarVersion(code, version), out var known) || _newest.TryGetValue(code, out known) ? known : _own).Of(layer);

    /// <summary>The openings with staff of a service point.</summary>
    /// <param name="point">The service point.</param>
    public Openings StaffedAt(ServicePointCode point) => OfPoint(point).Of(OpeningLayer.Staffed);

    private CompiledCalendar OfPoint(ServicePointCode point) =>
        PointOf(point)?.Calendar is { } code && _newest.TryGetValue(code, out var known) ? known : _own;

    private sealed class CompiledCalendar(OpeningCalendar calendar)
    {
        private readonly Openings _staffed = calendar.Openings();
        private readonly Openings _unattended = calendar.Openings(OpeningLayer.Unattended);
        private readonly Openings _returns = calendar.Openings(OpeningLayer.AcceptsReturns);

        public OpeningCalendar Calendar { get; } = calendar;

        public CalendarVersion Key => new(Calendar.Code, Calendar.Version);

        public Openings Of(OpeningLayer layer) => layer switch
        {
            OpeningLayer.Unattended => _unattended,
            OpeningLayer.AcceptsReturns => _returns,
            _ => _staffed,
        };
    }
}
