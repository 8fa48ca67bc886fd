using FsCheck.Xunit;
using MedLib.Domain.Classification.Schedules;

namespace MedLib.Domain.Tests.Classification.Schedules;

public sealed class NlmScheduleSearchTests
{
    private static readonly NlmSchedule Schedule = NlmSchedule.Embedded;

    [Theory]
    [InlineData("heart failure", "WG 370 Heart failure")]
    [InlineData("FAILURE  heart", "WG 370 Heart failure")]
    [InlineData("asthmas", "WF 553 Asthma")]
    [InlineData("nurs ethic", "WY 85 Nursing ethics")]
    [InlineData("vitamin a", "QU 167 Vitamin A")]
    [InlineData("child psychology", "WS 105 Normal mental growth and development. Child psychology")]
    [InlineData("rorschach", "WM 145.5.R7 Rorschach test")]
    [InlineData("Asthmá", "WF 553 Asthma")]
    public void The_best_class_comes_first(string words, string best) => Assert.Equal(best, Schedule.Search(words).Matches[0].ToString());

    [Fact]
    public void A_class_has_all_the_words_in_its_caption_or_above_it()
    {
        var search = Schedule.Search("psychiatry rorschach");

        Assert.Equal("2018 Summer", search.Edition);
        Assert.Equal(["WM 145.5.R7 Rorschach test"], search.Matches.Select(static match => match.ToString()), StringComparer.Ordinal);
    }

    [Fact]
    public void Words_above_a_class_count_less_than_those_of_its_caption()
    {
        var matches = Schedule.Search("insects", limit: 100).Matches;

        Assert.Equal(["QX 500 Insects", "WD 430 Insects"], matches.Take(2).Select(static match => match.ToString()), StringComparer.Ordinal);
        Assert.Contains(matches, static match => match.Class.Headers.Contains("Insects. Other Parasites", StringComparer.Ordinal) && !match.Class.Caption.Contains("nsect", StringComparison.Ordinal));
    }

    [Fact]
    public void A_general_coverage_is_found_by_the_words_of_its_pair() =>
        Assert.Contains(Schedule.Search("special population groups").Matches, static match => match.Class.Number.ToString() is "WA 300.1");

    [Fact]
    public void The_limit_hides_classes_and_the_total_counts_them()
    {
        var search = Schedule.Search("nursing", limit: 3);

        Assert.Equal(3, search.Matches.Count);
        Assert.True(search.Total > 50);
        Assert.Empty(Schedule.Search("nursing", limit: 0).Matches);
        Assert.Throws<ArgumentOutOfRangeException>(() => Schedule.Search("nursing", limit: -1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("of the and")]
    [InlineData("xylophone")]
    [InlineData("\0...")]
    public void Without_words_that_are_there_nothing_is_found(string words) => Assert.Equal(0, Schedule.Search(words).Total);

    [Fact]
    public void Every_class_is_found_by_its_whole_caption() => Assert.All(
        Schedule.Classes.Where(static (_, place) => place % 20 == 0),
        static known => Assert.Contains(Schedule.Search(known.Caption, limit: 5_000).Matches, match => match.Class == known));

    [Property]
    public bool Any_text_may_be_searched(string? words) => Schedule.Search(words ?? "").Total >= 0;

    [Fact]
    public void A_hundred_thousand_words_are_searched_at_once() =>
        Assert.Equal(0, Schedule.Search(string.Join(' ', Enumerable.Range(0, 100_000).Select(static i => $"word{i}"))).Total);
}
