using System.Collections.Frozen;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Holdings;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Profiles;

/// <summary>A profile proved sound and ready to be asked. Immutable: made once, kept, and shared by threads; no look-up allocates.</summary>
public sealed class CompiledCirculation
{
    private readonly CompiledRules[] _rules;
    private readonly FrozenDictionary<string, ServicePoint> _points;
    private readonly FrozenDictionary<string, ServicePointCode[]> _homes;
    private readonly FrozenDictionary<string, KnownCalendar> _calendarOfPoint;
    private readonly FrozenDictionary<string, KnownCalendar> _newest;
    private readonly FrozenDictionary<(string Code, int Version), KnownCalendar> _versions;
    private readonly FrozenDictionary<string, UnitPayer> _payers;
    private readonly KnownCalendar _own;

    /// <param name="profile">A profile without errors.</param>
    /// <param name="rules">All its rules, compiled.</param>
    internal CompiledCirculation(CirculationProfile profile, IEnumerable<CompiledRules> rules)
    {
        Profile = profile;
        _rules = [.. rules.OrderBy(static version => version.RuleSet.From)];
        KnownCalendar[] calendars = [.. profile.AllCalendars.Select(static calendar => new KnownCalendar(calendar))];
        _versions = calendars.ToFrozenDictionary(static known => (known.Code, known.Calendar.Version));
        _newest = calendars.GroupBy(static known => known.Code, StringComparer.Ordinal)
            .ToFrozenDictionary(static versions => versions.Key, static versions => versions.MaxBy(static known => known.Calendar.Version)!, StringComparer.Ordinal);
        _own = _newest[calendars[0].Code];
        _payers = profile.Payers.ToFrozenDictionary(static payer => payer.Unit.ToString(), StringComparer.Ordinal);
        _points = profile.ServicePoints.ToFrozenDictionary(static point => point.Code.ToString(), StringComparer.Ordinal);
        _calendarOfPoint = profile.ServicePoints.Where(static point => point.Calendar is not null)
            .ToFrozenDictionary(static point => point.Code.ToString(), point => Newest(point.Calendar!.Value), StringComparer.Ordinal);
        _homes = profile.ServicePoints.SelectMany(static point => point.Locations, static (point, location) => (point.Code, Location: location.ToString()))
            .GroupBy(static served => served.Location, StringComparer.Ordinal)
            .ToFrozenDictionary(static served => served.Key, static served => served.Select(static place => place.Code).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The profile.</summary>
    public CirculationProfile Profile { get; }

    /// <summary>The library's own calendar, in its newest version: its zone tells what day it is.</summary>
    public OpeningCalendar Calendar => _own.Calendar;

    /// <summary>The rules that are in force on a day.</summary>
    /// <param name="day">The day, in the library's zone.</param>
    /// <returns>Those that began last; null before the first.</returns>
    public CompiledRules? RulesOn(LocalDate day)
    {
        for (var i = _rules.Length - 1; i >= 0; i--)
        {
            if (_rules[i].RuleSet.From <= day)
            {
                return _rules[i];
            }
        }

        return null;
    }

    /// <summary>The rules of a version, such as the one that a loan keeps.</summary>
    /// <param name="version">The version.</param>
    /// <returns>The rules; null where there is no such version.</returns>
    public CompiledRules? RulesOf(int version)
    {
        foreach (var known in _rules)
        {
            if (known.RuleSet.Version == version)
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>Who pays for the people of a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>The payer; null where they pay for themselves.</returns>
    public UnitPayer? PayerOf(UnitCode unit) => _payers.GetValueOrDefault(unit.ToString());

    /// <summary>A service point.</summary>
    /// <param name="code">Its code.</param>
    /// <returns>The service point; null where the profile has none of that code.</returns>
    public ServicePoint? PointOf(ServicePointCode code) => _points.GetValueOrDefault(code.ToString());

    /// <summary>The service point from which a location is shelved.</summary>
    /// <param name="location">The location.</param>
    /// <returns>The point, of several the first; the default where none serves it.</returns>
    public ServicePointCode HomeOf(LocationCode location) => _homes.GetValueOrDefault(location.ToString()) is { } points ? points[0] : default;

    /// <summary>Whether what belongs to a location is shelved from a service point.</summary>
    /// <remarks>A location that no service point serves is served by all: what belongs there would travel for ever.</remarks>
    /// <param name="point">Where the item is.</param>
    /// <param name="location">Where it belongs.</param>
    public bool Serves(ServicePointCode point, LocationCode location) =>
        _homes.GetValueOrDefault(location.ToString()) is not { } points || Array.IndexOf(points, point) >= 0;

    /// <summary>The calendar of a service point.</summary>
    /// <param name="point">The service point.</param>
    /// <returns>The newest version of the calendar that it names; the library's own where it names none, or is unknown.</returns>
    public OpeningCalendar CalendarOf(ServicePointCode point) => KnownOf(point).Calendar;

    /// <summary>The openings of a service point, by its calendar's newest version.</summary>
    /// <param name="point">The service point.</param>
    /// <param name="layer">The layer; one that is none is the staffed one.</param>
    public Openings OpeningsOf(ServicePointCode point, OpeningLayer layer = OpeningLayer.Staffed) => KnownOf(point).Openings(layer);

    /// <summary>The openings of a version of a calendar, such as the one that a loan keeps.</summary>
    /// <param name="code">The calendar.</param>
    /// <param name="version">The version.</param>
    /// <param name="layer">The layer; one that is none is the staffed one.</param>
    /// <returns>Those of that version; where there is none, of the newest of that calendar; where there is no such calendar, of the library's own.</returns>
    public Openings OpeningsOf(CalendarCode code, int version, OpeningLayer layer = OpeningLayer.Staffed) =>
        (_versions.GetValueOrDefault((code.ToString(), version)) ?? Newest(code)).Openings(layer);

    private KnownCalendar KnownOf(ServicePointCode point) => _calendarOfPoint.GetValueOrDefault(point.ToString()) ?? _own;

    private KnownCalendar Newest(CalendarCode code) => _newest.GetValueOrDefault(code.ToString()) ?? _own;

    /// <summary>A version of a calendar and its openings in each layer.</summary>
    private sealed class KnownCalendar(OpeningCalendar calendar)
    {
        private readonly Openings[] _layers = [.. Enum.GetValues<OpeningLayer>().Select(calendar.Openings)];

        public OpeningCalendar Calendar => calendar;

        public string Code { get; } = calendar.Code.ToString();

        public Openings Openings(OpeningLayer layer) => _layers[(int)layer >= 0 && (int)layer < _layers.Length ? (int)layer : (int)OpeningLayer.Staffed];
    }
}
