using System.Text.Json.Nodes;
using MedLib.Domain.Results;

namespace MedLib.Cli.Verbs;

/// <summary>A desk's answer: a line or JSON, with the findings on standard error.</summary>
internal static class Answers
{
    public static int Write<T>(Shell shell, Result<T> result, bool asJson, Func<T, string> line)
        where T : notnull
    {
        ErrorLines.Write(shell, result.Findings);
        if (asJson)
        {
            JsonLines.WriteNode(shell, new JsonObject
            {
                ["succeeded"] = result.Succeeded,
                ["value"] = result.Succeeded ? JsonLines.Node(result.Value) : null,
                ["findings"] = JsonLines.Node(result.Findings),
            });
        }
        else if (result.Succeeded)
        {
            shell.Say(line(result.Value));
        }

        return result.Succeeded ? ExitCode.Done : ExitCode.Refused;
    }
}
