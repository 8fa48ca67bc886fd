using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Analysis;
using MedLib.Domain.Circulation.Rules.Text;
using MedLib.Domain.Results;

namespace MedLib.Cli.Verbs.Lending;

/// <summary><c>medlib rules check</c>: checks lending rules in a file.</summary>
internal static class RulesVerb
{
    private const string CheckDescription = """
        Check lending rules before they are in force: that they read, that every loan gets an answer, that no two contradict each other,
        and what only looks wrong. Exits with 1 where there is an error.

        Examples:
          medlib rules check rules.txt
          medlib rules check rules.txt --json
        """;

    public static Command Create(Shell shell) => new("rules", "Lending rules in their text form.") { CreateCheck(shell) };

    private static Command CreateCheck(Shell shell)
    {
        var file = new Argument<string>("FILE") { Description = "The rules, as docs/guides/lending-rules.md writes them." };
        var json = SharedOptions.Json();
        var command = new Command("check", CheckDescription) { file, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var read = RuleText.Parse(await File.ReadAllTextAsync(parsed.GetRequiredValue(file), cancellationToken));
            ValueList<Finding> findings = read.Succeeded ? [.. RuleSetAnalyzer.Analyze(read.Value)] : read.Findings;
            var isSound = read.Succeeded && findings.All(static finding => finding.Severity is not FindingSeverity.Error);
            if (parsed.GetValue(json))
            {
                JsonLines.WriteNode(shell, new JsonObject { ["sound"] = isSound, ["rules"] = read.Value?.Rules.Count ?? 0, ["findings"] = JsonLines.Node(findings) });
            }
            else
            {
                ErrorLines.Write(shell, findings, parsed.GetRequiredValue(file));
                shell.Say(isSound
                    ? string.Create(CultureInfo.InvariantCulture, $"{read.Value!.Rules.Count} rules and the default are sound.")
                    : "The rules cannot be in force like that.");
            }

            return isSound ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }
}
