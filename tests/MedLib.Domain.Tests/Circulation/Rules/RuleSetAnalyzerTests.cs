using FluentValidation;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Analysis;
using MedLib.Domain.Circulation.Rules.Orders;
using MedLib.Domain.Circulation.Rules.Text;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MedLib.Domain.Tests.Circulation.Rules;

/// <summary>Defects sown into sound rules, each found by its code and at its rule.</summary>
public class RuleSetAnalyzerTests
{
    private const string Sound = """
        borrowers
          staff
            resident
          student registered 3 months
        items book, dvd, reference
        set media: dvd
        default: lend 14 days, renew 2 times, at most 10 loans
        item dvd: lend 7 days, at most 2 media, fine EUR 0.50 per day up to EUR 10
        item reference: in library only
        """;

    [Fact]
    public void Finds_nothing_in_sound_rules() => Assert.Empty(RuleSetAnalyzer.Analyze(Set("")));

    [Theory]
    [InlineData(-1)]
    [InlineData(10)]
    [InlineData(int.MaxValue)]
    public void A_dimension_that_there_is_not_is_told_wherever_it_is_named(int number)
    {
        var dimension = (RuleDimension)number;
        var odd = new Rule { Name = "odd", Criteria = [new RuleCriterion(dimension, ["x"])], Terms = new RuleTerms() };

        var inRule = (Set("") with { Rules = [odd] }).Compile();
        var inKeys = (Set("") with { Order = MatchOrder.Lexicographic([dimension]) }).Compile();
        var inCriterium = (Set("") with { Order = MatchOrder.CriteriumOrder([dimension]) }).Compile();
        var inWeights = (Set("") with { Order = MatchOrder.Weighted([new MatchWeight(dimension, 1)]) }).Compile();

        Assert.Equal(RuleCodes.DimensionUnknown, inRule.Findings.SortedCodes());
        Assert.Contains(new FindingArg.Number("dimension", number), inRule.Findings[0].Args);
        Assert.Equal(inRule.Findings, RuleSetAnalyzer.Analyze(Set("") with { Rules = [odd] }));
        Assert.All([inKeys, inCriterium, inWeights], static refused => Assert.Equal(RuleCodes.OrderMalformed, refused.Findings.SortedCodes()));
        Assert.Equal("unknown x", odd.Criteria[0].ToString());
    }

    [Theory]
    [InlineData("item dvd, item !dvd: lend 3 days", RuleCodes.Unreachable)]
    [InlineData("item dvd, item book: lend 3 days", RuleCodes.Unreachable)]
    [InlineData("[a] borrower staff, item book, priority 1: for 3 days\n[b] borrower staff, item book: for 5 days", RuleCodes.Shadowed, "b")]
    [InlineData("[a] item book dvd, unit x: for 3 days\n[b] item reference, unit x: for 5 days\n[c] unit x, borrower all: for 9 days", RuleCodes.Shadowed, "c")]
    [InlineData("borrower staff: keep at most 6 weeks, renew 3 times", RuleCodes.RenewalsPassCeiling)]
    [InlineData("borrower staff: keep at most 1 month, renew 9 times, renew by 7 days", RuleCodes.RenewalsPassCeiling)]
    [InlineData("borrower staff: keep at most 13 days", RuleCodes.PeriodPassesCeiling)]
    [InlineData("borrower student: lend 4 months", RuleCodes.PeriodPassesRegistration)]
    [InlineData("unit x: lend 1 year", RuleCodes.PeriodPassesRegistration)]
    [InlineData("unit x: in library only, renew 2 times", RuleCodes.WithoutEffect)]
    [InlineData("unit x: renew 0 times, renew automatically", RuleCodes.AutomaticWithoutRenewals)]
    [InlineData("band night: 20:00-06:00", RuleCodes.NeverUsed)]
    [InlineData("schedule s: 2026-01-01..2026-06-30 due 2026-06-30", RuleCodes.NeverUsed)]
    [InlineData("set kits: book", RuleCodes.NeverUsed)]
    [InlineData("group of borrowers all-of-them: staff, student", RuleCodes.NeverUsed)]
    [InlineData("unit x: fine USD 1 per day", RuleCodes.SeveralCurrencies)]
    public void Finds_what_only_looks_wrong(string sown, string code, string? rule = null)
    {
        var found = RuleSetAnalyzer.Analyze(Set(sown));

        var finding = Assert.Single(found, finding => string.Equals(finding.Code, code, StringComparison.Ordinal));
        Assert.NotEqual(FindingSeverity.Error, finding.Severity);
        Assert.True(Set(sown).Compile().Succeeded);
        if (rule is not null)
        {
            Assert.Contains(new FindingArg.Text("rule", rule), finding.Args);
        }
    }

