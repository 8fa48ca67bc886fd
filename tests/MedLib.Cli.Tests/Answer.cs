using System.Text.Json.Nodes;

namespace MedLib.Cli.Tests;

/// <summary>What the tool answered.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Out">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record Answer(int Code, string Out, string Error)
{
    public JsonNode Json => JsonNode.Parse(Out)!;

    public string[] OutLines => Lines(Out);

    public string[] ErrorLines => Lines(Error);

    /// <summary>The codes that begin the lines of standard error.</summary>
    public string Codes => string.Join(" ", ErrorLines.Select(static line => line.Split(" ")[0]));

    public JsonNode? this[string name] => Json[name];

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
