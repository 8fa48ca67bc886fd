using System.Text.Json;
using FsCheck.Xunit;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Classification.Schedules;

namespace MedLib.Domain.Tests.Classification.Schedules;

public sealed class NlmScheduleSuggestTests(ITestOutputHelper output)
{
    private static readonly NlmSchedule Schedule = NlmSchedule.Embedded;

    [Theory]
    [InlineData("Heart Failure", "WG 370 Heart failure", SuggestionBasis.HeadingTable)]
    [InlineData("heart  failure", "WG 370 Heart failure", SuggestionBasis.HeadingTable)]
    [InlineData("Abnormalities, Drug-Induced", "QS 679 Drug-induced abnormalities", SuggestionBasis.HeadingTable)]
    [InlineData("Drug-Induced Abnormalities", "QS 679 Drug-induced abnormalities", SuggestionBasis.Caption)]
    [InlineData("Kidney Transplantation", "WJ 368 Surgery. Kidney transplantation", SuggestionBasis.HeadingTable)]
    [InlineData("Heart surgery", "WG 169 Heart surgery. Heart transplantation", SuggestionBasis.Caption)]
    public void A_heading_that_is_a_caption_leads_to_its_class(string heading, string best, SuggestionBasis basis)
    {
        var answer = Schedule.Suggest(heading);
        var first = answer.Suggestions[0];

        Assert.Equal((best, basis, false, "2018 Summer"), (first.ToString(), first.Basis, first.IsWeak, answer.Edition));
        Assert.InRange(first.Confidence, 0.7, 1);
    }

    [Fact]
    public void Where_many_classes_say_the_same_none_is_sure()
    {
        var suggestions = Schedule.Suggest("Education", new SuggestOptions { Limit = 50 }).Suggestions;

        Assert.Equal("W 18 Education", suggestions[0].ToString());
        Assert.True(suggestions.Count(static suggestion => suggestion.Basis == SuggestionBasis.HeadingTable) > 30);
        Assert.All(suggestions, static suggestion => Assert.True(suggestion.IsWeak));
    }

    [Fact]
    public void A_header_is_a_weak_hint()
    {
        var suggestion = Schedule.Suggest("Blood Vessels").Suggestions.First(static suggestion => suggestion.Basis == SuggestionBasis.Header);

        Assert.Equal(("WG 500", true), (suggestion.Number.ToString(), suggestion.IsWeak));
    }

    [Fact]
    public void The_publication_type_comes_before_the_topic()
    {
        var atlas = Schedule.Suggest("Liver Neoplasms", new SuggestOptions { PublicationTypes = ["Atlases"] });
        var byTopic = Schedule.Suggest("Liver Neoplasms", new SuggestOptions { PublicationTypes = ["Atlases"], PreferTopic = true });

        Assert.Equal(["WI 17 Atlases. Pictorial works", "WI 735 Liver neoplasms"], atlas.Suggestions.Take(2).Select(static known => known.ToString()), StringComparer.Ordinal);
        Assert.Equal("WI 735 Liver neoplasms", byTopic.Suggestions[0].ToString());
        Assert.Contains(byTopic.Suggestions, static suggestion => suggestion.Basis == SuggestionBasis.Form);
    }

    [Theory]
    [InlineData("Periodicals", "W1 Serials. Periodicals")]
    [InlineData("Directories", "WI 22 Directories")]
    [InlineData("Handbook", "WI 39 Handbooks. Resource guides")]
    [InlineData("Dictionary", "WI 13 Dictionaries. Encyclopedias")]
    [InlineData("Bibliography", "ZWI 735 Liver neoplasms")]
    [InlineData("Congresses", "WI 735 Liver neoplasms")]
    [InlineData("", "WI 735 Liver neoplasms")]
    public void A_publication_type_asks_for_its_form(string type, string best) =>
        Assert.Equal(best, Schedule.Suggest("Liver Neoplasms", new SuggestOptions { PublicationTypes = [type] }).Suggestions[0].ToString());

    [Fact]
    public void Classes_that_the_edition_does_not_have_are_not_suggested()
    {
        var schedule = NlmScheduleFiles.Load("edition\tLocal", "WG 301\t\tHeart failure");

        Assert.Equal(["WG 301 Heart failure"], schedule.Suggest("Heart Failure").Suggestions.Select(static known => known.ToString()), StringComparer.Ordinal);
    }

    [Fact]
    public void Suggestions_are_few_and_ordered()
    {
        var suggestions = Schedule.Suggest("Nursing", new SuggestOptions { Limit = 7 }).Suggestions;

        Assert.Equal(7, suggestions.Count);
        Assert.Equal(suggestions.Select(static known => known.Confidence).OrderDescending(), suggestions.Select(static known => known.Confidence));
        Assert.Empty(Schedule.Suggest("Nursing", new SuggestOptions { Limit = -1 }).Suggestions);
    }

    [Property]
    public bool Any_heading_may_be_asked_for(string? heading, string?[] types) =>
        Schedule.Suggest(heading ?? "", new SuggestOptions { PublicationTypes = [.. types.Select(static type => type ?? "")] }).Suggestions
            .All(static suggestion => suggestion.Confidence is >= 0 and <= 1);

    // The part of NLM's own index that is at hand, its headings from the numerals to "Ac...". It is no part of what is embedded.
    [Fact]
    public void Suggestions_agree_with_the_part_of_NLMs_index_that_is_known()
    {
        using var index = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.SharedPath("data", "nlm", "nlm-index-partial.json")));
        var (entries, answered, strong, right) = (0, 0, 0, 0);
        foreach (var entry in index.RootElement.GetProperty("entries").EnumerateArray())
        {
            var ranges = Classes(entry).SelectMany(static text => NlmRange.TryParse(text, out var range) && ClassLetters.IsSchedule(range.First.Letters) ? [range] : Array.Empty<NlmRange>()).ToList();
            if (ranges.Count == 0)
            {
                continue;
            }

            entries++;
            var suggestions = Schedule.Suggest(entry.GetProperty("heading").GetString()!).Suggestions;
            answered += suggestions.IsEmpty ? 0 : 1;
            if (suggestions is [{ IsWeak: false } first, ..])
            {
                strong++;
                right += ranges.Exists(range => range.Contains(ShelfKey.Of(CallNumberScheme.Nlm, first.Number.ToString()))) ? 1 : 0;
            }
        }

        output.WriteLine($"{entries} headings, {answered} answered, {strong} of them not weak, {right} of these in NLM's class");
        Assert.True(entries > 200);
        Assert.True(strong >= 50);
        Assert.True(right >= strong * 0.95);
    }

    private static IEnumerable<string> Classes(JsonElement entry) =>
    [
        .. entry.GetProperty("classes").EnumerateArray().Select(static text => text.GetString()!),
        .. entry.GetProperty("aspects").EnumerateArray()
            .Where(static aspect => aspect.GetProperty("aspect").GetString() is "General")
            .SelectMany(static aspect => aspect.GetProperty("classes").EnumerateArray().Select(static text => text.GetString()!)),
    ];
}
