using System.Text.Json;
using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Tests.Classification;

/// <summary>Facts about call numbers that libraries and other programs state, each with its source.</summary>
public static class CallNumberFacts
{
    private static readonly Lazy<Facts> LazyFacts = new(() => JsonSerializer.Deserialize<Facts>(
        File.ReadAllText(RepositoryFiles.PathTo("tests", "MedLib.Domain.Tests", "Classification", "call-numbers.json")), JsonSerializerOptions.Web)!);

    public static TheoryData<string> Parsings => [.. LazyFacts.Value.Parsing.Select(fact => fact.Id)];

    public static TheoryData<string> Validities => [.. LazyFacts.Value.Validity.Select(fact => fact.Id)];

    public static TheoryData<string> Orderings => [.. LazyFacts.Value.Ordering.Select(fact => fact.Id)];

    public static TheoryData<string> Equivalences => [.. LazyFacts.Value.Equivalence.Select(fact => fact.Id)];

    public static IEnumerable<string> AllNlmTexts =>
        LazyFacts.Value.Parsing.Select(fact => fact.Input)
            .Concat(LazyFacts.Value.Validity.Select(fact => fact.Input))
            .Concat(LazyFacts.Value.Ordering.SelectMany(fact => fact.List));

    public static Parsing FindParsing(string id) => LazyFacts.Value.Parsing.Single(fact => string.Equals(fact.Id, id, StringComparison.Ordinal));

    public static Validity FindValidity(string id) => LazyFacts.Value.Validity.Single(fact => string.Equals(fact.Id, id, StringComparison.Ordinal));

    public static Ordering FindOrdering(string id) => LazyFacts.Value.Ordering.Single(fact => string.Equals(fact.Id, id, StringComparison.Ordinal));

    public static Equivalence FindEquivalence(string id) => LazyFacts.Value.Equivalence.Single(fact => string.Equals(fact.Id, id, StringComparison.Ordinal));

    public sealed record Parsing(string Id, string Scheme, string Input, Parts Parts, string Source);

    public sealed record Parts
    {
        public string? ClassLetters { get; init; }

        public int? ClassNumber { get; init; }

        public string? ClassDecimal { get; init; }

        public string? TopicCutter { get; init; }

        public bool Bibliography { get; init; }

        public string? TableG { get; init; }

        public string? TableGSub { get; init; }

        public string[] Cutters { get; init; } = [];

        public string? WorkMark { get; init; }

        public string? SerialSuffix { get; init; }

        public string? Year { get; init; }

        public string[] Enumeration { get; init; } = [];

        public string? Tail { get; init; }

        public string? Accession { get; init; }
    }

    public sealed record Validity(string Id, string Input, bool Valid, string Source);

    public sealed record Ordering(string Id, string Scheme, string[] List, string Source);

    public sealed record Equivalence(string Id, string A, string B, string Source);

    private sealed record Facts(Parsing[] Parsing, Validity[] Validity, Ordering[] Ordering, Equivalence[] Equivalence);
}
