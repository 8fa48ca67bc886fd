using MedLib.Domain.Circulation.Rules.Orders;
using MedLib.Domain.Circulation.Rules.Text;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Folio;

/// <summary>Reads FOLIO's circulation rules: a priority line, a fallback line, and rules under rules.</summary>
internal sealed class FolioReader(RuleProblems problems)
{
    private const string PolicyLetters = "lrnoi";

    private readonly List<(FolioRule Rule, RuleToken First)> _rules = [];
    private readonly List<(int Indent, ValueList<FolioCriterium> Criteria)> _above = [];
    private MatchOrder? _order;
    private ValueList<FolioPolicy>? _fallback;

    public FolioRules? Read(List<RuleLine> lines)
    {
        foreach (var line in lines)
        {
            var at = new RuleCursor(line, problems);
            if (line.Indent == 0 && at.Skips("priority", ":"))
            {
                Priority(at, line.Tokens[0]);
            }
            else if (line.Indent == 0 && at.Skips("fallback-policy", ":"))
            {
                Fallback(at, line.Tokens[0]);
            }
            else
            {
                Rule(at, line);
            }
        }

        if (_order is null && problems.IsEmpty)
        {
            problems.Add(RuleCodes.PriorityMissing, 1, 1);
        }

        if (_fallback is null && problems.IsEmpty)
        {
            problems.Add(RuleCodes.DefaultMissing, 1, 1);
        }

        Complete();
        return problems.IsEmpty ? new FolioRules(_order!, _fallback!.Value, [.. _rules.Select(static rule => rule.Rule)]) : null;
    }

    private void Priority(RuleCursor at, RuleToken first)
    {
        if (_order is not null)
        {
            SaidTwice(first, "priority");
        }
        else if (FolioPriority.Read(at, out var order))
        {
            _order = order;
        }

        // What is wrong with it was told.
        _order ??= MatchOrder.Folio;
    }

    private void Fallback(RuleCursor at, RuleToken first)
    {
        if (_fallback is not null)
        {
            SaidTwice(first, "fallback-policy");
        }

        _fallback = Policies(at);
    }

    private void Rule(RuleCursor at, RuleLine line)
    {
        if (_order is null)
        {
            problems.Add(RuleCodes.PriorityMissing, line.Number, line.Indent + 1);
            _order = MatchOrder.Folio;
        }

        while (_above.Count > 0 && _above[^1].Indent >= line.Indent)
        {
            _above.RemoveAt(_above.Count - 1);
        }

        if (line.Indent > 0 && _above.Count == 0)
        {
            problems.Add(RuleCodes.IndentationWrong, line.Number, line.Indent + 1);
            return;
        }

        var criteria = new List<FolioCriterium>(_above.Count == 0 ? [] : _above[^1].Criteria);
        if (!Criteria(at, criteria))
        {
            return;
        }

        _above.Add((line.Indent, [.. criteria]));
        if (at.Skips(":"))
        {
            _rules.Add((new FolioRule(line.Number, [.. criteria], Policies(at)), line.Tokens[0]));
        }
        else
        {
            at.Ends();
        }
    }

    private static bool Criteria(RuleCursor at, List<FolioCriterium> criteria)
    {
        do
        {
            var word = at.Current;
            if (word.IsQuoted || word.Text.Length != 1 || !FolioPriority.Letters.Contains(word.Text, StringComparison.Ordinal))
            {
                return at.Fails("one of the letters m, t, g, a, b, c, s");
            }

            at.Skips(word.Text);
            if (!Names(at, out var names, out var isNegated))
            {
                return false;
            }

            criteria.Add(new FolioCriterium(word.Text[0], names, isNegated, word.Line, word.Column));
        }
        while (at.Skips("+"));

        return true;
    }

    private static bool Names(RuleCursor at, out ValueList<string> names, out bool isNegated)
    {
        var taken = new List<string>();
        (names, isNegated) = ([], at.Sees("!"));
        if (at.Skips("all"))
        {
            isNegated = true;
            return true;
        }

        do
        {
            if (at.Sees("!") != isNegated)
            {
                return at.Fails("names that are all negated, or none of them");
            }

            at.Skips("!");
            if (at.Sees("+") || !at.Takes(out string? name, "a name"))
            {
                return at.Sees("+") && at.Fails("a name");
            }

            taken.Add(name);
        }
        while (!at.AtEnd && !at.Sees("+") && !at.Sees(":"));

        names = [.. taken];
        return true;
    }

    private ValueList<FolioPolicy> Policies(RuleCursor at)
    {
        var policies = new List<FolioPolicy>();
        while (!at.AtEnd)
        {
            var word = at.Current;
            if (word.IsQuoted || word.Text.Length != 1 || PolicyLetters.IndexOf(word.Text, StringComparison.Ordinal) is not (>= 0 and var kind))
            {
                at.Fails("one of the letters l, r, n, o, i");
                break;
            }

            at.Skips(word.Text);
            if (!at.Takes(out string? name, "the name of a policy"))
            {
                break;
            }

            if (policies.Exists(policy => policy.Kind == (FolioPolicyKind)kind))
            {
                SaidTwice(word, word.Text);
            }

            policies.Add(new FolioPolicy((FolioPolicyKind)kind, name));
        }

        if (policies.Count == 0 && problems.IsEmpty)
        {
            problems.Add(RuleCodes.PolicyMissing, at.Current.Line, at.Current.Column, new FindingArg.Text("kind", "l"));
        }

        return [.. policies];
    }

    // The fallback tells which kinds there are; with the order first-line it comes after the rules.
    private void Complete()
    {
        foreach (var (rule, first) in _rules)
        {
            foreach (var kind in (_fallback ?? []).Select(static policy => policy.Kind).Where(kind => rule.Policy(kind) is null && !rule.Policies.IsEmpty))
            {
                problems.Add(RuleCodes.PolicyMissing, first.Line, first.Column, new FindingArg.Text("kind", PolicyLetters[(int)kind].ToString()));
            }
        }
    }

    private void SaidTwice(RuleToken word, string term) =>
        problems.Add(RuleCodes.SaidTwice, word.Line, word.Column, new FindingArg.Text("term", term));
}
