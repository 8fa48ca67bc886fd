using System.Text.Json.Serialization;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules;

/// <summary>Terms, and the loans that they are for.</summary>
public sealed record Rule
{
    /// <summary>The name under which what the default says appears among the rules.</summary>
    public const string DefaultName = "default";

    /// <summary>A rule that says nothing yet.</summary>
    public Rule()
    {
    }

    // What an older release did not store is as in a new object.
    [JsonConstructor]
    internal Rule(RuleTerms? terms = null)
        : this() =>
        Terms = terms ?? Terms;

    /// <summary>Its name, which no other rule of the set has: answers and findings name it.</summary>
    public required string Name { get; init; }

    /// <summary>What it demands; it matches where all of it holds. Nothing: it matches always.</summary>
    public ValueList<RuleCriterion> Criteria { get; init; } = [];

    /// <summary>Which goes first where the order does not tell: the higher number.</summary>
    public int Priority { get; init; }

    /// <summary>What it says; what it leaves open the next rule that matches says.</summary>
    public RuleTerms Terms { get; init; } = RuleTerms.Nothing;

    /// <summary>The line on which it stood in a text; 0 where it came otherwise. It plays no part in matching or equality.</summary>
    public int Line { get; init; }

    /// <summary>Whether name, criteria, priority and terms are equal.</summary>
    /// <param name="other">The other rule.</param>
    public bool Equals(Rule? other) =>
        ReferenceEquals(this, other)
        || (other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal)
            && Criteria == other.Criteria && Priority == other.Priority && Terms == other.Terms);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Criteria, Priority, Terms);
}
