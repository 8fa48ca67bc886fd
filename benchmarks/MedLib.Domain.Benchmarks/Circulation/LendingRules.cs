using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Benchmarks.Circulation;

/// <summary>The rules of a large system: 2,000 of them over a tree of 40 libraries, 25 categories of borrowers and 30 of items; and loans to ask them about.</summary>
internal static class LendingRules
{
    public const int Count = 2_000;
    public const int Loans = 256;

    private const int Libraries = 40;
    private const int Borrowers = 25;
    private const int Items = 30;

    public static RuleSet Set() => new()
    {
        Borrowers = new CategoryTree([new Category("all-staff"), .. Enumerable.Range(0, Borrowers).Select(static i => new Category($"b{i}", i % 2 == 0 ? "all-staff" : null))]),
        Locations = new CategoryTree(
        [
            new Category("system"),
            .. Enumerable.Range(0, Libraries).Select(static i => new Category($"library{i}", "system")),
            .. Enumerable.Range(0, 3 * Libraries).Select(static i => new Category($"stacks{i}", $"library{i / 3}")),
        ]),
        TimeBands = [new TimeBand("night", new OpeningHours(new LocalTime(20, 0), new LocalTime(8, 0)))],
        Rules = [.. Enumerable.Range(0, Count).Select(Rule)],
        Default = new RuleTerms { Lend = LendingMode.Out, Period = LoanPeriod.Days(14), Renewals = 2, Limits = [new LoanLimit(LoanLimit.AllLoans, 10)] },
    };

    public static RuleCase[] Cases()
    {
        var random = new Random(20_261_127);
        return [.. Enumerable.Range(0, Loans).Select(_ => new RuleCase
        {
            Borrower = new BorrowerCategory($"b{random.Next(Borrowers)}"),
            Item = new ItemCategory($"i{random.Next(Items)}"),
            Location = new LocationCode($"stacks{random.Next(3 * Libraries)}"),
            ServicePoint = new ServicePointCode("DESK"),
            Time = new LocalTime(random.Next(24), 0),
            IsUnattended = random.Next(10) == 0,
            IsRenewal = random.Next(3) == 0,
        })];
    }

    private static Rule Rule(int i)
    {
        var random = new Random(i);
        var criteria = new List<RuleCriterion> { RuleCriterion.For(new LocationCode(random.Next(3) == 0 ? $"stacks{random.Next(3 * Libraries)}" : $"library{random.Next(Libraries)}")) };
        if (random.Next(3) > 0)
        {
            criteria.Add(RuleCriterion.For(new BorrowerCategory($"b{random.Next(Borrowers)}"), new BorrowerCategory($"b{random.Next(Borrowers)}")));
        }

        if (random.Next(3) > 0)
        {
            criteria.Add(new RuleCriterion(RuleDimension.Item, [$"i{random.Next(Items)}", $"i{random.Next(Items)}"], random.Next(8) == 0));
        }

        if (random.Next(12) == 0)
        {
            criteria.Add(RuleCriterion.During("night"));
        }

        return new Rule
        {
            Name = $"r{i}",
            Criteria = [.. criteria],
            Priority = i,
            Terms = new RuleTerms
            {
                Period = LoanPeriod.Days(1 + random.Next(28)),
                Renewals = random.Next(2) == 0 ? random.Next(3) : default(Term<int>),
                Limits = random.Next(4) == 0 ? [new LoanLimit(LoanLimit.AllLoans, 5)] : [],
            },
        };
    }
}
