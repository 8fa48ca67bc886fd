using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Folio;
using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;

namespace MedLib.Domain.Tests.Circulation.Rules;

/// <summary>The RUL vectors of FOLIO: its rules carried over answer as FOLIO does, and what is no text of its is refused where it goes wrong.</summary>
public class FolioVectorTests
{
    private const string University = """
        priority: t, s, c, b, a, m, g
        fallback-policy: l no-loan
        m book cd dvd: l A
        m newspaper + g all: l C
        m streaming: l C
          g visitor: l in-house
          g undergrad: l in-house
        m book cd dvd + t special-items: l in-house
        t special-items: l D
          g visitor alumni: l in-house
        a INST1: l in-university
        """;

    private const string Small = """
        fallback-policy: l no-loan
        m book: l A
        g student: l B
        m dvd: l C
          g visitor: l D
        """;

    private static readonly CategoryTree Institutions = new([new Category("INST1"), new Category("INST2")]);

    [Theory]
    [InlineData("RUL-011", "book", "regular", "undergrad", "INST1", "in-university A no-loan")]
    [InlineData("RUL-013", "book", "special-items", "visitor", "INST2", "in-house in-house D A no-loan")]
    [InlineData("RUL-014", "newspaper", "regular", "undergrad", "INST1", "in-university C no-loan")]
    [InlineData("RUL-016", "newspaper", "special-items", "visitor", "INST1", "in-house D in-university C no-loan")]
    [InlineData("RUL-017", "dvd", "special-items", "undergrad", "INST1", "in-house D in-university A no-loan")]
    [InlineData("RUL-018", "map", "special-items", "alumni", "INST1", "in-house D in-university no-loan")]
    [InlineData("RUL-019", "foo", "foo", "foo", "INST1", "in-university no-loan")]
    public void The_trace_holds_all_that_match_in_order(string id, string material, string loanType, string group, string institution, string policies)
    {
        var (folio, compiled) = CarriedOver(University);
        var loan = Loan(material, group) with { LoanType = new LoanType(loanType), Location = new LocationCode(institution) };

        var trace = compiled.Explain(loan);

        Assert.Equal((id, policies), (id, string.Join(' ', trace.Rules.Select(rule => PolicyOf(folio, rule.Rule)))));
        Assert.Equal(trace.Rules[0].Rule, compiled.Match(loan).RuleFor(RulePart.Lend));
    }

    [Theory]
    [InlineData("RUL-020", "number-of-criteria, first-line", "book", "student", "A")]
    [InlineData("RUL-022", "number-of-criteria, first-line", "dvd", "visitor", "D")]
    [InlineData("RUL-023", "criterium(t,s,c,b,a,m,g), number-of-criteria, first-line", "book", "student", "A")]
    [InlineData("RUL-024", "criterium(t,s,c,b,a,m,g), number-of-criteria, first-line", "dvd", "student", "C")]
    [InlineData("RUL-025", "criterium(t,s,c,b,a,m,g), number-of-criteria, first-line", "dvd", "visitor", "D")]
    [InlineData("RUL-020 otherwise", "number-of-criteria, last-line", "book", "student", "B")] // same rules, other line: other winner
    public void The_order_is_part_of_the_rules(string id, string priority, string material, string group, string policy)
    {
        var (folio, compiled) = CarriedOver($"priority: {priority}\n{Small}");

        Assert.Equal((id, policy), (id, PolicyOf(folio, compiled.Match(Loan(material, group)).RuleFor(RulePart.Lend)!)));
    }

    [Theory]
    [InlineData("dvd", "no-loan")]
    [InlineData("music", "no-loan")]
    [InlineData("book", "A")]
    public void RUL_026_what_is_excluded_does_not_match(string material, string policy)
    {
        var (folio, compiled) = CarriedOver("priority: last-line\nfallback-policy: l no-loan\nm !dvd !music: l A");

        Assert.Equal(policy, PolicyOf(folio, compiled.Match(Loan(material, "any")).RuleFor(RulePart.Lend)!));
    }

