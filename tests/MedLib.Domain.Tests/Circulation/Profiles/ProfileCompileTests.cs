using System.Globalization;
using FluentValidation;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Text;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MedLib.Domain.Tests.Circulation.Profiles;

public class ProfileCompileTests
{
    private static readonly CirculationProfile Sound = CirculationProfile.SoloHospital() with { ServicePoints = [Point("DESK", "MAIN")] };

    private static readonly Dictionary<string, CirculationProfile> Refused = new(StringComparer.Ordinal)
    {
        ["CIR-200 ServicePoints[1]"] = Sound with { ServicePoints = [Point("DESK"), Point("DESK")] },
        ["CIR-201 ServicePoints[0]"] = Sound with { ServicePoints = [Point(" ")] },
        ["CIR-202 ServicePoints[0].Calendar"] = Sound with { ServicePoints = [Point("DESK") with { Calendar = new CalendarCode("ANNEX") }] },
        ["CIR-204 Calendars[1]"] = Sound with { Calendars = [Sound.Calendar with { Version = 2 }, Sound.Calendar with { Version = 2 }] },
        ["CIR-204 Calendars[0]"] = Sound with { Calendars = [Sound.Calendar with { Code = new CalendarCode("") }] },
        ["CIR-205 Habits.UndoWithin"] = Sound with { Habits = new DeskHabits { UndoWithin = Duration.FromTicks(-1) } },
        ["CIR-205 Habits.BackDatedWithin"] = Sound with { Habits = new DeskHabits { BackDatedWithin = Duration.MaxValue } },
        ["CIR-205 Habits.ProvisionalDays"] = Sound with { Habits = new DeskHabits { ProvisionalDays = -1 } },
        ["CIR-206 Retention.KeptFor"] = Sound with { Retention = new HistoryRetention { KeptFor = Period(-1) } },
        ["CIR-206 Retention.SmallestCell"] = Sound with { Retention = new HistoryRetention { SmallestCell = 0 } },
        ["CIR-207 Notices[1]"] = Sound with { Notices = [new NoticeStep("due"), new NoticeStep("due") { After = LoanPeriod.Days(1) }] },
        ["CIR-208 Notices[0]"] = Sound with { Notices = [new NoticeStep(" ")] },
        ["CIR-208 Notices[0] "] = Sound with { Notices = [new NoticeStep("both") { Before = LoanPeriod.Days(1), After = LoanPeriod.Days(1) }] },
        ["CIR-208 Notices[0]  "] = Sound with { Notices = [new NoticeStep("never") { Every = LoanPeriod.Days(1), Most = 0 }] },
        ["CIR-208 Notices[0]   "] = Sound with { Notices = [new NoticeStep("backwards") { After = Period(-2) }] },
        ["CIR-208 Notices[0]    "] = Sound with { Notices = [new NoticeStep("to nobody") { To = (NoticeRecipient)9 }] },
        ["CIR-210 Rules"] = Sound with { Rules = new RuleSets([]) },
        ["CIR-211 Rules.Versions[0].Rules[0]"] = Sound with { Rules = Rules("default: lend 14 days\nitem dvd: fine EUR 1 per day") },
        ["CIR-211 Rules.Versions[0].Default"] = Sound with { Rules = Rules("default: lend 14 days, lost after 9 days price USD 5"), Currency = Currency.None },
        ["CIR-211 Rules.Versions[0].Default "] = Sound with { Rules = Rules("default: lend 14 days, renew automatically owing EUR 5") },
        ["CIR-211 Blocks[0]"] = Sound with { Blocks = [new BlockRule.Debt(Money.Of(5, Currency.Eur).Value)] },
        ["CIR-212 Queue"] = Sound with { Queue = new QueueOrder([]) },
        ["CIR-212 Queue "] = Sound with { Queue = new QueueOrder([QueueKey.Urgency, QueueKey.Urgency]) },
        ["CIR-212 Queue  "] = Sound with { Queue = new QueueOrder([(QueueKey)77]) },
        ["CIR-212 Queue   "] = Sound with { Queue = QueueOrder.Nearest with { Distances = [new Distance(new("DESK"), new("DESK"), 0)] } },
        ["CIR-214 Blocks[0]"] = Sound with { Blocks = [new BlockRule.Count(StandingCount.Open, Threshold.AtLeast(0))] },
        ["CIR-214 Blocks[1]"] = Sound with
        {
            Blocks = [new BlockRule.Count(StandingCount.Lost, Threshold.MoreThan(0)), new BlockRule.Count(StandingCount.Open, Threshold.AtLeast(3), BlockedAct.None)],
        },
        ["CIR-214 Blocks[0] "] = Sound with { Blocks = [new BlockRule.Debt(Money.Of(0, Currency.Usd).Value, Comparison.AtLeast)] },
        ["CIR-214 Blocks[0]  "] = Sound with { Blocks = [new BlockRule.Debt(Money.None)] },
        ["CIR-116 Rules.Versions[0]"] = Sound with { Rules = Rules("default: lend") },
        ["CIR-120 Rules"] = Sound with { Rules = new RuleSets([Sound.Rules.Versions[0], Sound.Rules.Versions[0] with { Version = 2 }]) },
        ["TIM-003 Calendar.Week"] = Sound with { Calendar = Sound.Calendar with { Week = [] } },
        ["TIM-003 Calendars[0].Week"] = Sound with { Calendars = [Sound.Calendar with { Code = new CalendarCode("ANNEX"), Week = [] }] },
    };

