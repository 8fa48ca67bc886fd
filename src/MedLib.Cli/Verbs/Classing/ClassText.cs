using System.Globalization;
using System.Text.Json.Nodes;
using MedLib.Domain.Classification.Schedules;

namespace MedLib.Cli.Verbs.Classing;

/// <summary>Classes as text and as JSON.</summary>
internal static class ClassText
{
    public static TextTable Table(IEnumerable<NlmClass> classes)
    {
        var table = new TextTable("Class", "Caption", "Under", "Marks");
        foreach (var known in classes)
        {
            table.Add(known.Number.ToString(), known.Caption, string.Join(" > ", known.Headers), Marks(known));
        }

        return table;
    }

    public static TextTable Table(ClassSuggestions found)
    {
        var table = new TextTable("Class", "Caption", "Rests on", "Confidence");
        foreach (var suggestion in found.Suggestions)
        {
            var confidence = suggestion.Confidence.ToString("0.00", CultureInfo.InvariantCulture);
            table.Add(suggestion.Number.ToString(), suggestion.Class.Caption, Basis(suggestion.Basis), suggestion.IsWeak ? $"{confidence} weak" : confidence);
        }

        return table;
    }

    public static void Write(Shell shell, NlmSchedule schedule, NlmClassStatus status, bool json)
    {
        if (json)
        {
            JsonLines.WriteNode(shell, Node(schedule, status));
            return;
        }

        if (status.Class is { } known)
        {
            foreach (var (depth, step) in schedule.Path(known).Steps.Index())
            {
                shell.Say($"{new string(' ', 2 * depth)}{step}");
            }

            shell.Say($"Marks: {(Marks(known) is { Length: > 0 } marks ? marks : "none")}. Edition: {status.Edition}.");
        }
        else if (schedule.Schedules.FirstOrDefault(one => string.Equals(one.ToString(), $"{status.Number} {one.Name}", StringComparison.Ordinal)) is { } whole)
        {
            shell.Say($"{whole}. Edition: {status.Edition}.");
        }
        else
        {
            var what = status.Kind switch
            {
                NlmClassStatusKind.Canceled => $"was canceled in {status.Change?.Edition}; its subject is now at {status.Change?.Other}",
                NlmClassStatusKind.Elsewhere => $"is of no schedule of the edition {status.Edition}",
                _ => $"is unknown in the edition {status.Edition}",
            };
            shell.Say($"{status.Number} {what}.");
        }

        var topics = schedule.Topics(status.Number);
        IEnumerable<NlmClass> around = topics.IsEmpty ? new[] { status.Below, status.Above }.OfType<NlmClass>() : topics;
        if (around.Any())
        {
            Table(around).Write(shell);
        }
    }

    public static JsonObject Node(NlmClass known) => new()
    {
        ["number"] = known.Number.ToString(),
        ["caption"] = known.Caption,
        ["headers"] = new JsonArray([.. known.Headers.Select(static header => JsonValue.Create(header))]),
        ["tableG"] = known.IsTableG,
        ["generalCoverage"] = known.IsNotTableG,
        ["placeholder"] = known.IsPlaceholder,
        ["cutterInstruction"] = known.HasCutterInstruction,
    };

    public static JsonObject Node(ClassSuggestions found) => new()
    {
        ["edition"] = found.Edition,
        ["heading"] = found.Heading,
        ["suggestions"] = new JsonArray([.. found.Suggestions.Select(static suggestion => new JsonObject
        {
            ["number"] = suggestion.Number.ToString(),
            ["caption"] = suggestion.Class.Caption,
            ["basis"] = Basis(suggestion.Basis),
            ["confidence"] = suggestion.Confidence,
            ["weak"] = suggestion.IsWeak,
        })]),
    };

    private static JsonObject Node(NlmSchedule schedule, NlmClassStatus status) => new()
    {
        ["edition"] = status.Edition,
        ["number"] = status.Number.ToString(),
        ["status"] = status.Kind.ToString().ToLowerInvariant(),
        ["class"] = status.Class is { } known ? Node(known) : null,
        ["path"] = status.Class is { } shown ? new JsonArray([.. schedule.Path(shown).Steps.Select(static step => new JsonObject { ["range"] = step.Range.ToString(), ["caption"] = step.Caption })]) : null,
        ["canceledIn"] = status.Kind == NlmClassStatusKind.Canceled ? status.Change?.Edition : null,
        ["replacement"] = status.Kind == NlmClassStatusKind.Canceled ? status.Change?.Other : null,
        ["below"] = status.Below is { } below ? Node(below) : null,
        ["above"] = status.Above is { } above ? Node(above) : null,
        ["topics"] = new JsonArray([.. schedule.Topics(status.Number).Select(static topic => Node(topic))]),
    };

    private static string Marks(NlmClass known) => string.Join(", ", new[]
    {
        known.IsTableG ? "Table G" : "",
        known.IsNotTableG ? "not Table G" : "",
        known.HasCutterInstruction ? "cutter instruction" : "",
        known.IsPlaceholder ? "not used alone" : "",
    }.Where(static mark => mark.Length > 0));

    private static string Basis(SuggestionBasis basis) => basis switch
    {
        SuggestionBasis.HeadingTable => "heading",
        SuggestionBasis.Caption => "caption",
        SuggestionBasis.CaptionWords => "words of the caption",
        SuggestionBasis.Header => "header",
        _ => "publication type",
    };
}
