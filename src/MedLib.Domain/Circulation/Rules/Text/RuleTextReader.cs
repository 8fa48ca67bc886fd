using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <summary>Reads the lines of a rule text: definitions, the default, and rules under rules.</summary>
internal sealed class RuleTextReader(RuleProblems problems)
{
    private readonly List<Rule> _rules = [];
    private readonly List<(int Indent, ValueList<RuleCriterion> Criteria)> _above = [];
    private readonly DefinitionReader _definitions = new();
    private DefinedNames _names = new(new RuleSet { Default = RuleTerms.Nothing });
    private RuleTerms _default = RuleTerms.Nothing;
    private bool _hasDefault;

    public RuleSet Read(List<RuleLine> lines)
    {
        // What terms name may be defined after them: definitions come first.
        var rest = new List<RuleLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Indent == 0 && _definitions.TreeOf(lines[i]) is { } tree)
            {
                var (first, end) = (i, i + 1);
                while (end < lines.Count && lines[end].Indent > 0)
                {
                    end++;
                }

                tree.AddRange(CategoryTreeReader.Read(lines[first], lines[(first + 1)..end], problems));
                i = end - 1;
            }
            else if (lines[i].Indent > 0 || !_definitions.TryRead(new RuleCursor(lines[i], problems)))
            {
                rest.Add(lines[i]);
            }
        }

        var set = _definitions.Set;
        _names = new DefinedNames(set);
        rest.ForEach(Rule);
        if (!_hasDefault && problems.IsEmpty)
        {
            problems.Add(RuleCodes.DefaultMissing, 1, 1);
        }

        return set with { Rules = [.. _rules], Default = _default };
    }

    private void Rule(RuleLine line)
    {
        var at = new RuleCursor(line, problems);
        if (line.Indent == 0 && at.Sees("default", ":"))
        {
            _above.Clear();
            Default(at);
        }
        else if (Above(line, out var above))
        {
            Rule(line, at, above);
        }
    }

    private void Default(RuleCursor at)
    {
        var column = at.Current;
        at.Demands("default", ":");
        if (_hasDefault)
        {
            problems.Add(RuleCodes.SaidTwice, column.Line, column.Column, new FindingArg.Text("term", "default"));
        }
        else if (TermsReader.Read(at, _names, out var terms))
        {
            _default = terms;
        }

        _hasDefault = true;
    }

    private void Rule(RuleLine line, RuleCursor at, ValueList<RuleCriterion> above)
    {
        if (!RuleHeadReader.Read(at, above, out var head))
        {
            _above.Add((line.Indent, above));
            return;
        }

        _above.Add((line.Indent, head.Criteria));
        if (at.AtEnd)
        {
            return;
        }

        if (at.Demands(":") && TermsReader.Read(at, _names, out var terms))
        {
            _rules.Add(new Rule
            {
                Name = head.Name ?? CriterionText.Of(head.Criteria),
                Criteria = head.Criteria,
                Priority = head.Priority,
                Terms = terms,
                Line = line.Number,
            });
        }
    }

    // The lines above that this one is indented under; it goes back to the indentation of one of them, or of none.
    private bool Above(RuleLine line, out ValueList<RuleCriterion> criteria)
    {
        var closed = int.MaxValue;
        while (_above.Count > 0 && _above[^1].Indent >= line.Indent)
        {
            closed = _above[^1].Indent;
            _above.RemoveAt(_above.Count - 1);
        }

        criteria = _above.Count == 0 ? [] : _above[^1].Criteria;
        return closed == line.Indent || (closed == int.MaxValue && (line.Indent == 0 || _above.Count > 0))
            || problems.Add(RuleCodes.IndentationWrong, line.Number, line.Indent + 1);
    }
}
