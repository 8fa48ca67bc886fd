using MedLib.Domain.Circulation.Rules.Orders;

namespace MedLib.Domain.Circulation.Rules.Matching;

/// <summary>The rows of a rule set, and the classes of its dimensions.</summary>
internal sealed class RuleRows
{
    /// <summary>How many rules a set has at most.</summary>
    public const int MostRules = 5_000;

    /// <summary>How many rows its rules make at most: those that name values of several depths make several.</summary>
    public const int MostRows = 4 * MostRules;

    private RuleRows(RuleSet set, LimitSets limits, ValueClasses[] dimensions, List<RuleRow> rows) =>
        (Set, Limits, Dimensions, Rows) = (set, limits, dimensions, rows);

    public RuleSet Set { get; }

    public LimitSets Limits { get; }

    public ValueClasses[] Dimensions { get; }

    /// <summary>The rows in the order of the set, the default last. Those that match nothing are among them.</summary>
    public List<RuleRow> Rows { get; }

    /// <summary>The rows of a set that was checked; null where there are too many.</summary>
    public static RuleRows? Of(RuleSet set)
    {
        var limits = new LimitSets(set.LimitSets);
        var dimensions = DimensionsOf(set);
        var rows = new List<RuleRow>(set.Rules.Count + 1);
        for (var i = 0; i < set.Rules.Count; i++)
        {
            foreach (var criteria in Split(set.Rules[i], dimensions))
            {
                rows.Add(Row(set.Rules[i], i, criteria, dimensions, limits));
                if (rows.Count > MostRows)
                {
                    return null;
                }
            }
        }

        rows.Add(new RuleRow(new Rule { Name = Rule.DefaultName, Terms = set.Default }, set.Rules.Count, set.Default.Given(limits), isDefault: true));
        if (set.Order.Weighing is { } weights)
        {
            rows.ForEach(row => row.Weigh(weights));
        }

        var order = new RowOrder(set.Order);
        rows = [.. rows.Order(order)];
        return new RuleRows(set, limits, dimensions, rows);
    }

    private static ValueClasses[] DimensionsOf(RuleSet set) =>
    [
        ValueClasses.Tree(set.Borrowers, Named(set, RuleDimension.Borrower)),
        ValueClasses.Flat(Named(set, RuleDimension.Item), [.. set.Items.Select(static item => item.Code)]),
        ValueClasses.Flat(Named(set, RuleDimension.LoanType), [.. set.LoanTypes.Select(static type => type.Code)]),
        ValueClasses.Tree(set.Locations, Named(set, RuleDimension.Location)),
        ValueClasses.Flat(Named(set, RuleDimension.Unit), [.. set.Units.Select(static unit => unit.Code)]),
        ValueClasses.Flat(Named(set, RuleDimension.Purpose), [.. set.Purposes.Select(static purpose => purpose.Code)]),
        ValueClasses.Flat(Named(set, RuleDimension.ServicePoint), [.. set.ServicePoints.Select(static point => point.Code)]),
        ValueClasses.Bands(set.TimeBands),
        ValueClasses.Flags(),
        ValueClasses.Flags(),
    ];

    private static IEnumerable<string> Named(RuleSet set, RuleDimension dimension) =>
        from rule in set.Rules
        from criterion in rule.Criteria
        where criterion.Dimension == dimension
        from value in criterion.Values
        select value;

    private static RuleRow Row(Rule rule, int position, IEnumerable<RuleCriterion> criteria, ValueClasses[] dimensions, LimitSets limits)
    {
        var row = new RuleRow(rule, position, rule.Terms.Given(limits));
        foreach (var criterion in criteria)
        {
            row.Demand(criterion, dimensions[(int)criterion.Dimension]);
        }

        return row;
    }

    // Each combination of the depths that a rule's criteria name.
    private static List<List<RuleCriterion>> Split(Rule rule, ValueClasses[] dimensions)
    {
        var rows = new List<List<RuleCriterion>> { new() };
        foreach (var criterion in rule.Criteria)
        {
            var parts = Depths(criterion, dimensions[(int)criterion.Dimension]);
            rows = [.. from row in rows from part in parts select (List<RuleCriterion>)[.. row, part]];
            if (rows.Count > MostRows)
            {
                return rows;
            }
        }

        return rows;
    }

    private static List<RuleCriterion> Depths(RuleCriterion criterion, ValueClasses dimension) =>
        criterion.IsNegated || criterion.Values.Count < 2 ? [criterion]
        :
        [
            .. from value in criterion.Values
               group value by dimension.TryGet(value, out var named) ? RuleRow.DepthOf(named) : RuleRow.NoDepth into depth
               select new RuleCriterion(criterion.Dimension, [.. depth]),
        ];
}
