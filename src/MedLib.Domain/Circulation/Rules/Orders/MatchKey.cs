using System.Runtime.InteropServices;

namespace MedLib.Domain.Circulation.Rules.Orders;

/// <summary>A dimension by which rules are ordered, or one floor of its tree.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Floor">The floor, 0 at the top, as an institution is; null for any, the deeper first.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MatchKey(RuleDimension Dimension, int? Floor = null)
{
    /// <summary>A dimension as a key.</summary>
    /// <param name="dimension">The dimension.</param>
    public static implicit operator MatchKey(RuleDimension dimension) => new(dimension);

    /// <summary>The dimension, and the floor behind a slash.</summary>
    public override string ToString() => Text.OrderText.Of(this);
}

/// <summary>How much a criterion in a dimension weighs: 4 to the power of it; in a tree half of that for each floor between the criterion and the loan.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Weight">The weight, 0 to <see cref="MaxWeight"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MatchWeight(RuleDimension Dimension, int Weight)
{
    /// <summary>The largest weight: more would not be exact.</summary>
    public const int MaxWeight = 12;
}
