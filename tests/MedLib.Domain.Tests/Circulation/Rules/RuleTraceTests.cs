using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Circulation.Rules.Orders;
using MedLib.Domain.Circulation.Rules.Text;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Circulation.Rules;

public class RuleTraceTests
{
    private const string Rules = """
        [plain] item book: for 1 day
        [first] item book, priority 2: for 2 days
        [two] item book, borrower student: for 3 days, renew 1 times
        [strong] location stacks: for 4 days
        default: lend 14 days
        """;

    private static readonly RuleCase Loan = new()
    {
        Item = ItemCategory.Book,
        Borrower = BorrowerCategory.Student,
        Location = new LocationCode("stacks"),
    };

    [Fact]
    public void Says_why_each_rule_stands_where_it_stands()
    {
        var trace = Compiled(Rules).Explain(Loan);

        Assert.Equal(
            [
                "strong goes first.",
                "two comes after strong, whose strongest criterion goes before its own.",
                "first comes after two: 1 criteria against 2.",
                "plain comes after first: priority 0 against 2.",
                "The default comes last.",
            ],
            trace.Rules.Select(static rule => MedLibMessages.Render(rule.Reason)),
            StringComparer.Ordinal);
        Assert.Equal([4, 3, 2, 1, 0], trace.Rules.Select(static rule => rule.Line));
    }

    [Fact]
    public void Says_which_rule_gave_which_part()
    {
        var trace = Compiled(Rules).Explain(Loan);

        Assert.Equal([new PartSource(RulePart.Period, "strong")], trace.Rules[0].Gave);
        Assert.Equal([new PartSource(RulePart.Renewals, "two")], trace.Rules[1].Gave);
        Assert.Empty(trace.Rules[2].Gave);
        Assert.Equal([new PartSource(RulePart.Lend, Rule.DefaultName)], trace.Rules[4].Gave);
    }

    [Theory]
    [InlineData("order key by key location borrower item, priority", "strong two first plain default", RuleCodes.RankedByCriterium)]
    [InlineData("order first line", "plain first two strong default", RuleCodes.RankedByLine)]
    [InlineData("order weights item 3 borrower 1 location 2, last line", "two first plain strong default", RuleCodes.RankedByWeight)]
    [InlineData("order last line", "strong two first plain default", RuleCodes.RankedByLine)]
    public void Each_order_has_its_reasons(string order, string ranked, string reason)
    {
        var trace = Compiled($"{order}\n{Rules}").Explain(Loan);

        Assert.Equal(ranked, string.Join(' ', trace.Rules.Select(static rule => rule.Rule)));
        Assert.Equal(reason, trace.Rules[1].Reason.Code);
    }

    [Fact]
    public void Rules_that_contradict_each_other_in_nothing_may_stand_side_by_side()
    {
        var trace = Compiled("[a] item book: for 1 day\n[b] item book: renew 1 times\ndefault: lend 14 days").Explain(Loan);

        Assert.Equal(RuleCodes.RankedEqual, trace.Rules[1].Reason.Code);
    }

    [Fact]
    public void Deeper_in_the_tree_goes_first_and_a_group_is_less_exact_than_its_members()
    {
        var compiled = Compiled("""
            locations
              hospital
                library
                  stacks
                annex
            group of locations quiet: stacks
            [hospital] location hospital: for 1 day
            [library] location library annex: for 2 days
            [group] location quiet: for 3 days
            [stacks] location stacks: for 4 days
            default: lend 14 days
            """);

        Assert.Equal("stacks group library hospital default", string.Join(' ', compiled.Explain(Loan).Rules.Select(static rule => rule.Rule)));
        Assert.Equal("hospital", compiled.Match(Loan with { Location = new LocationCode("hospital") }).RuleFor(RulePart.Period));
        Assert.Equal("library hospital default", string.Join(' ', compiled.Explain(Loan with { Location = new LocationCode("annex") }).Rules.Select(static rule => rule.Rule)));
    }

    [Fact]
    public void With_weights_what_is_nearer_to_the_loan_weighs_more()
    {
        const string Text = """
            order weights borrower 5 location 5, first line
            borrowers
              staff
                physician
                  resident
            locations
              hospital
                library
            [far] borrower staff: for 1 day
            [near] location library: for 2 days
            default: lend 14 days
            """;
        var compiled = Compiled(Text);
        var loan = new RuleCase { Location = new LocationCode("library"), Borrower = new BorrowerCategory("resident") };

        Assert.Equal("near", compiled.Match(loan).RuleFor(RulePart.Period)); // two floors against none
        Assert.Equal("far", compiled.Match(loan with { Borrower = BorrowerCategory.Staff }).RuleFor(RulePart.Period)); // equal: the line decides
    }

    [Fact]
    public void Names_the_rules_and_the_version_that_a_loan_keeps()
    {
        var match = (RuleText.Parse(Rules).Value! with { Version = 7 }).Compile().Value!.Match(Loan);

        Assert.Equal(["default", "strong", "two"], match.Rules());
        Assert.Equal(7, match.Version);
        Assert.Equal(LoanPeriod.Days(4), match.Terms.Due!.Period);
    }

    [Fact]
    public void A_term_set_to_none_hides_what_others_say()
    {
        var compiled = Compiled("default: lend 14 days, fine EUR 1 per day, renew 2 times, at most 5 loans\nitem book: no fine, renew without limit, any number of loans, no requests");
        var terms = compiled.Match(Loan).Terms;

        Assert.Null(terms.Fines);
        Assert.Null(terms.Renewal.Most);
        Assert.Equal([new LoanLimit(LoanLimit.AllLoans, null)], terms.Limits);
        Assert.Empty(terms.Requests.Kinds);
    }

    private static CompiledRules Compiled(string text)
    {
        var compiled = RuleText.Parse(text).Then(static set => set.Compile());
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Findings.Select(MedLibMessages.Render)));
        return compiled.Value;
    }
}
