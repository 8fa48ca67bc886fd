using System.Text.Json;

namespace MedLib.Domain.Tests.Identifiers;

/// <summary>Facts about standard numbers that others state, each with its source.</summary>
public static class NumberFacts
{
    private static readonly Lazy<Fact[]> LazyFacts = new(() => JsonSerializer.Deserialize<Fact[]>(
        File.ReadAllText(RepositoryFiles.PathTo("tests", "MedLib.Domain.Tests", "Identifiers", "standard-numbers.json")), JsonSerializerOptions.Web)!);

    public static IReadOnlyList<Fact> All => LazyFacts.Value;

    public static TheoryData<string> Ids => [.. All.Select(static fact => fact.Id)];

    public static Fact Find(string id) => All.Single(fact => string.Equals(fact.Id, id, StringComparison.Ordinal));

    // Valid is null where only a transformation is stated.
    public sealed record Fact(string Id, string Kind, string Input, bool? Valid, string Source)
    {
        public string? Normalized { get; init; }

        public string? To10 { get; init; }

        public string? To13 { get; init; }

        public string? Hyphenated { get; init; }

        public string? Canonical { get; init; }

        public string? Prefix { get; init; }

        public string? Serial { get; init; }

        public string? Formatted { get; init; }

        public string? Uri { get; init; }

        public string? CheckDigit { get; init; }

        public string? Error { get; init; }

        public string? Role { get; init; }

        public string? Stripped { get; init; }
    }
}
