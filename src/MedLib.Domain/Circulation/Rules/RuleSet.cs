using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Circulation.Rules.Orders;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Rules;

/// <summary>One version of a library's lending rules. Plain data; it is asked after <see cref="Compile"/>, once and kept.</summary>
/// <remarks>
/// Every rule says a part, and each loan gets each part from the first rule that matches it and says something of it, in the set's own order.
/// What no rule says the default says. Lists of known values that are empty let rules name any value.
/// </remarks>
public sealed record RuleSet
{
    /// <summary>A set without rules, in the usual order.</summary>
    public RuleSet()
    {
    }

    // What an older release did not store is as in a new object.
    [JsonConstructor]
    internal RuleSet(int version = 1, MatchOrder? order = null, CategoryTree? borrowers = null, CategoryTree? locations = null)
        : this() =>
        (Version, Order, Borrowers, Locations) = (version, order ?? Order, borrowers ?? Borrowers, locations ?? Locations);

    /// <summary>Which version, counted from 1: loans keep it.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The first day on which it is in force, in the library's zone.</summary>
    public LocalDate From { get; init; }

    /// <summary>Which of two rules that match goes first.</summary>
    public MatchOrder Order { get; init; } = MatchOrder.Default;

    /// <summary>By whose location the rules go.</summary>
    public GoverningLocation Governing { get; init; }

    /// <summary>The borrower categories.</summary>
    public CategoryTree Borrowers { get; init; } = CategoryTree.Open;

    /// <summary>The locations, libraries, campuses and institutions.</summary>
    public CategoryTree Locations { get; init; } = CategoryTree.Open;

    /// <summary>The item categories; none: any.</summary>
    public ValueList<ItemCategory> Items { get; init; } = [];

    /// <summary>The loan types; none: any.</summary>
    public ValueList<LoanType> LoanTypes { get; init; } = [];

    /// <summary>The units; none: any.</summary>
    public ValueList<UnitCode> Units { get; init; } = [];

    /// <summary>The purposes; none: any.</summary>
    public ValueList<LoanPurpose> Purposes { get; init; } = [];

    /// <summary>The service points; none: any.</summary>
    public ValueList<ServicePointCode> ServicePoints { get; init; } = [];

    /// <summary>The bands of the day that rules name.</summary>
    public ValueList<TimeBand> TimeBands { get; init; } = [];

    /// <summary>The schedules that the text form names.</summary>
    public ValueList<NamedSchedule> Schedules { get; init; } = [];

    /// <summary>The sets of items whose loans are limited.</summary>
    public ValueList<LimitSet> LimitSets { get; init; } = [];

    /// <summary>The rules.</summary>
    public ValueList<Rule> Rules { get; init; } = [];

    /// <summary>What holds where no rule says anything.</summary>
    public required RuleTerms Default { get; init; }

    /// <summary>Proves the rules sound and makes them ready to be asked.</summary>
    /// <returns>
    /// The compiled rules; or all of: <c>CIR-043</c>, <c>CIR-110</c> to <c>CIR-128</c>, <c>CIR-256</c>, and <c>TIM-001</c> for a band that lasts no time. What only looks wrong, the analyzer finds.
    /// </returns>
    public Result<CompiledRules> Compile() => RuleCompiler.Compile(this);
}
