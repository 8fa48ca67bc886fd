using System.Text.Json;
using MedLib.Domain.Classification;

namespace MedLib.Domain.Tests.Classification;

/// <summary>Facts about call numbers of other schemes than NLM's, each with its source.</summary>
public static class OtherCallNumberFacts
{
    private static readonly Lazy<Facts> LazyFacts = new(() => JsonSerializer.Deserialize<Facts>(
        File.ReadAllText(RepositoryFiles.PathTo("tests", "MedLib.Domain.Tests", "Classification", "other-call-numbers.json")), JsonSerializerOptions.Web)!);

    public static TheoryData<string> LcParsings => [.. ParsingsOf("LC")];

    public static TheoryData<string> DeweyParsings => [.. ParsingsOf("Dewey")];

    public static TheoryData<string> LcValidities => [.. LazyFacts.Value.Validity.Select(fact => fact.Id)];

    public static TheoryData<string> Orderings => [.. LazyFacts.Value.Ordering.Select(fact => fact.Id)];

    public static TheoryData<string> Equivalences => [.. LazyFacts.Value.Equivalence.Select(fact => fact.Id)];

    /// <summary>Every text of the facts with its scheme.</summary>
    public static IEnumerable<(CallNumberScheme Scheme, string Text)> Texts =>
        LazyFacts.Value.Parsing.Select(fact => (SchemeOf(fact.Scheme), fact.Input))
            .Concat(LazyFacts.Value.Validity.Select(fact => (SchemeOf(fact.Scheme), fact.Input)))
            .Concat(LazyFacts.Value.Ordering.SelectMany(fact => fact.List.Select(text => (SchemeOf(fact.Scheme), text))))
            .Concat(LazyFacts.Value.Equivalence.SelectMany(fact => new[] { (SchemeOf(fact.Scheme), fact.A), (SchemeOf(fact.Scheme), fact.B) }));

    public static Parsing FindParsing(string id) => LazyFacts.Value.Parsing.Single(fact => string.Equals(fact.Id, id, StringComparison.Ordinal));

    public static Validity FindValidity(string id) => LazyFacts.Value.Validity.Single(fact => string.Equals(fact.Id, id, StringComparison.Ordinal));

    public static Ordering FindOrdering(string id) => LazyFacts.Value.Ordering.Single(fact => string.Equals(fact.Id, id, StringComparison.Ordinal));

    public static Equivalence FindEquivalence(string id) => LazyFacts.Value.Equivalence.Single(fact => string.Equals(fact.Id, id, StringComparison.Ordinal));

    /// <summary>RVK, BK and running numbers are local schemes here.</summary>
    public static CallNumberScheme SchemeOf(string scheme) => scheme switch
    {
        "LC" => CallNumberScheme.Lcc,
        "Dewey" => CallNumberScheme.Ddc,
        "SuDoc" => CallNumberScheme.Sudocs,
        "local" or "numerus currens" => CallNumberScheme.Local,
        "RVK" or "BK" => new CallNumberScheme(scheme),
        _ => throw new ArgumentOutOfRangeException(nameof(scheme), scheme, "No facts of this scheme are expected."),
    };

    private static IEnumerable<string> ParsingsOf(string scheme) =>
        LazyFacts.Value.Parsing.Where(fact => string.Equals(fact.Scheme, scheme, StringComparison.Ordinal)).Select(fact => fact.Id);

    public sealed record Parsing(string Id, string Scheme, string Input, Parts Parts, string Source);

    public sealed record Parts
    {
        public string? ClassLetters { get; init; }

        public string? ClassNumber { get; init; }

        public string? Doon1 { get; init; }

        public string? Cutter1 { get; init; }

        public string? Doon2 { get; init; }

        public string[] OtherCutters { get; init; } = [];

        public string? Year { get; init; }

        public string? Rest { get; init; }

        public string[]? Components { get; init; }

        public string[] Normalized { get; init; } = [];
    }

    public sealed record Validity(string Id, string Scheme, string Input, bool Valid, string Source);

    public sealed record Ordering(string Id, string Scheme, string[] List, bool NonStrict, string Source);

    public sealed record Equivalence(string Id, string Scheme, string A, string B, string Source);

    private sealed record Facts(Parsing[] Parsing, Validity[] Validity, Ordering[] Ordering, Equivalence[] Equivalence);
}
