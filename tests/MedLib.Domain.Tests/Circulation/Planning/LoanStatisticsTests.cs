using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Planning;

public class LoanStatisticsTests
{
    private static readonly ValueList<StatisticsDimension> ByUnit = [StatisticsDimension.Unit];

    [Fact]
    public void Loans_are_counted_by_what_is_asked_for()
    {
        IEnumerable<ClosedLoan> loans = [.. Loans("icu", "book", 6), .. Loans("icu", "dvd", 7), .. Loans("lab", "book", 9), Loans("lab", "dvd", 1)[0] with { LentOn = new LocalDate(2026, 4, 1) }];

        Assert.Equal(
            """
            unit,month,book,dvd,total
            icu,2026-03,6,7,13
            lab,2026-03,9,0,9
            lab,2026-04,0,1,1
            total,,,,23

            """.ReplaceLineEndings("\r\n"),
            LoanStatistics.Table(loans, [StatisticsDimension.Unit, StatisticsDimension.Month], StatisticsDimension.ItemCategory, threshold: 1).ToReport().ToCsv());
    }

    [Fact]
    public void A_small_count_cannot_be_reckoned_from_its_total()
    {
        IEnumerable<ClosedLoan> loans = [.. Loans("icu", "book", 20), .. Loans("icu", "dvd", 2), .. Loans("icu", "model", 9), .. Loans("lab", "book", 30)];

        Assert.Equal(
            """
            unit,book,dvd,model,total
            icu,20,*,*,31
            lab,30,0,0,30
            total,,,,61

            """.ReplaceLineEndings("\r\n"),
            LoanStatistics.Table(loans, ByUnit, StatisticsDimension.ItemCategory).ToReport().ToCsv());
    }

    [Fact]
    public void A_small_total_cannot_be_reckoned_from_the_others()
    {
        IEnumerable<ClosedLoan> loans = [.. Loans("icu", "book", 2), .. Loans("lab", "book", 30), .. Loans("lab", "dvd", 10), .. Loans("ward", "book", 50)];

        Assert.Equal(
            """
            unit,book,dvd,total
            icu,*,0,*
            lab,30,*,*
            ward,50,0,50
            total,,,92

            """.ReplaceLineEndings("\r\n"),
            LoanStatistics.Table(loans, ByUnit, StatisticsDimension.ItemCategory).ToReport().ToCsv());
    }

    [Fact]
    public void What_is_small_altogether_is_hidden_altogether()
    {
        var table = LoanStatistics.Table(Loans("icu", "book", 4), ByUnit, StatisticsDimension.ItemCategory);

        Assert.Equal((null, null), (table.Total, Assert.Single(table.Rows).Total));
        Assert.Equal(0, LoanStatistics.Table([], ByUnit, StatisticsDimension.Outcome).Total);
        Assert.Throws<ArgumentOutOfRangeException>(static () => LoanStatistics.Table([], ByUnit, StatisticsDimension.Outcome, threshold: 0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => LoanStatistics.Table([], [], StatisticsDimension.Outcome));
    }

    /// <summary>The rule: what a line hides can be shared out in several ways, whoever knows the total; and nothing small is shown.</summary>
    [Property(MaxTest = 500)]
    public Property Nothing_that_is_hidden_follows_from_what_is_shown(byte[] counts, byte most)
    {
        var threshold = 1 + (most % 6);
        var loans = counts.Take(20).SelectMany((count, i) => Loans($"unit {i % 4}", $"kind {i / 4}", count % 12));
        var table = LoanStatistics.Table(loans, ByUnit, StatisticsDimension.ItemCategory, threshold);
        var full = LoanStatistics.Table(loans, ByUnit, StatisticsDimension.ItemCategory, threshold: 1);
        var lines = table.Rows.Zip(full.Rows).ToList();

        return lines.TrueForAll(line => line.First.Counts.All(count => count is null or 0 || count >= threshold)).Label("nothing small is shown")
            .And(lines.TrueForAll(line => IsSafe(line.First.Counts, line.Second.Counts, line.First.Total, threshold))).Label("lines")
            .And(IsSafe([.. table.Rows.Select(static row => row.Total)], [.. full.Rows.Select(static row => row.Total)], table.Total, threshold)).Label("totals")
            .And(lines.TrueForAll(static line => line.First.Counts.Zip(line.Second.Counts).All(static count => count.First is null || count.First == count.Second))).Label("what is shown is true");
    }

    [Property]
    public bool The_order_of_the_loans_plays_no_part(byte[] counts, int seed)
    {
        var loans = counts.Take(12).SelectMany((count, i) => Loans($"unit {i % 3}", $"kind {i / 3}", count % 9)).ToArray();
        var shuffled = loans.ToArray();
        new Random(seed).Shuffle(shuffled);

        return LoanStatistics.Table(shuffled, ByUnit, StatisticsDimension.ItemCategory) == LoanStatistics.Table(loans, ByUnit, StatisticsDimension.ItemCategory);
    }

    // With no total the line hides one at the least, or the total would follow; with one it hides nothing, or what can be shared out otherwise.
    private static bool IsSafe(ValueList<int?> shown, ValueList<int?> full, int? total, int threshold)
    {
        var hidden = shown.Zip(full).Where(static count => count.First is null).Select(static count => count.Second!.Value).ToList();
        return total is null ? hidden.Count > 0 || shown.Count == 0 : hidden.Count == 0 || (hidden.Count > 1 && hidden.Sum() >= threshold && hidden.Sum() > hidden.Count);
    }

    private static List<ClosedLoan> Loans(string unit, string item, int count) =>
        [.. Enumerable.Repeat(new ClosedLoan(Monday, BorrowerCategory.Staff, new ItemCategory(item), new UnitCode(unit), Main, HistoryOutcome.Returned), count)];
}
