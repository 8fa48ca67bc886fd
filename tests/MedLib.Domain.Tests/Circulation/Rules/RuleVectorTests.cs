using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Circulation.Rules.Orders;
using MedLib.Domain.Circulation.Rules.Text;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Tests.Circulation.Rules;

/// <summary>The RUL vectors of Koha and Evergreen: what their tests and code say of rules, restated. Those of FOLIO have a class of their own.</summary>
public class RuleVectorTests
{
    // The value of a Koha rule is told here by the number of days it lends for.
    [Theory]
    [InlineData("RUL-002", "borrower C: for 1 day|item T: for 2 days", 1)]
    [InlineData("RUL-003", "location A: for 1 day|location A, borrower C: for 2 days|location A, borrower C, item T: for 3 days", 3)]
    public void The_library_goes_before_the_borrower_and_the_borrower_before_the_item(string id, string rules, int days)
    {
        var compiled = Compiled($"order koha|default: lend 99 days|{rules}");
        var loan = new RuleCase { Location = new LocationCode("A"), Borrower = new BorrowerCategory("C"), Item = new ItemCategory("T") };

        Assert.Equal((id, (LoanPeriod)LoanPeriod.Days(days)), (id, compiled.Match(loan).Terms.Due!.Period));
    }

    [Fact]
    public void RUL_004_without_a_rule_there_is_no_value()
    {
        var match = Compiled("default: lend 14 days").Match(default);

        Assert.Null(match.RuleFor(RulePart.Fines));
        Assert.Null(match.Terms.Fines);
        Assert.Empty(match.Terms.Limits);
    }

    // Days is Keep, Datedue the end of the next open day. Calendar counts open days by a unit of its own; any third strategy stands for it here.
    // RUL-007 is adapted: what Koha's blank does, to hide other rules and take the library's own setting, is said expressly.
    [Theory]
    [InlineData("RUL-005", "other", typeof(ClosedTimeStrategy.SameWeekday))]
    [InlineData("RUL-006", "1", typeof(ClosedTimeStrategy.Keep))]
    [InlineData("RUL-007", "2", typeof(ClosedTimeStrategy.EndOfNextOpenDay))]
    public void A_term_falls_through_unless_a_rule_says_that_it_is_as_usual(string id, string item, Type strategy)
    {
        var compiled = Compiled("order koha|default: lend 14 days|always: if closed same weekday|item 1: if closed keep|item 2: if closed usual");

        var match = compiled.Match(new RuleCase { Item = new ItemCategory(item) });

        Assert.Equal((id, strategy), (id, match.Terms.Due!.WhenClosed.GetType()));
    }

    [Fact]
    public void RUL_009_an_amount_with_a_comma_is_none()
    {
        var parsed = RuleText.Parse("default: lend 14 days, fine EUR 10,00 per day");

        Assert.Equal(RuleCodes.Unexpected, Assert.Single(parsed.Findings).Code);
        Assert.Contains(new FindingArg.Number("column", 35), parsed.Findings[0].Args);
    }

    [Theory]
    [InlineData("BR1", 14)]
    [InlineData("BR2", 7)]
    [InlineData("BR3", 14)]
    [InlineData("BR4", 7)]
    public void RUL_039_a_group_cuts_across_the_tree(string branch, int days)
    {
        var compiled = Compiled("""
            order evergreen
            locations
              CONS
                SYS1
                  BR1
                  BR2
                SYS2
                  BR3
                  BR4
            group of locations "Even Branches": BR2, BR4
            default: lend 14 days
            location "Even Branches": for 7 days
            """.ReplaceLineEndings("|"));

        Assert.Equal(days, DaysAt(compiled, branch));
    }

    // Every rule of Evergreen names a group of borrowers, if only the root.
    [Fact]
    public void RUL_041_what_a_rule_leaves_open_the_next_one_says()
    {
        var compiled = Compiled("order evergreen|default: not lent|[1] borrower root: lend 14 days, fine USD 0.10 per day|[2] borrower root, item video: for 3 days");

        var match = compiled.Match(new RuleCase { Borrower = new BorrowerCategory("root"), Item = new ItemCategory("video") });

        Assert.Equal(LoanPeriod.Days(3), match.Terms.Due!.Period);
        Assert.Equal(Money.Parse("USD 0.10"), match.Terms.Fines!.Steps[0].Rate);
        Assert.Equal(("2", "1"), (match.RuleFor(RulePart.Period), match.RuleFor(RulePart.Fines)));
    }

    [Theory]
    [InlineData("RUL-042", GoverningLocation.ServicePoint, null, "item")]
    [InlineData("RUL-043", GoverningLocation.Borrower, null, "patron")]
    [InlineData("RUL-044", GoverningLocation.Item, null, "item")]
    [InlineData("RUL-045", GoverningLocation.ServicePoint, "X", "X")]
    [InlineData("RUL-046", GoverningLocation.Borrower, "X", "patron")]
    [InlineData("RUL-047", GoverningLocation.Item, "X", "item")]
    public void The_location_that_governs_is_that_of_the_set(string id, GoverningLocation governing, string? desk, string branch)
    {
        var set = RuleText.Parse("default: lend 14 days\nlocation item: for 1 day\nlocation patron: for 2 days\nlocation X: for 3 days\n").Value! with { Governing = governing };
        var loan = new RuleCase
        {
            Location = new LocationCode("item"),
            BorrowerLocation = new LocationCode("patron"),
            ServicePointLocation = desk is null ? default : new LocationCode(desk),
        };

        Assert.Equal((id, $"location {branch}"), (id, set.Compile().Value!.Match(loan).RuleFor(RulePart.Period)));
    }

    private static CompiledRules Compiled(string lines) => RuleText.Parse(lines.Replace('|', '\n')).Then(static set => set.Compile()).Value!;

    private static int DaysAt(CompiledRules rules, string location) =>
        ((LoanPeriod.Rolling)rules.Match(new RuleCase { Location = new LocationCode(location) }).Terms.Due!.Period).Count;
}
