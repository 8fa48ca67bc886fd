using System.Text.Json.Nodes;
using MedLib.Domain.Results;
using Spectre.Console;

namespace MedLib.Cli.Tours;

/// <summary>Tells the tour as it goes, and keeps its facts for <c>--json</c>.</summary>
internal sealed class TourReport(Shell shell, bool asJson)
{
    private const int LongList = 8;
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
        Head($"{_steps}. {heading}");
    }

    private void Head(string heading)
    {
        if (shell.HasColor)
        {
            shell.Draw().Write(new Text($"{heading}\n", new Style(Color.Teal, decoration: Decoration.Bold)));
        }
        else
        {
            shell.Say(heading);
        }
    }

    public void Say(string line)
    {
        if (!asJson)
        {
            shell.Say($"   {line}");
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
            return;
        }

        shell.Out.WriteLine();
        Head("In short");
        var width = _facts.Max(static fact => fact.Key.Length);
        foreach (var (name, value) in _facts)
        {
            shell.Say($"   {name.PadRight(width)} {Short(value)}");
        }
    }

    private static string Short(JsonNode? value) => value switch
    {
        JsonObject parts => string.Join(' ', parts.Select(static part => $"{part.Key}={part.Value}")),
        JsonArray { Count: > LongList } list => $"{list.Count}: {list[0]} ... {list[^1]}",
        JsonArray list => string.Join(", ", list.Select(static one => one?.ToString())),
        _ => value?.ToString() ?? "",
    };
}

/// <summary>The tour met something that its data rules out.</summary>
internal sealed class TourException(string message) : Exception(message);
