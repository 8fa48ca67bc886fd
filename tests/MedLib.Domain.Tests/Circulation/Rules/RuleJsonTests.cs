using System.Text.Json;
using FsCheck.Xunit;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Circulation.Rules.Orders;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Json;

namespace MedLib.Domain.Tests.Circulation.Rules;

public class RuleJsonTests
{
    [Property(MaxTest = 300)]
    public void Rule_sets_traces_and_terms_are_read_as_they_were_written(int seed)
    {
        var random = new RandomRules(seed);
        var set = random.Set();
        var compiled = set.Compile().Value!;
        var loan = random.Loan();

        Assert.Equal(set, Again(set));
        Assert.Equal(set, Again(new RuleSets([set])).Versions.Single());
        Assert.Equal(compiled.Explain(loan), Again(compiled.Explain(loan)));
        Assert.Equal(compiled.Match(loan).Terms, Again(compiled.Match(loan).Terms));
        Assert.Equal(MatchOrder.Evergreen, Again(set with { Order = MatchOrder.Evergreen }).Order);
    }

    [Fact]
    public void What_is_inherited_is_left_out_and_none_is_said()
    {
        var terms = new RuleTerms { Lend = LendingMode.InLibraryOnly, Fines = Term<FineTerms>.None, Period = LoanPeriod.Days(7) };
        var json = JsonSerializer.Serialize(new RuleSet { Default = terms }, MedLibJson.TypeOf<RuleSet>());

        Assert.Contains("""
            "default":{"lend":"in-library-only","period":{"type":"rolling","count":7,"unit":"days"},"fines":"none","limits":[]}
            """, json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_not_lost()
    {
        var set = new RuleSet { Default = RuleTerms.Nothing, Rules = [new Rule { Name = "r", Line = 7 }] };

        Assert.Equal(7, Again(set).Rules[0].Line);
    }

    private static T Again<T>(T value)
        where T : notnull => JsonSerializer.Deserialize(JsonSerializer.Serialize(value, MedLibJson.TypeOf<T>()), MedLibJson.TypeOf<T>())!;
}