    [Theory]
    [InlineData("unit x: recall", CirculationCodes.RecallWithoutPeriod)]
    [InlineData("unit x: recall overdue within 1 day", CirculationCodes.RecallWithoutPeriod)]
    [InlineData("unit x: fine EUR 1 for 3 then USD 2 per day", RuleCodes.CurrenciesMixed)]
    [InlineData("unit x: fine EUR 1 per day up to USD 2", RuleCodes.CurrenciesMixed)]
    [InlineData("unit x: fine EUR 1 per day when recalled (USD 2 per day)", RuleCodes.CurrenciesMixed)]
    [InlineData("unit x: lost price EUR 1 fee USD 2", RuleCodes.CurrenciesMixed)]
    [InlineData("unit x: fine EUR 1 then EUR 2 per day", RuleCodes.FineStepsMalformed)]
    [InlineData("unit x: fine EUR 1 per hour counting open days", CirculationCodes.LatenessUnitsDiffer)]
    [InlineData("unit x: fine EUR 1 per day grace 0 days", CirculationCodes.LatenessNotCountable)]
    [InlineData("unit x: fine EUR 1 per day up to 20000% of price", CirculationCodes.FineLimitUnsound)]
    [InlineData("unit x: fine EUR 1 per day when recalled (EUR 2 per day when recalled (EUR 3 per day))", CirculationCodes.FineOfRecallUnsound)]
    [InlineData("unit x: suspend 2 days per hour counting open days", CirculationCodes.LatenessUnitsDiffer)]
    [InlineData("unit x: fine EUR 1 for 0 per day", RuleCodes.NumberOutOfRange)]
    [InlineData("unit x: fine EUR -1 per day", RuleCodes.NumberOutOfRange)]
    [InlineData("unit x: renew -1 times", RuleCodes.NumberOutOfRange)]
    [InlineData("unit x: at most -1 loans", RuleCodes.NumberOutOfRange)]
    [InlineData("unit x: lend 999999 days", RuleCodes.NumberOutOfRange)]
    [InlineData("unit x: at most 3 models", RuleCodes.ValueUnknown)]
    [InlineData("item model: lend 3 days", RuleCodes.ValueUnknown)]
    [InlineData("borrower guest: lend 3 days", RuleCodes.ValueUnknown)]
    [InlineData("unattended maybe: lend 3 days", RuleCodes.ValueUnknown)]
    [InlineData("time noon: lend 3 days", RuleCodes.ValueUnknown)]
    [InlineData("unit x: lend until (2026-01-01..2026-06-30 due 2026-05-30)", RuleCodes.ScheduleMalformed)]
    [InlineData("schedule s: 2026-01-01..2026-06-30 due 2026-06-30; 2026-06-30..2026-12-30 due 2026-12-30", RuleCodes.ScheduleMalformed)]
    [InlineData("item dvd: not lent", RuleCodes.NameRepeated)]
    [InlineData("[default] item dvd: not lent", RuleCodes.NameRepeated)]
    [InlineData("[\" \"] item dvd: not lent", RuleCodes.NameMissing)]
    [InlineData("set media: book", RuleCodes.CodeRepeated)]
    [InlineData("items model, dvd", RuleCodes.CodeRepeated)]
    [InlineData("group of borrowers staff: student", RuleCodes.CodeRepeated)]
    [InlineData("group of borrowers all-of-them: guest", RuleCodes.ParentUnknown)]
    [InlineData("locations\n  library below campus", RuleCodes.ParentUnknown)]
    [InlineData("locations\n  a below b\n  b below a", RuleCodes.TreeCyclic, RuleCodes.TreeCyclic)]
    [InlineData("[a] borrower staff: for 3 days\n[b] borrower staff: for 5 days", RuleCodes.Tie)]
    [InlineData("[a] borrower staff, item book: for 3 days\n[b] item !dvd, borrower all: for 5 days", "")] // naming goes before excluding
    [InlineData("order criterium item\n[a] unit x: for 3 days\n[b] borrower staff: for 5 days", RuleCodes.Tie)]
    [InlineData("[a] borrower staff: for 3 days\n[b] borrower staff: renew 1 times", "")] // they do not meet in any term
    [InlineData("[a] borrower staff: for 3 days\n[b] borrower student: for 5 days", "")] // nor in any loan
    [InlineData("order number of criteria, weights item 3, last line", RuleCodes.OrderMalformed)]
    [InlineData("order weights item 3", RuleCodes.OrderMalformed)]
    [InlineData("order weights item 99, first line", RuleCodes.OrderMalformed)]
    [InlineData("order first line, priority", RuleCodes.OrderMalformed)]
    [InlineData("order criterium item item", RuleCodes.OrderMalformed)]
    public void Refuses_what_is_wrong(string sown, params string[] codes)
    {
        var set = Set(sown);
        ValueList<Finding> errors = [.. RuleSetAnalyzer.Analyze(set).Where(static finding => finding.Severity is FindingSeverity.Error)];

        Assert.Equal(string.Join(' ', codes), errors.Codes());
        Assert.Equal(string.Join(' ', codes), set.Compile().Findings.Codes());
    }

