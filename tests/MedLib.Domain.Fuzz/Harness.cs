namespace MedLib.Domain.Fuzz;

/// <summary>The entry points that are fuzzed, by name.</summary>
internal static class Harness
{
    public static IReadOnlyList<string> Names { get; } = ["iso2709", "marcxml", "json", "mrk", "aleph", "any", "path", "marc8"];

    public static Action<byte[]>? Find(string name) => name switch
    {
        "iso2709" => Iso2709Harness.Run,
        "marcxml" => TextHarness.RunXml,
        "json" => TextHarness.RunJson,
        "mrk" => TextHarness.RunMaker,
        "aleph" => TextHarness.RunAleph,
        "any" => TextHarness.RunAny,
        "path" => PathHarness.Run,
        "marc8" => Marc8Harness.Run,
        _ => null,
    };
}
