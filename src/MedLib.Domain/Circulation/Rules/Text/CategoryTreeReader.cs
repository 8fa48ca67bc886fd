using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <summary>Reads a tree of categories: each on a line, below the one that it is indented under.</summary>
internal static class CategoryTreeReader
{
    public static List<Category> Read(RuleLine first, List<RuleLine> lines, RuleProblems problems)
    {
        var categories = new List<Category>();
        var at = new RuleCursor(first, problems);
        at.Skips(first.Tokens[0].Text);
        if (!at.AtEnd)
        {
            DefinitionReader.Codes(at, code => categories.Add(new Category(code)));
        }

        var above = new List<(int Indent, string Code)>();
        foreach (var line in lines)
        {
            while (above.Count > 0 && above[^1].Indent >= line.Indent)
            {
                above.RemoveAt(above.Count - 1);
            }

            if (Category(new RuleCursor(line, problems), above.Count == 0 ? null : above[^1].Code, out var category))
            {
                categories.Add(category);
                above.Add((line.Indent, category.Code));
            }
        }

        return categories;
    }

    private static bool Category(RuleCursor at, string? parent, out Category category)
    {
        category = new Category("");
        if (!at.Takes(out var code, "a category") || (at.Skips("below") && !at.Takes(out parent, "a category")))
        {
            return false;
        }

        LoanPeriod.Rolling? registered = null;
        if (at.Skips("registered") && !PeriodText.Read(at, out registered))
        {
            return false;
        }

        category = new Category(code, parent) { RegisteredFor = registered };
        return at.Ends();
    }
}