    [Fact]
    public void Each_finding_names_the_rule_and_its_line()
    {
        var finding = Assert.Single(RuleSetAnalyzer.Analyze(Set("unit x: renew -2 times")));

        Assert.Equal("Rule 'unit x' (line 10): -2 is out of range for renewals.", MedLibMessages.Render(finding));
        Assert.Equal("Rules[2]", finding.Path);
        Assert.Contains(new FindingArg.Number("line", 10), finding.Args);
    }

    [Theory]
    [InlineData("default: renew 1 times", "any loan")]
    [InlineData("default: lend", "any loan")]
    [InlineData("default: not lent|item book: lend", "item book")]
    [InlineData("default: lend|item book dvd: for 3 days|item !book !dvd: for 5 days", null)]
    [InlineData("default: lend|item book dvd: for 3 days|item !book: for 5 days, priority 1", null)]
    [InlineData("default: lend|item book: for 3 days", "item (any other)")]
    [InlineData("items book, dvd|default: lend|item book: for 3 days|item dvd: for 5 days", null)]
    [InlineData("default: lend|unattended yes: for 3 days|unattended no, renewal yes: for 5 days", "unattended no, renewal no")]
    [InlineData("band night: 20:00-08:00|default: lend|time night: for 3 days|time !night: for 5 days", null)]
    [InlineData("default: not lent|borrower staff, item !dvd: lend 3 days", null)]
    [InlineData("order weights item 3 borrower 2, first line|default: not lent|borrower staff: lend|item book: in library only", "item book, borrower staff?")]
    public void Proves_that_every_loan_gets_a_period(string text, string? loan)
    {
        var set = RuleText.Parse(text.Replace(", priority 1", "", StringComparison.Ordinal).Replace('|', '\n')).Value!;
        var missing = set.Compile().Findings.Where(static finding => finding.Code is RuleCodes.TermsMissing).ToList();

        Assert.Equal(loan is null ? 0 : 1, missing.Count);
        if (loan?.EndsWith('?') == false)
        {
            Assert.Equal(new FindingArg.Text("loan", loan), missing[0].Args[0]);
        }
    }

