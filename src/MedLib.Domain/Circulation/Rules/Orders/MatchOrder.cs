using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Orders;

/// <summary>Which of two rules that match goes first: steps, asked in turn until one tells. Part of the rule set, since the same rules in another order answer otherwise.</summary>
/// <remarks>Two rules that no step tells apart, though they match the same loan and say different things, keep the set from being compiled.</remarks>
/// <param name="Steps">The steps.</param>
public sealed record MatchOrder(ValueList<MatchStep> Steps)
{
    private static readonly RuleDimension[] Strongest =
    [
        RuleDimension.Renewal, RuleDimension.Unattended, RuleDimension.TimeBand, RuleDimension.Purpose, RuleDimension.LoanType,
        RuleDimension.Location, RuleDimension.ServicePoint, RuleDimension.Item, RuleDimension.Unit, RuleDimension.Borrower,
    ];

    /// <summary>The usual order: the strongest criterion, then the number of criteria, then the priority.</summary>
    /// <remarks>What depends on the moment outranks what the item is, and that who the borrower is: "closed collection" must hold for everybody.</remarks>
    public static MatchOrder Default { get; } = CriteriumOrder([.. Strongest.Select(static dimension => new MatchKey(dimension))]);

    /// <summary>Koha's: the library, then the borrower's category, then the item's; a rule for a library beats one for both categories.</summary>
    public static MatchOrder Koha { get; } = Lexicographic([RuleDimension.Location, RuleDimension.Borrower, RuleDimension.Item]);

    /// <summary>FOLIO's with the line <c>priority: t, s, c, b, a, m, g</c>.</summary>
    public static MatchOrder Folio { get; } = FolioOf([
        RuleDimension.LoanType,
        new(RuleDimension.Location, 3), new(RuleDimension.Location, 2), new(RuleDimension.Location, 1), new(RuleDimension.Location, 0),
        RuleDimension.Item, RuleDimension.Borrower,
    ]);

    /// <summary>Evergreen's with the weights it comes with; of equals, the rule that stands first.</summary>
    public static MatchOrder Evergreen { get; } = Weighted(
    [
        new(RuleDimension.Borrower, 11), new(RuleDimension.Location, 10), new(RuleDimension.Renewal, 7), new(RuleDimension.Item, 5),
    ]);

    /// <summary>The strongest criterion, then the number of criteria, then the priority.</summary>
    /// <param name="keys">The keys, the strongest first.</param>
    public static MatchOrder CriteriumOrder(ValueList<MatchKey> keys) =>
        new([new MatchStep.Criterium(keys), new MatchStep.NumberOfCriteria(), new MatchStep.ByPriority()]);

    /// <summary>Key by key, then the priority.</summary>
    /// <param name="keys">The keys, the strongest first.</param>
    public static MatchOrder Lexicographic(ValueList<MatchKey> keys) =>
        new([new MatchStep.KeyByKey(keys), new MatchStep.ByPriority()]);

    /// <summary>The weights, then the line.</summary>
    /// <param name="weights">The weights.</param>
    public static MatchOrder Weighted(ValueList<MatchWeight> weights) =>
        new([new MatchStep.Weights(weights), new MatchStep.FirstLine()]);

    /// <summary>FOLIO's for another order of its letters.</summary>
    /// <param name="keys">The keys in the order of the letters.</param>
    public static MatchOrder FolioOf(ValueList<MatchKey> keys) =>
        new([new MatchStep.Criterium(keys, DeeperFirst: false), new MatchStep.NumberOfCriteria(), new MatchStep.LastLine()]);

    /// <summary>The weights by which rules are told apart, if any are.</summary>
    internal MatchStep.Weights? Weighing => Steps.IsEmpty ? null : Steps[0] as MatchStep.Weights;

    /// <summary>What is wrong with it.</summary>
    internal ValueList<Finding> Check()
    {
        var findings = new List<Finding>();
        for (var i = 0; i < Steps.Count; i++)
        {
            if (Fault(Steps[i], i) is { } fault)
            {
                findings.Add(Finding.Error(RuleCodes.OrderMalformed, new FindingArg.Number("step", i + 1), new FindingArg.Text("fault", fault)));
            }
        }

        return [.. findings];
    }

    private string? Fault(MatchStep step, int at) => step switch
    {
        MatchStep.Criterium { Keys: var keys } => KeysFault(keys),
        MatchStep.KeyByKey { Keys: var keys } => KeysFault(keys),
        MatchStep.Weights when at > 0 => "weights come first",
        MatchStep.Weights when Steps[^1] is not (MatchStep.FirstLine or MatchStep.LastLine) => "weights may be equal by chance, so the last step must be the line",
        MatchStep.Weights { Of: var of } when of.Any(static weight => weight.Weight is < 0 or > MatchWeight.MaxWeight) => "a weight is out of range",
        MatchStep.Weights { Of: var of } when of.Any(static weight => !Enum.IsDefined(weight.Dimension)) => "a dimension is unknown",
        MatchStep.Weights { Of: var of } when of.DistinctBy(static weight => weight.Dimension).Count() < of.Count => "a dimension is weighed twice",
        MatchStep.FirstLine or MatchStep.LastLine when at < Steps.Count - 1 => "nothing comes after the line",
        _ => null,
    };

    private static string? KeysFault(ValueList<MatchKey> keys) =>
        keys.Distinct().Count() < keys.Count ? "a key is named twice"
        : keys.Any(static key => !Enum.IsDefined(key.Dimension)) ? "a dimension is unknown"
        : keys.Any(static key => key.Floor is < 0 or >= CategoryTree.MaxDepth) ? "a floor is out of range"
        : null;
}
