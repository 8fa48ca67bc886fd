using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Analysis;
using MedLib.Domain.Circulation.Rules.Folio;
using MedLib.Domain.Circulation.Rules.Text;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Guides;

/// <summary>The examples of <c>docs/guides/lending-rules.md</c>.</summary>
public sealed class LendingRulesGuideTests
{
    private static readonly Guide Guide = new("lending-rules");

    [Fact]
    public void Every_example_is_run() =>
        Assert.Equal(5, Guide.Examples().Count());

    [Fact]
    public void Rules_are_written_and_asked() => Guide.Holds("Ten lines are enough", output =>
    {
        const string Text = """
            # The library of a small hospital
            default: lend 14 days, renew 2 times, at most 10 loans
            item reference: in library only
            item dvd model: lend 7 days, fine EUR 0.50 per day up to EUR 10
              borrower student: not lent
            borrower resident, item !dvd: lend 28 days
            """;
        var rules = RuleText.Parse(Text).Then(set => set.Compile()).Value!;
        var match = rules.Match(new RuleCase { Borrower = new BorrowerCategory("resident"), Item = new ItemCategory("dvd") });
        output.WriteLine($"{match.Terms.Lend} for {match.Terms.Due!.Period}, {match.Terms.Renewal.Most} renewals, at most {match.Terms.Limits[0].Most} loans");
        output.WriteLine(string.Join("; ", match.Rules()));
    });

    [Fact]
    public void Answers_are_explained() => Guide.Holds("Ask why", output =>
    {
        var why = RuleText.Parse("""
            default: lend 14 days, renew 2 times
            item dvd: for 7 days
            [night] unattended yes: renew 0 times
            [films of the ward] item dvd, unit icu: for 2 days
            """).Then(set => set.Compile()).Value!
            .Explain(new RuleCase { Item = new ItemCategory("dvd"), Unit = new UnitCode("icu"), IsUnattended = true });
        foreach (var rule in why.Rules)
        {
            output.WriteLine($"{MedLibMessages.Render(rule.Reason)} It gave: {string.Join(", ", rule.Gave.Select(static part => part.Part))}");
        }
    });

    [Fact]
    public void Rules_are_checked() => Guide.Holds("Check before they are in force", output =>
    {
        var set = RuleText.Parse("""
            default: lend 14 days, renew 2 times
            [a] item dvd: lend 7 days
            [b] item dvd: lend 3 days
            [c] item book, item !book: not lent
            [d] borrower staff: keep at most 5 weeks, renew 9 times
            """).Value!;
        foreach (var finding in RuleSetAnalyzer.Analyze(set))
        {
            output.WriteLine($"{finding.Code} {finding.Severity}: {MedLibMessages.Render(finding)}");
        }
    });

    [Fact]
    public void Mistakes_are_told() => Guide.Holds("Mistakes in the text", output =>
    {
        foreach (var finding in RuleText.Parse("default: lend 14 parsecs\nitem dvd: fine EUR 10,00 per day\n\titem book: not lent").Findings)
        {
            output.WriteLine($"{finding.Code}: {MedLibMessages.Render(finding)}");
        }
    });

    [Fact]
    public void Rules_are_carried_over() => Guide.Holds("Come from FOLIO", output =>
    {
        var folio = FolioRules.Parse("""
            priority: t, s, c, b, a, m, g
            fallback-policy: l no-loan
            m book: l two-weeks
              g student: l one-week
            """).Value!;
        var carried = folio.ToRuleSet(
            policy => policy.Name switch
            {
                "two-weeks" => new RuleTerms { Lend = LendingMode.Out, Period = LoanPeriod.Weeks(2), Renewals = 2 },
                "one-week" => new RuleTerms { Lend = LendingMode.Out, Period = LoanPeriod.Weeks(1) },
                "no-loan" => new RuleTerms { Lend = LendingMode.NotAtAll },
                _ => null,
            },
            CategoryTree.Open).Then(set => set.Compile()).Value!;
        var student = carried.Match(new RuleCase { Item = ItemCategory.Book, Borrower = BorrowerCategory.Student });
        output.WriteLine($"{student.Terms.Due!.Period}, {student.Terms.Renewal.Most} renewals, by {student.RuleFor(RulePart.Period)}");
    });
}