    [Fact]
    public void Gives_up_a_proof_that_would_take_for_ever_and_says_what_to_do()
    {
        var rules = Enumerable.Range(0, 3_000).Select(static i => new Rule
        {
            Name = $"r{i}",
            Criteria =
            [
                new RuleCriterion(RuleDimension.Item, [$"i{i % 61}"]), new RuleCriterion(RuleDimension.Unit, [$"u{i % 59}"]), new RuleCriterion(RuleDimension.Purpose, [$"p{i % 53}"]),
            ],
            Priority = i,
            Terms = new RuleTerms { Period = LoanPeriod.Days(1) },
        });
        var set = new RuleSet { Rules = [.. rules, new Rule { Name = "rest", Criteria = [RuleCriterion.Unattended(), RuleCriterion.Unattended(isSo: false)] }], Default = new RuleTerms { Lend = LendingMode.Out } };

        Assert.True(set.Compile().Findings.SortedCodes() is RuleCodes.TermsMissing or RuleCodes.CompletenessUnproved);
    }

    [Fact]
    public void More_rules_than_can_be_compiled_are_refused()
    {
        var set = new RuleSet { Rules = [.. Enumerable.Range(0, 5_001).Select(static i => new Rule { Name = $"r{i}" })], Default = RuleTerms.Nothing };

        Assert.Equal(RuleCodes.TooMany, set.Compile().Findings.Codes());
    }

    [Fact]
    public void Obligatory_terms_cannot_be_set_to_none() => Assert.Equal(
        RuleCodes.ObligatoryNone,
        new RuleSet { Default = new RuleTerms { Lend = LendingMode.Out, Period = Term<LoanPeriod>.None } }.Compile().Findings.Codes());

    [Fact]
    public void A_tree_that_is_too_deep_is_refused()
    {
        var chain = Enumerable.Range(0, 14).Select(static i => new Category($"c{i}", i == 0 ? null : $"c{i - 1}"));

        Assert.Equal(RuleCodes.TooMany, (Set("") with { Locations = new CategoryTree([.. chain]) }).Compile().Findings.SortedCodes());
    }

    [Fact]
    public void The_version_in_force_is_the_one_that_began_last()
    {
        var (first, second) = (Set("") with { Version = 1, From = new LocalDate(2026, 1, 1) }, Set("") with { Version = 2, From = new LocalDate(2026, 9, 1) });
        var sets = new RuleSets([second, first]);

        Assert.Null(sets.InForceOn(new LocalDate(2025, 12, 31)));
        Assert.Equal(1, sets.InForceOn(new LocalDate(2026, 8, 31))!.Version);
        Assert.Equal(2, sets.InForceOn(new LocalDate(2026, 9, 1))!.Version);
        Assert.Equal(second, sets.Of(2));
        Assert.Empty(sets.Check());
        Assert.Equal("CIR-120 CIR-120", new RuleSets([first, second with { Version = 1 }]).Check().Codes());
    }

    [Fact]
    public void Validators_say_what_the_analyzer_says()
    {
        using var services = new ServiceCollection().AddMedLibDomain().Services.BuildServiceProvider();
        var set = Set("unit x: recall");

        var one = services.GetRequiredService<IValidator<RuleSet>>().Check(set);
        var all = services.GetRequiredService<IValidator<RuleSets>>().Check(new RuleSets([set, set]));

        Assert.Equal(CirculationCodes.RecallWithoutPeriod, one.Codes());
        Assert.Equal("CIR-043 CIR-120", all.SortedCodes());
        Assert.True(services.GetRequiredService<IValidator<RuleSet>>().Validate(Set("band night: 20:00-06:00")).Errors.TrueForAll(static error => error.Severity is Severity.Info));
    }

    private static RuleSet Set(string sown)
    {
        var parsed = RuleText.Parse(Sound + "\n" + sown);
        Assert.True(parsed.Succeeded, string.Join('\n', parsed.Findings.Select(MedLibMessages.Render)));
        return parsed.Value;
    }
}