    private static readonly Dictionary<string, CirculationProfile> Advised = new(StringComparer.Ordinal)
    {
        ["CIR-203 ServicePoints[1].Locations"] = Sound with { ServicePoints = [Point("DESK", "MAIN"), Point("ANNEX", "CART", "MAIN")] },
        ["CIR-209 Rules.Versions[0].Rules[0]"] = Sound with { Rules = Rules("default: lend 14 days\ndesk DEKS: not lent") },
        ["CIR-209 Rules.Versions[0].Default"] = Sound with { Rules = Rules("default: lend 14 days, request hold at DEKS") },
        ["CIR-209 Fulfilment.ClosedToday"] = Sound with { Fulfilment = new FulfilmentRules { ClosedToday = [new("DEKS"), new("DESK")] } },
        ["CIR-209 Queue.Distances"] = Sound with { Queue = QueueOrder.Nearest with { Distances = [new Distance(new("DESK"), new("DEKS"), 1)] } },
        ["CIR-213 LostReturns.Rules[1]"] = Sound with
        {
            LostReturns = new LostReturnRules
            {
                Otherwise = LostItemReturn.Refund,
                Rules = [new LostReturnRule(new("MAIN"), LostItemReturn.Keep), new LostReturnRule(new("MAIN"), LostItemReturn.Refund)],
            },
        },
    };

    public static TheoryData<string> Errors => [.. Refused.Keys];

    public static TheoryData<string> Warnings => [.. Advised.Keys];

    [Theory]
    [MemberData(nameof(Errors))]
    public void Is_refused_for_what_is_wrong(string expected)
    {
        var result = Refused[expected].Compile();

        Assert.False(result.Succeeded);
        Assert.Equal([expected.TrimEnd()], result.Findings.Select(Named).Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(result.Findings, static finding => Assert.DoesNotContain('{', MedLibMessages.Render(finding)));
    }

    [Theory]
    [MemberData(nameof(Warnings))]
    public void Is_compiled_with_an_advisory_for_what_only_looks_wrong(string expected)
    {
        var result = Advised[expected].Compile();

        Assert.True(result.Succeeded);
        var advisory = Assert.Single(result.Findings);
        Assert.Equal((expected, FindingSeverity.Warning), (Named(advisory), advisory.Severity));
        Assert.DoesNotContain('{', MedLibMessages.Render(advisory));
    }

    [Fact]
    public void Tells_all_at_once()
    {
        var profile = Sound with
        {
            Calendar = Sound.Calendar with { Week = [] },
            Notices = [new NoticeStep("")],
            Habits = new DeskHabits { ProvisionalDays = -1 },
        };

        Assert.Equal(["TIM-003", "CIR-205", "CIR-208"], profile.Compile().Findings.Select(static finding => finding.Code), StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    [MemberData(nameof(Warnings))]
    public void The_validator_tells_the_same(string expected)
    {
        var profile = Refused.GetValueOrDefault(expected) ?? Advised[expected];
        using var services = new ServiceCollection().AddMedLibDomain().Services.BuildServiceProvider();

        Assert.Equal(profile.Compile().Findings, services.GetRequiredService<IValidator<CirculationProfile>>().Check(profile));
    }

    [Fact]
    public void A_library_of_one_desk_may_name_any_service_point_in_its_rules()
    {
        var profile = Sound with { ServicePoints = [], Rules = Rules("default: lend 14 days\ndesk DEKS: not lent") };

        Assert.Empty(profile.Compile().Findings);
    }

    private static string Named(Finding finding) => $"{finding.Code} {finding.Path}".TrimEnd();

    private static ServicePoint Point(string code, params ReadOnlySpan<string> locations)
    {
        var served = new List<LocationCode>();
        foreach (var location in locations)
        {
            served.Add(new LocationCode(location));
        }

        return new ServicePoint(new ServicePointCode(code), [.. served]);
    }

    private static RuleSets Rules(string text) => new([RuleText.Parse(text).Value!]);

    // What only a file can say.
    private static LoanPeriod.Rolling Period(int days) =>
        System.Text.Json.JsonSerializer.Deserialize<LoanPeriod.Rolling>(string.Create(CultureInfo.InvariantCulture, $$"""{"count":{{days}},"unit":"days"}"""), MedLib.Domain.Json.MedLibJson.Options)!;
}