    [Theory]
    [InlineData("RUL-028", "priority: t, s, c, b, a, m, g|fallback-policy: l no-loan|m book:\tl A", RuleCodes.TabFound, 3, 8)]
    [InlineData("RUL-029", "fallback-policy: l no-loan|m book: l A", RuleCodes.PriorityMissing, 2, 1)]
    [InlineData("RUL-031", "priority: t, s, c, b, a, m, g, t|fallback-policy: l no-loan", RuleCodes.Unexpected, 1, 32)]
    [InlineData("RUL-033", "priority: last-line|m book: l A", RuleCodes.DefaultMissing, 1, 1)]
    [InlineData("RUL-035", "priority: last-line|fallback-policy: l no-loan|m book:", RuleCodes.PolicyMissing, 3, 8)]
    [InlineData("RUL-036", "priority: last-line|fallback-policy: l no-loan|m book: l A l B", RuleCodes.SaidTwice, 3, 13)]
    [InlineData("RUL-037", "priority: last-line|fallback-policy: l no-loan|m: l A", RuleCodes.Unexpected, 3, 2)]
    [InlineData("seven letters, one twice", "priority: t, s, c, b, a, m, m|fallback-policy: l no-loan", RuleCodes.Unexpected, 1, 29)]
    [InlineData("nothing after the line", "priority: last-line, number-of-criteria|fallback-policy: l no-loan", RuleCodes.Unexpected, 1, 22)]
    [InlineData("a kind that others have", "priority: last-line|fallback-policy: l no-loan r none|m book: l A", RuleCodes.PolicyMissing, 3, 1)]
    [InlineData("a letter that is none", "priority: last-line|fallback-policy: l no-loan|x book: l A", RuleCodes.Unexpected, 3, 1)]
    public void A_fault_is_told_with_line_and_column(string id, string text, string code, int line, int column)
    {
        var finding = Assert.Single(FolioRules.Parse(text.Replace('|', '\n')).Findings);

        Assert.Equal((id, code), (id, finding.Code));
        Assert.Equal([new FindingArg.Number("line", line), new FindingArg.Number("column", column)], finding.Args.Take(2));
    }

    [Fact]
    public void Remarks_and_names_of_todays_texts_are_read()
    {
        var folio = FolioRules.Parse("""
            # section
            priority: number-of-criteria, criterium (t, s, c, b, a, m, g), last-line
            fallback-policy: l no-circulation r no-request n no-notice o overdue i lost-item
            g visitor + t rare: l a-1 r b n c o d i e / behind a slash
            """).Value!;

        Assert.Equal("a-1", folio.Rules.Single().Policy(FolioPolicyKind.Loan));
        Assert.Equal("e", folio.Rules.Single().Policy(FolioPolicyKind.LostItemFee));
        Assert.Equal(5, folio.Fallback.Count);
    }

    [Fact]
    public void Nothing_falls_through_as_it_never_does_in_FOLIO()
    {
        var compiled = FolioRules.Parse("priority: last-line\nfallback-policy: l fallback\nm book: l A").Value!
            .ToRuleSet(policy => new RuleTerms { Lend = LendingMode.Out, Period = LoanPeriod.Days(1), Renewals = policy.Name is "fallback" ? 5 : default(Term<int>) }, CategoryTree.Open)
            .Value!.Compile().Value!;

        Assert.Equal(0, compiled.Match(Loan("book", "any")).Terms.Renewal.Most);
        Assert.Equal(5, compiled.Match(Loan("map", "any")).Terms.Renewal.Most);
    }

    [Fact]
    public void A_location_on_another_floor_and_a_policy_without_terms_are_told()
    {
        var refused = FolioRules.Parse("priority: last-line\nfallback-policy: l no-loan\ns INST1: l A\n  b NOWHERE: l A").Value!
            .ToRuleSet(static policy => policy.Name is "A" ? null : TermsOf(policy), Institutions);

        Assert.Equal("CIR-126 CIR-125 CIR-126 CIR-125 CIR-126", refused.Findings.Codes());
    }

    [Fact]
    public void All_of_a_floor_ranks_as_a_location_of_that_floor()
    {
        var tree = new CategoryTree([new Category("I"), new Category("C", "I"), new Category("L", "C"), new Category("S", "L")]);
        var (folio, compiled) = CarriedOver("priority: t, s, c, b, a, m, g\nfallback-policy: l no-loan\ns all: l A\nc L: l B", tree);

        Assert.Equal("A", PolicyOf(folio, compiled.Match(new RuleCase { Location = new LocationCode("S") }).RuleFor(RulePart.Lend)!));
        Assert.Equal("B", PolicyOf(folio, compiled.Match(new RuleCase { Location = new LocationCode("L") }).RuleFor(RulePart.Lend)!));
    }

    private static (FolioRules Folio, CompiledRules Compiled) CarriedOver(string text, CategoryTree? locations = null)
    {
        var folio = FolioRules.Parse(text).Value!;
        return (folio, folio.ToRuleSet(TermsOf, locations ?? Institutions).Then(static set => set.Compile()).Value!);
    }

    private static RuleTerms TermsOf(FolioPolicy policy) => policy.Name switch
    {
        "no-loan" => new RuleTerms { Lend = LendingMode.NotAtAll },
        "in-house" => new RuleTerms { Lend = LendingMode.InLibraryOnly },
        _ => new RuleTerms { Lend = LendingMode.Out, Period = LoanPeriod.Days(policy.Name.Length) },
    };

    private static string PolicyOf(FolioRules folio, string rule) =>
        (folio.Rules.FirstOrDefault(known => string.Equals(known.Name, rule, StringComparison.Ordinal))?.Policies ?? folio.Fallback)[0].Name;

    private static RuleCase Loan(string material, string group) =>
        new() { Item = new ItemCategory(material), Borrower = new BorrowerCategory(group) };
}
