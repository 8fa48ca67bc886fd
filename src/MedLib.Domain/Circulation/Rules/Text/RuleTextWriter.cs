using System.Globalization;
using System.Text;
using MedLib.Domain.Circulation.Rules.Orders;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <summary>Writes a rule set, a line for each rule, and of its definitions only what differs from the usual.</summary>
internal sealed class RuleTextWriter(RuleSet set)
{
    private readonly StringBuilder _text = new();

    public string Write()
    {
        Definitions();
        Line($"default: {TermsWriter.Write(set.Default, set)}");
        foreach (var rule in set.Rules)
        {
            Line($"{Head(rule)}: {TermsWriter.Write(rule.Terms, set)}");
        }

        return _text.ToString();
    }

    private void Definitions()
    {
        if (set.Version != 1 || set.From != default)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"rules version {set.Version} from {PeriodText.Of(set.From)}"));
        }

        LineIf(set.Order != MatchOrder.Default, $"order {OrderText.Of(set.Order)}");
        LineIf(set.Governing is not GoverningLocation.Item, $"governing {(set.Governing is GoverningLocation.Borrower ? "borrower" : "desk")}");
        Tree("borrowers", set.Borrowers);
        Tree("locations", set.Locations);
        Codes("items", set.Items.Select(static item => item.Code));
        Codes("types", set.LoanTypes.Select(static type => type.Code));
        Codes("units", set.Units.Select(static unit => unit.Code));
        Codes("purposes", set.Purposes.Select(static purpose => purpose.Code));
        Codes("desks", set.ServicePoints.Select(static point => point.Code));
        foreach (var band in set.TimeBands)
        {
            Line($"band {CriterionText.Code(band.Name)}: {PeriodText.Of(band.Hours)}");
        }

        foreach (var schedule in set.Schedules)
        {
            Line($"schedule {CriterionText.Code(schedule.Name)}: {PeriodText.Of(schedule.Schedule)}");
        }

        foreach (var limit in set.LimitSets)
        {
            Codes($"set {CriterionText.Code(limit.Name)}:", limit.Items.Select(static item => item.Code));
        }
    }

    private static string Head(Rule rule)
    {
        var criteria = CriterionText.Of(rule.Criteria);
        var head = string.Equals(rule.Name, criteria, StringComparison.Ordinal) ? "" : $"[{CriterionText.Name(rule.Name)}] ";
        var priority = rule.Priority == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"priority {rule.Priority}");
        return head + (rule.Criteria.IsEmpty && priority.Length > 0 ? priority : priority.Length > 0 ? $"{criteria}, {priority}" : criteria);
    }

    private void Tree(string word, CategoryTree tree)
    {
        if (!tree.Categories.IsEmpty)
        {
            Line(word);
            Categories(tree.Categories);
        }

        foreach (var group in tree.Groups)
        {
            Codes($"group of {word} {CriterionText.Code(group.Name)}:", group.Members);
        }
    }

    // Each below its parent where they stand in that order; else the parent is named.
    private void Categories(ValueList<Category> categories)
    {
        var above = new List<string>();
        foreach (var category in categories)
        {
            var parent = category.Parent is { } code ? above.LastIndexOf(code) : -1;
            var isNested = category.Parent is null || parent >= 0;
            above.RemoveRange(isNested ? parent + 1 : 0, above.Count - (isNested ? parent + 1 : 0));
            _text.Append(' ', 2 * (above.Count + 1)).Append(CriterionText.Code(category.Code))
                .Append(isNested ? "" : $" below {CriterionText.Code(category.Parent!)}")
                .Append(category.RegisteredFor is { } registered ? $" registered {PeriodText.Of(registered)}" : "")
                .Append('\n');
            above.Add(category.Code);
        }
    }

    private void Codes(string word, IEnumerable<string> codes)
    {
        var list = string.Join(", ", codes.Select(CriterionText.Code));
        LineIf(list.Length > 0, $"{word} {list}");
    }

    private void LineIf(bool condition, string line)
    {
        if (condition)
        {
            Line(line);
        }
    }

    private void Line(string line) => _text.Append(line).Append('\n');
}
