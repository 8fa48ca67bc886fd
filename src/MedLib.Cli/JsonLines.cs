using System.Text.Json;
using System.Text.Json.Nodes;
using MedLib.Domain.Json;

namespace MedLib.Cli;

/// <summary>Data as JSON on standard output: one value, indented by nothing, on one line.</summary>
internal static class JsonLines
{
    public static void Write<T>(Shell shell, T value) =>
        shell.Out.WriteLine(JsonSerializer.Serialize(value, MedLibJson.Options.GetTypeInfo(typeof(T))));

    public static void WriteAll<T>(Shell shell, IEnumerable<T> values)
    {
        shell.Out.Write('[');
        var separator = "";
        foreach (var value in values)
        {
            shell.Out.Write(separator);
            shell.Out.Write(JsonSerializer.Serialize(value, MedLibJson.Options.GetTypeInfo(typeof(T))));
            separator = ",\n";
        }

        shell.Out.WriteLine(']');
    }

    public static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, MedLibJson.Options.GetTypeInfo(typeof(T)));

    public static void Write(Shell shell, JsonNode node) => shell.Out.WriteLine(node.ToJsonString(MedLibJson.Options));
}
