using System.Text.Json;
using System.Text.Json.Nodes;
using MedLib.Domain.Json;

namespace MedLib.Cli;

/// <summary>Data as JSON on standard output: one value on one line.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = MedLibJson.Options.Encoder };

    public static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, MedLibJson.Options.GetTypeInfo(typeof(T)));

    public static string Text(JsonNode node) => node.ToJsonString(Unescaped);

    public static void WriteNode(Shell shell, JsonNode node) => shell.Out.WriteLine(Text(node));
}
