using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Text;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation;

/// <summary>How a library lends: its calendars, its rules, its service points and its habits. Plain data; hosts load their own, and compile it once.</summary>
public sealed record CirculationProfile
{
    /// <summary>When the library is open, where a service point has no calendar of its own.</summary>
    public required OpeningCalendar Calendar { get; init; }

    /// <summary>Further calendars, and older versions: running loans go by theirs.</summary>
    public ValueList<OpeningCalendar> Calendars { get; init; } = [];

    /// <summary>On what terms things are lent.</summary>
    public required RuleSets Rules { get; init; }

    /// <summary>The service points; empty where one desk serves every location.</summary>
    public ValueList<ServicePoint> ServicePoints { get; init; } = [];

    /// <summary>When a borrower's standing keeps them from borrowing.</summary>
    public ValueList<BlockRule> Blocks { get; init; } = [];

    /// <summary>In which order those who wait get an item.</summary>
    public QueueOrder Queue { get; init; } = QueueOrder.ByPosition;

    /// <summary>When notices go.</summary>
    public ValueList<NoticeStep> Notices { get; init; } = [];

    /// <summary>What a return of something lost does, where places differ in that; null: as the loan's own terms say.</summary>
    public LostReturnRules? LostReturns { get; init; }

    /// <summary>What the desk does without being told.</summary>
    public DeskHabits Habits { get; init; } = new();

    /// <summary>A hospital library run by one person: the default.</summary>
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
        Rules = new RuleSets([RuleText.Parse("default: lend 14 days, renew 2 times, at most 10 loans\nitem reference: in library only").Value!]),
    };

    /// <summary>Checks all of it and makes it ready.</summary>
    /// <returns>The compiled profile; or every finding of its calendars, rules and service points.</returns>
    public Result<CompiledCirculation> Compile() => CompiledCirculation.Of(this);
}
