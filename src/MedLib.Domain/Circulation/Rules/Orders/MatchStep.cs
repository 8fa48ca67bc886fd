using System.Text.Json.Serialization;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Orders;

/// <summary>One thing by which two rules that match are put in order; where it does not tell, the next one does.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Criterium), "criterium")]
[JsonDerivedType(typeof(KeyByKey), "key-by-key")]
[JsonDerivedType(typeof(Weights), "weights")]
[JsonDerivedType(typeof(NumberOfCriteria), "number-of-criteria")]
[JsonDerivedType(typeof(ByPriority), "priority")]
[JsonDerivedType(typeof(FirstLine), "first-line")]
[JsonDerivedType(typeof(LastLine), "last-line")]
public abstract record MatchStep
{
    private MatchStep()
    {
    }

    /// <summary>The rule whose strongest key comes earlier: FOLIO's criterium order.</summary>
    /// <param name="Keys">The keys, the strongest first.</param>
    /// <param name="DeeperFirst">Whether, of two with the same key, the one goes first that names something deeper in the tree, then one that names over one that excludes.</param>
    public sealed record Criterium(ValueList<MatchKey> Keys, bool DeeperFirst = true) : MatchStep;

    /// <summary>Key by key: the rule that names it goes before one that does not, and what is deeper in the tree before what is above. Koha's order.</summary>
    /// <param name="Keys">The keys, the strongest first.</param>
    public sealed record KeyByKey(ValueList<MatchKey> Keys) : MatchStep;

    /// <summary>The rule whose criteria weigh more together: Evergreen's order. It is the first step, or none.</summary>
    /// <param name="Of">The weights; what is not named weighs nothing.</param>
    public sealed record Weights(ValueList<MatchWeight> Of) : MatchStep;

    /// <summary>The rule with criteria in more dimensions.</summary>
    public sealed record NumberOfCriteria : MatchStep;

    /// <summary>The rule with the higher priority.</summary>
    public sealed record ByPriority : MatchStep;

    /// <summary>The rule that stands first.</summary>
    public sealed record FirstLine : MatchStep;

    /// <summary>The rule that stands last.</summary>
    public sealed record LastLine : MatchStep;
}
