using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Matching;

/// <summary>What the rules say of one loan, and which rule said it.</summary>
public sealed class RuleMatch
{
    private readonly CompiledRules _rules;
    private readonly ushort[] _winners;

    internal RuleMatch(CompiledRules rules, ushort[] winners, ResolvedTerms terms) =>
        (_rules, _winners, Terms) = (rules, winners, terms);

    /// <summary>The complete terms.</summary>
    public ResolvedTerms Terms { get; }

    /// <summary>The version of the rule set.</summary>
    public int Version => _rules.RuleSet.Version;

    /// <summary>Which rule gave which part; parts that no rule gives, not even the default, have their usual values and are not listed.</summary>
    public ValueList<PartSource> Sources()
    {
        var sources = new PartSource[_winners.Length - _winners.AsSpan().Count(CompiledRules.Nobody)];
        var count = 0;
        for (var part = 0; part < _winners.Length; part++)
        {
            if (CompiledRules.IsSomebody(_winners[part]))
            {
                sources[count++] = _rules.Source(part, _winners[part]);
            }
        }

        return ValueList.Owning(sources);
    }

    /// <summary>The names of the rules that gave something, each once.</summary>
    public ValueList<string> Rules() => [.. Sources().Select(static source => source.Rule).Distinct(StringComparer.Ordinal)];

    /// <summary>The rule that gave a part.</summary>
    /// <param name="part">The part; <see cref="RulePart.Limit"/> is the limit of all loans.</param>
    /// <returns>Its name; null where the part has its usual value.</returns>
    public string? RuleFor(RulePart part) =>
        (int)part < _winners.Length && CompiledRules.IsSomebody(_winners[(int)part]) ? _rules.RuleOf(_winners[(int)part]) : null;
}
