using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <summary>What is found while a text is read; of very many the first hundred.</summary>
internal sealed class RuleProblems
{
    private const int Most = 100;

    private readonly List<Finding> _findings = [];

    public bool IsEmpty => _findings.Count == 0;

    /// <summary>What was found, in the order of the text.</summary>
    public ValueList<Finding> All => [.. _findings.OrderBy(static finding => Number(finding, "line")).ThenBy(static finding => Number(finding, "column"))];

    /// <summary>Keeps a finding; false, for whoever reads on elsewhere.</summary>
    public bool Add(Finding finding)
    {
        if (_findings.Count < Most)
        {
            _findings.Add(finding);
        }
        else if (_findings.Count == Most)
        {
            _findings.Add(Finding.Error(RuleCodes.MoreFound, new FindingArg.Number("most", Most)));
        }

        return false;
    }

    public bool Add(string code, int line, int column, params ReadOnlySpan<FindingArg> args) =>
        Add(Finding.Error(code, [new FindingArg.Number("line", line), new FindingArg.Number("column", column), .. args]));

    public bool Add(string code, int line, int column, string found, string expected) =>
        Add(code, line, column, new FindingArg.Text("found", found), new FindingArg.Text("expected", expected));

    private static long Number(Finding finding, string name)
    {
        foreach (var arg in finding.Args)
        {
            if (arg is FindingArg.Number number && string.Equals(number.Name, name, StringComparison.Ordinal))
            {
                return number.Value;
            }
        }

        return long.MaxValue;
    }
}
