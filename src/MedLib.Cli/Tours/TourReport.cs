using System.Text.Json.Nodes;
using MedLib.Domain.Results;
using Spectre.Console;

namespace MedLib.Cli.Tours;

/// <summary>Tells the tour as it goes, and keeps its facts for <c>--json</c>.</summary>
internal sealed class TourReport(Shell shell, bool asJson)
{
    private readonly JsonObject _facts = [];
    private int _steps;

    public void Step(string heading)
    {
        _steps++;
        if (asJson)
        {
            return;
        }

        shell.Out.WriteLine();
        if (shell.IsTerminal)
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(shell.Out) });
            console.Write(new Text($"{_steps}. {heading}\n", new Style(Color.Teal, decoration: Decoration.Bold)));
        }
        else
        {
            shell.Out.WriteLine($"{_steps}. {heading}");
        }
    }

    public void Say(string line)
    {
        if (!asJson)
        {
            shell.Out.WriteLine($"   {line}");
        }
    }

    public void Show(TextTable table)
    {
        if (!asJson)
        {
            table.Write(shell);
        }
    }

    /// <summary>A fact by its name, as the summary of <c>--json</c> gives it.</summary>
    public void Fact(string name, JsonNode? value) => _facts[name] = value;

    /// <summary>An answer that must be a success, with its advisories told; the story cannot go on without it.</summary>
    public T Expect<T>(Result<T> result)
        where T : notnull
    {
        Say(result.Findings);
        return result.Succeeded ? result.Value : throw new TourException($"The tour cannot go on: {string.Join("; ", result.Findings.Select(static finding => $"{finding.Code} {ErrorLines.Line(finding)}"))}");
    }

    /// <summary>A refusal, told with all of its reasons.</summary>
    public void Refused<T>(string fact, Result<T> result)
        where T : notnull
    {
        if (result.Succeeded)
        {
            throw new TourException($"A refusal was expected at '{fact}'.");
        }

        Say("Refused:");
        Say(result.Findings);
        Fact(fact, new JsonArray([.. result.Findings.Select(static finding => (JsonNode?)finding.Code)]));
    }

    public void Say(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Say($"  {finding.Code} {ErrorLines.Line(finding)}");
        }
    }

    public void End()
    {
        Fact("steps", _steps);
        if (asJson)
        {
            JsonLines.WriteNode(shell, _facts);
        }
    }
}

/// <summary>The tour met something that its data rules out.</summary>
internal sealed class TourException(string message) : Exception(message);
