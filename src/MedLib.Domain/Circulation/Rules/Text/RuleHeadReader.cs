using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <summary>What stands before the colon of a rule.</summary>
/// <param name="Name">Its name; null where it has none of its own.</param>
/// <param name="Criteria">Its criteria, with those of the lines above it.</param>
/// <param name="Priority">Its priority.</param>
internal sealed record RuleHead(string? Name, ValueList<RuleCriterion> Criteria, int Priority);

/// <summary>Reads what stands before the colon of a rule: <c>[night] borrower resident, item !dvd, priority 5</c>.</summary>
internal static class RuleHeadReader
{
    public static bool Read(RuleCursor at, ValueList<RuleCriterion> above, out RuleHead head)
    {
        var criteria = new List<RuleCriterion>(above);
        var priority = 0;
        string? name = null;
        head = new RuleHead(null, above, 0);
        if (at.Skips("[") && !Name(at, out name))
        {
            return false;
        }

        if (!(at.Skips(CriterionText.Always) && (at.AtEnd || at.Sees(":"))))
        {
            do
            {
                if (!(at.Skips("priority") ? at.TakesNumber(out priority) : Criterion(at, criteria)))
                {
                    return false;
                }
            }
            while (at.Skips(","));
        }

        head = new RuleHead(name, [.. criteria], priority);
        return true;
    }

    // Words up to the bracket, with one blank between them.
    private static bool Name(RuleCursor at, out string? name)
    {
        var words = new List<string>();
        name = null;
        do
        {
            if (!at.Takes(out var word, "a name"))
            {
                return false;
            }

            words.Add(word);
        }
        while (!at.Skips("]"));

        name = string.Join(' ', words);
        return true;
    }

    private static bool Criterion(RuleCursor at, List<RuleCriterion> criteria)
    {
        if (at.Current.IsQuoted || CriterionText.DimensionOf(at.Current.Text) is not { } dimension)
        {
            return at.Fails("a criterion such as 'borrower', 'item', 'location' or 'time', or a word such as 'default' or 'items'");
        }

        at.Skips(at.Current.Text);
        if (at.Skips(CriterionText.All))
        {
            criteria.Add(RuleCriterion.All(dimension));
            return true;
        }

        if (at.Skips(CriterionText.None))
        {
            criteria.Add(new RuleCriterion(dimension, []));
            return true;
        }

        return Values(at, out var values, out var isNegated) && Add(criteria, new RuleCriterion(dimension, values, isNegated));
    }

    private static bool Values(RuleCursor at, out ValueList<string> values, out bool isNegated)
    {
        var codes = new List<string>();
        (values, isNegated) = ([], at.Sees("!"));
        do
        {
            if (at.Sees("!") != isNegated)
            {
                return at.Fails("values that are all excluded, or none of them");
            }

            at.Skips("!");
            if (!at.Takes(out var code, "a value"))
            {
                return false;
            }

            codes.Add(code);
        }
        while (!at.AtEnd && !at.Sees(",") && !at.Sees(":"));

        values = [.. codes];
        return true;
    }

    private static bool Add(List<RuleCriterion> criteria, RuleCriterion criterion)
    {
        criteria.Add(criterion);
        return true;
    }
}
