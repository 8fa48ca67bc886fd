using System.Text.Json;

namespace MedLib.Domain.Tests.Classification.Cutters;

/// <summary>Facts about cutters that other programs state, each with its source.</summary>
public static class CutterFacts
{
    private static readonly Lazy<Facts> LazyFacts = new(() => JsonSerializer.Deserialize<Facts>(
        File.ReadAllText(RepositoryFiles.PathTo("tests", "MedLib.Domain.Tests", "Classification", "Cutters", "cutters.json")), JsonSerializerOptions.Web)!);

    public static TheoryData<string> Names => [.. LazyFacts.Value.Names.Select(fact => fact.Name)];

    public static TheoryData<string> Others => [.. LazyFacts.Value.Others.Select(fact => fact.Id)];

    public static IEnumerable<Named> AllNames => LazyFacts.Value.Names;

    public static Named FindName(string name) => LazyFacts.Value.Names.Single(fact => string.Equals(fact.Name, name, StringComparison.Ordinal));

    public static Other FindOther(string id) => LazyFacts.Value.Others.Single(fact => string.Equals(fact.Id, id, StringComparison.Ordinal));

    public sealed record Named(string Name, string Stated, string ByTable, string Source);

    public sealed record Other(string? Name, string? Title, string Table, string Cutter, string Source)
    {
        public string Id => $"{Table}: {Name ?? Title}";
    }

    private sealed record Facts(Named[] Names, Other[] Others);
}
