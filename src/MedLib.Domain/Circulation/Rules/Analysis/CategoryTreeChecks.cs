using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Analysis;

/// <summary>Whether a tree is one: every parent is there, nothing lies below itself, names are unique, and it is no deeper than it may be.</summary>
internal static class CategoryTreeChecks
{
    public static IEnumerable<Finding> Check(CategoryTree tree, string path)
    {
        var names = tree.Categories.Select(static category => category.Code).Concat(tree.Groups.Select(static group => group.Name));
        var parents = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var category in tree.Categories)
        {
            parents.TryAdd(category.Code ?? "", category.Parent);
        }

        return
        [
            .. RuleSetChecks.Repeated(names, path),
            .. Parents(tree, parents, path),
            .. Members(tree, parents, path),
        ];
    }

    private static IEnumerable<Finding> Parents(CategoryTree tree, Dictionary<string, string?> parents, string path)
    {
        foreach (var category in tree.Categories)
        {
            if (category.Parent is { } parent && !parents.ContainsKey(parent))
            {
                yield return About(RuleCodes.ParentUnknown, path, category.Code, parent);
            }
            else if (FloorOf(category.Code, parents) is not { } floor)
            {
                yield return About(RuleCodes.TreeCyclic, path, category.Code, category.Parent ?? "");
            }
            else if (floor >= CategoryTree.MaxDepth)
            {
                yield return RuleSetChecks.TooMany($"floors above {category.Code}", CategoryTree.MaxDepth) with { Path = path };
            }
        }
    }

    // Of an open tree nothing is known that could be a member.
    private static IEnumerable<Finding> Members(CategoryTree tree, Dictionary<string, string?> parents, string path) =>
        from category in tree.Groups
        from member in category.Members
        where !parents.ContainsKey(member)
        select About(RuleCodes.ParentUnknown, path, category.Name, member);

    // Null where the way up leads round in a circle, which is no longer than there are categories.
    private static int? FloorOf(string code, Dictionary<string, string?> parents)
    {
        var (floor, at) = (0, code);
        while (parents.GetValueOrDefault(at) is { } above)
        {
            if (++floor > parents.Count || floor > 2 * CategoryTree.MaxDepth)
            {
                return floor > parents.Count ? null : floor;
            }

            at = above;
        }

        return floor;
    }

    private static Finding About(string code, string path, string name, string other) =>
        Finding.Error(code, new FindingArg.Text("name", name), new FindingArg.Text("other", other)) with { Path = path };
}
