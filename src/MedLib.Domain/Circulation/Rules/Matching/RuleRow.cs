using MedLib.Domain.Circulation.Rules.Orders;

namespace MedLib.Domain.Circulation.Rules.Matching;

/// <summary>A rule ready to be matched and ordered; one that names values of several depths is a row for each, so that a row's place among the others is fixed.</summary>
internal sealed class RuleRow
{
    /// <summary>The depth of a dimension that the rule does not name.</summary>
    public const int NoDepth = -2;

    public const int DimensionCount = (int)RuleDimension.Renewal + 1;

    private const int AllDepth = -1;
    private const int NegatedDepth = 0;
    private const int Scale = 20;

    private readonly Bits?[] _classes = new Bits?[DimensionCount];
    private readonly int[] _depths = new int[DimensionCount];
    private readonly uint[] _floors = new uint[DimensionCount];
    private long _fixedWeight;
    private long _borrowerWeight;
    private long _locationWeight;

    public RuleRow(Rule rule, int position, ulong gives, bool isDefault = false)
    {
        (Rule, Position, Gives, IsDefault) = (rule, position, gives, isDefault);
        Array.Fill(_depths, NoDepth);
    }

    public Rule Rule { get; }

    /// <summary>Where it stands among the rules, counted from 0; the default stands last.</summary>
    public int Position { get; }

    public bool IsDefault { get; }

    /// <summary>The parts it gives, as bits.</summary>
    public ulong Gives { get; }

    /// <summary>In how many dimensions it has criteria.</summary>
    public int Dimensions { get; private set; }

    /// <summary>The dimensions in which it does not match everything, as bits.</summary>
    public uint Restricts { get; private set; }

    /// <summary>Whether it matches no loan at all.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>How deep its criterion is in a dimension: two for each floor, one less for a group, 0 for one that excludes, less for all and for none.</summary>
    public int Depth(RuleDimension dimension) => _depths[(int)dimension];

    public bool Has(MatchKey key) => key.Floor is { } floor
        ? (_floors[(int)key.Dimension] >> floor & 1) != 0
        : _depths[(int)key.Dimension] != NoDepth;

    /// <summary>The classes of a dimension that it matches; null for all.</summary>
    public Bits? Classes(int dimension) => _classes[dimension];

    public bool Matches(int dimension, int valueClass) => _classes[dimension] is not { } classes || classes[valueClass];

    /// <summary>Whether some loan matches both.</summary>
    public bool Meets(RuleRow other)
    {
        for (var i = 0; i < DimensionCount; i++)
        {
            if (_classes[i] is { } mine && other._classes[i] is { } others && !mine.Meets(others))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What it weighs for a loan whose borrower and location lie on these floors. Exact: whole numbers, no logarithms.</summary>
    public long Weight(int borrowerFloor, int locationFloor) =>
        _fixedWeight + (_borrowerWeight >> borrowerFloor) + (_locationWeight >> locationFloor);

    /// <summary>Whether it weighs no less than another, whatever the loan.</summary>
    public bool AlwaysWeighsNoLess(RuleRow other) =>
        _fixedWeight >= other._fixedWeight && _borrowerWeight >= other._borrowerWeight && _locationWeight >= other._locationWeight;

    /// <summary>Takes a criterion in, whose values are all known.</summary>
    public void Demand(RuleCriterion criterion, ValueClasses dimension)
    {
        var at = (int)criterion.Dimension;
        var classes = new Bits(dimension.Count);
        var depth = criterion.IsAll ? AllDepth : NegatedDepth;
        foreach (var value in criterion.Values)
        {
            if (dimension.TryGet(value, out var named))
            {
                classes.Add(named.Classes);
                _floors[at] |= 1u << named.Floor;
                depth = criterion.IsNegated ? depth : DepthOf(named);
            }
        }

        classes = criterion.IsNegated ? classes.Complement() : classes;
        Dimensions += _depths[at] == NoDepth ? 1 : 0;
        _depths[at] = Math.Max(_depths[at], depth);
        Restrict(at, classes);
    }

    /// <summary>Works out what it weighs.</summary>
    public void Weigh(MatchStep.Weights weights)
    {
        foreach (var weight in weights.Of)
        {
            var depth = Depth(weight.Dimension);
            if (depth == NoDepth)
            {
                continue;
            }

            var power = 2 * weight.Weight;
            if (weight.Dimension is RuleDimension.Borrower or RuleDimension.Location && depth > NegatedDepth)
            {
                // A group lies halfway between its member and the floor above.
                var floor = (depth - 1) / 2;
                var inTree = depth % 2 == 0 ? 1L << (power + Scale + floor) : 3L << (power + Scale + floor - 2);
                (_borrowerWeight, _locationWeight) = weight.Dimension is RuleDimension.Borrower ? (inTree, _locationWeight) : (_borrowerWeight, inTree);
            }
            else
            {
                _fixedWeight += weight.Dimension is RuleDimension.Borrower or RuleDimension.Location ? 1L << power : 1L << (power + Scale);
            }
        }
    }

    /// <summary>Depths are those that the order compares: a group is less exact than what it groups.</summary>
    public static int DepthOf(NamedValue named) => 2 * (named.Floor + 1) - (named.IsGroup ? 1 : 0);

    private void Restrict(int dimension, Bits classes)
    {
        if (_classes[dimension] is { } before)
        {
            before.Keep(classes);
            classes = before;
        }
        else if (!classes.IsFull)
        {
            _classes[dimension] = classes;
        }

        Restricts |= _classes[dimension] is null ? 0 : 1u << dimension;
        IsEmpty |= classes.IsEmpty;
    }
}
