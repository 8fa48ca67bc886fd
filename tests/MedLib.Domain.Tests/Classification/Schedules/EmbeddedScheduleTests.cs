using System.Text.Json;
using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Classification.Schedules.Words;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Classification.Schedules;

/// <summary>What is embedded is what the tables say that it was made from.</summary>
public sealed class EmbeddedScheduleTests
{
    private static readonly NlmSchedule Schedule = NlmSchedule.Embedded;

    [Fact]
    public void Every_class_has_the_number_marks_headers_and_caption_of_its_table()
    {
        var rows = File.ReadLines(RepositoryFiles.SharedPath("data", "nlm", "nlm-classes.tsv"));

        Assert.Equal(rows, Schedule.Classes.Select(static known => string.Join('\t',
            known.Number,
            known.IsTableG ? "G" : known.IsNotTableG ? "n" : "",
            known.HasCutterInstruction ? "C" : "",
            string.Join(" > ", known.Headers),
            known.Caption)), StringComparer.Ordinal);
    }

    [Fact]
    public void Every_change_is_that_of_its_table()
    {
        using var table = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.SharedPath("data", "nlm", "nlm-class-changes.json")));

        Assert.Equal(
            table.RootElement.GetProperty("changes").EnumerateArray().Select(static row => (
                Of(row, "edition").ToUpperInvariant(),
                Of(row, "kind").StartsWith("canceled", StringComparison.Ordinal) ? NlmClassChangeKind.Canceled : NlmClassChangeKind.Added,
                Of(row, "number"), Of(row, "caption"), Of(row, "other"), Of(row, "source"), Of(row, "note"))),
            Schedule.Changes.Select(static change => (change.Edition.ToUpperInvariant(), change.Kind, change.Number.ToString(), change.Caption, change.Other, change.Source, change.Note)));
    }

    [Fact]
    public void Only_places_with_a_source_are_embedded()
    {
        using var table = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.SharedPath("data", "nlm", "nlm-table-g-partial.json")));

        Assert.Equal(
            table.RootElement.GetProperty("notations").EnumerateArray().Where(static row => Of(row, "confidence") is "high").Select(static row => new TableGPlace(Of(row, "code"), Of(row, "name"))),
            Schedule.Places);
    }

    [Fact]
    public void Every_heading_has_the_classes_of_its_table()
    {
        using var table = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.SharedPath("data", "nlm", "mesh-class-derived.json")));
        var entries = table.RootElement.GetProperty("entries").EnumerateArray().ToList();

        Assert.Equal(2283, entries.Count);
        Assert.All(entries, static row => Assert.Equal(
            row.GetProperty("classes").EnumerateArray().Select(static number => number.GetString()!),
            HeadingTable.Embedded.Find(CaptionText.Key(Of(row, "heading"))).ToArray().Select(static code => code.ToString()), StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_embedded_is_small()
    {
        var assembly = typeof(Finding).Assembly;
        var sizes = assembly.GetManifestResourceNames().Where(static name => name.Contains(".Schedules.Data.", StringComparison.Ordinal))
            .ToDictionary(static name => name, name => assembly.GetManifestResourceStream(name)!.Length, StringComparer.Ordinal);

        Assert.Equal(3, sizes.Count);
        Assert.InRange(sizes.Values.Sum(), 1, 60_000);
    }

    private static string Of(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString()! : "";
}
