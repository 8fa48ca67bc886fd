using System.Text.Json.Nodes;
using MedLib.Domain.Classification;
using MedLib.Domain.Results;

namespace MedLib.Cli.Verbs.Classing;

/// <summary>What is answered of call numbers, as text or as a line of JSON each.</summary>
internal static class CallNumberAnswers
{
    public static int Parse(Shell shell, IReadOnlyList<NamedNumber> numbers, bool json)
    {
        var isValid = true;
        var table = new TextTable("Call number", "Part", "Text");
        foreach (var number in numbers)
        {
            var reading = number.Rules.Read(number.Text);
            isValid &= reading.IsValid;
            if (json)
            {
                JsonLines.WriteNode(shell, Node(number, reading));
                continue;
            }

            var written = reading.Number?.ToString() ?? number.Text;
            foreach (var part in reading.Number?.Parts ?? [])
            {
                table.Add(written, Name(part.Kind), part.Text);
                written = "";
            }
        }

        if (!json)
        {
            table.Write(shell);
            Findings(shell, numbers);
        }

        return isValid ? ExitCode.Done : ExitCode.Refused;
    }

    public static int Keys(Shell shell, IReadOnlyList<NamedNumber> numbers, bool json)
    {
        foreach (var number in numbers)
        {
            if (json)
            {
                JsonLines.WriteNode(shell, new JsonObject { ["text"] = number.Text, ["scheme"] = number.Scheme.Code, ["key"] = number.Key.Value, ["keyVersion"] = ShelfKey.KeyVersion });
            }
            else
            {
                shell.Out.WriteLine($"{number.Key}\t{PlainText.Of(number.Text)}");
            }
        }

        return ExitCode.Done;
    }

    /// <summary>The lines in shelf order. Schemes that were guessed stand one after another; NLM and LC numbers stand on one shelf.</summary>
    public static int Sort(Shell shell, IReadOnlyList<NamedNumber> numbers, bool json)
    {
        foreach (var number in numbers.OrderBy(static number => Shelf(number.Scheme), StringComparer.Ordinal).ThenBy(static number => number.Key))
        {
            if (json)
            {
                JsonLines.WriteNode(shell, new JsonObject { ["text"] = number.Text, ["scheme"] = number.Scheme.Code, ["key"] = number.Key.Value });
            }
            else
            {
                shell.Out.WriteLine(number.Text); // the same line, so that it can be looked up where it came from
            }
        }

        return ExitCode.Done;
    }

    public static int Explain(Shell shell, IReadOnlyList<NamedNumber> numbers, bool json)
    {
        var isValid = true;
        foreach (var number in numbers)
        {
            var explanation = CallNumberExplanation.Of(number);
            isValid &= explanation.Reading.IsValid;
            if (json)
            {
                JsonLines.WriteNode(shell, explanation.ToNode());
            }
            else
            {
                explanation.Write(shell);
            }
        }

        return isValid ? ExitCode.Done : ExitCode.Refused;
    }

    /// <summary>A reading as JSON.</summary>
    public static JsonObject Node(NamedNumber number, CallNumberReading<ICallNumber> reading)
    {
        var node = new JsonObject
        {
            ["text"] = number.Text,
            ["scheme"] = number.Scheme.Code,
            ["valid"] = reading.IsValid,
            ["written"] = reading.Number?.ToString(),
            ["key"] = number.Key.Value,
            ["parts"] = new JsonArray([.. (reading.Number?.Parts ?? []).Select(static part => new JsonObject { ["kind"] = Name(part.Kind), ["text"] = part.Text })]),
            ["findings"] = JsonLines.Node(reading.Findings),
        };
        if (number.Confidence is { } confidence)
        {
            node["confidence"] = confidence;
        }

        return node;
    }

    /// <summary>What a part is called.</summary>
    public static string Name(CallNumberPartKind kind) => kind switch
    {
        CallNumberPartKind.Prefix => "prefix",
        CallNumberPartKind.ClassLetters => "class letters",
        CallNumberPartKind.ClassNumber => "class number",
        CallNumberPartKind.Topic => "topic",
        CallNumberPartKind.Auxiliary => "auxiliary",
        CallNumberPartKind.Place => "place",
        CallNumberPartKind.Cutter => "cutter",
        CallNumberPartKind.ItemNumber => "item number",
        CallNumberPartKind.Year => "year",
        CallNumberPartKind.Enumeration => "enumeration",
        CallNumberPartKind.Suffix => "suffix",
        _ => "other",
    };

    private static string Shelf(CallNumberScheme scheme) => scheme == CallNumberScheme.Lcc ? CallNumberScheme.Nlm.Code : scheme.Code;

    private static void Findings(Shell shell, IReadOnlyList<NamedNumber> numbers)
    {
        foreach (var number in numbers)
        {
            ErrorLines.Write(shell, number.Rules.Read(number.Text).Findings, number.Text);
        }
    }
}
