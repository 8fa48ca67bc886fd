using System.Text.Json;

namespace MedLib.Domain.Tests.Identifiers;

/// <summary>Facts about standard numbers that others state, each with its source.</summary>
public static class StandardNumbers
{
    private static readonly Lazy<Fact[]> LazyFacts = new(() => JsonSerializer.Deserialize<Fact[]>(
        File.ReadAllText(RepositoryFiles.PathTo("tests", "MedLib.Domain.Tests", "Identifiers", "standard-numbers.json")), JsonSerializerOptions.Web)!);

    public static TheoryData<string> Isbns => Ids("isbn", "isbn-to10", "isbn-to13");

    public static TheoryData<string> Issns => Ids("issn");

    public static TheoryData<string> NlmUniqueIds => Ids("nlm-ui", "nlm-legacy-id");

    public static TheoryData<string> Barcodes => Ids("library-barcode-14");

    /// <summary>Facts that we hold to be otherwise, argued in <c>docs/disputed-vectors.md</c>.</summary>
    public static IReadOnlyList<string> Disputed { get; } = ["isbn-158", "isbn-159", "isbn-160", "nlm-ui-008"];

    public static Fact Find(string id) => LazyFacts.Value.Single(fact => string.Equals(fact.Id, id, StringComparison.Ordinal));

    private static TheoryData<string> Ids(params string[] kinds) =>
        [.. LazyFacts.Value.Where(fact => kinds.Contains(fact.Kind, StringComparer.Ordinal)).Select(fact => fact.Id)];

    public sealed record Fact(string Id, string Kind, string Input, bool? Valid, string Source)
    {
        public string? Normalized { get; init; }

        public string? To10 { get; init; }

        public string? To13 { get; init; }

        public string? Error { get; init; }

        public string? Role { get; init; }

        public string? Stripped { get; init; }
    }
}
