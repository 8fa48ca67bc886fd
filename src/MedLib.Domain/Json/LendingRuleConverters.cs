using System.Text.Json.Serialization;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Circulation.Rules.Orders;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Time;

namespace MedLib.Domain.Json;

/// <summary>The converters of lending rules and of the terms that they give.</summary>
internal static class LendingRuleConverters
{
    public static JsonConverter[] All { get; } =
    [
        .. Enums(),
        .. Terms(),
        .. Lists(),
    ];

    private static JsonConverter[] Enums() =>
    [
        MedLibConverters.Words<RuleDimension>(),
        MedLibConverters.Words<RulePart>(),
        MedLibConverters.Words<LendingMode>(),
        MedLibConverters.Words<GoverningLocation>(),
        MedLibConverters.Words<LoanUnit>(),
        MedLibConverters.Words<ScheduleGap>(),
        MedLibConverters.Words<OpeningLayer>(),
        MedLibConverters.Words<RenewedFrom>(),
        MedLibConverters.Words<WhileAwaited>(),
        MedLibConverters.Words<LateTime>(),
        MedLibConverters.Words<ChargedAt>(),
        MedLibConverters.Words<LostItemReturn>(),
    ];

    private static JsonConverter[] Terms() =>
    [
        new TermConverter<LendingMode>(),
        new TermConverter<LoanPeriod>(),
        new TermConverter<LoanPeriod.Rolling>(),
        new TermConverter<DayEnd>(),
        new TermConverter<ClosedTimeStrategy>(),
        new TermConverter<OpeningLayer>(),
        new TermConverter<DueSchedule>(),
        new TermConverter<int>(),
        new TermConverter<bool>(),
        new TermConverter<RenewedFrom>(),
        new TermConverter<WhileAwaited>(),
        new TermConverter<AutomaticRenewalTerms>(),
        new TermConverter<RecallTerms>(),
        new TermConverter<FineTerms>(),
        new TermConverter<SuspensionTerms>(),
        new TermConverter<LossTerms>(),
        new TermConverter<RequestTerms>(),
    ];

    private static JsonConverter[] Lists() =>
    [
        new ValueListConverter<RuleSet>(),
        new ValueListConverter<Rule>(),
        new ValueListConverter<RuleCriterion>(),
        new ValueListConverter<LoanLimit>(),
        new ValueListConverter<LimitSet>(),
        new ValueListConverter<Category>(),
        new ValueListConverter<CategoryGroup>(),
        new ValueListConverter<TimeBand>(),
        new ValueListConverter<NamedSchedule>(),
        new ValueListConverter<MatchStep>(),
        new ValueListConverter<MatchKey>(),
        new ValueListConverter<MatchWeight>(),
        new ValueListConverter<PartSource>(),
        new ValueListConverter<RankedRule>(),
        new ValueListConverter<ItemCategory>(),
        new ValueListConverter<LoanType>(),
        new ValueListConverter<UnitCode>(),
        new ValueListConverter<LoanPurpose>(),
        new ValueListConverter<ServicePointCode>(),
        new ValueListConverter<FineStep>(),
        new ValueListConverter<ScheduledDue>(),
        new ValueListConverter<RequestKind>(),
    ];
}
