using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Matching;

/// <summary>The sets that are limited, each a part of the terms by its number.</summary>
internal sealed class LimitSets
{
    /// <summary>How many sets a rule set has at most beside that of all loans: parts are the bits of one word.</summary>
    public const int Most = 64 - (int)RulePart.Limit - 1;

    private readonly Dictionary<string, int> _parts = new(StringComparer.Ordinal) { [LoanLimit.AllLoans] = (int)RulePart.Limit };
    private readonly List<string> _names = [LoanLimit.AllLoans];

    public LimitSets(ValueList<LimitSet> sets)
    {
        foreach (var set in sets)
        {
            if (_names.Count <= Most && _parts.TryAdd(set.Name, (int)RulePart.Limit + _names.Count))
            {
                _names.Add(set.Name);
            }
        }
    }

    public bool Knows(string name) => _parts.ContainsKey(name);

    // What is not known is refused before it could matter.
    public int PartOf(string name) => _parts.GetValueOrDefault(name, (int)RulePart.Limit);

    public string NameOf(int part) => _names[part - (int)RulePart.Limit];

    public PartSource Source(int part, string rule) => part < (int)RulePart.Limit
        ? new PartSource((RulePart)part, rule)
        : new PartSource(RulePart.Limit, rule) { Set = NameOf(part) };
}
