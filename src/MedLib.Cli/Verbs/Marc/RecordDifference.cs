using System.Text.Json.Nodes;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Tools;

namespace MedLib.Cli.Verbs.Marc;

/// <summary>What became of a record between two files.</summary>
/// <param name="Key">Its control number, or its place.</param>
/// <param name="Before">The record as it was; null where it is new.</param>
/// <param name="After">The record as it is; null where it is gone.</param>
internal sealed record RecordDifference(string Key, MarcRecord? Before, MarcRecord? After)
{
    /// <summary>Writes it for people: a line for the record, and where it changed one for each field or stretch of kept fields.</summary>
    public void Write(Shell shell)
    {
        if (Before is null || After is null)
        {
            shell.Say($"{(Before is null ? '+' : '-')} {Key}");
            return;
        }

        shell.Say($"= {Key}");
        foreach (var line in MarcDiff.Between(Before, After).ToText().TrimEnd('\n').Split('\n'))
        {
            shell.Say($"  {line}");
        }
    }

    /// <summary>It as data: kept fields are left out.</summary>
    public JsonObject ToJson()
    {
        var node = new JsonObject { ["record"] = Key, ["change"] = Before is null ? "added" : After is null ? "removed" : "changed" };
        if (Before is null || After is null)
        {
            return node;
        }

        var diff = MarcDiff.Between(Before, After);
        if (diff is { LeaderBefore: { } before, LeaderAfter: { } after })
        {
            node["leader"] = new JsonObject { ["before"] = before.ToString(), ["after"] = after.ToString() };
        }

        node["fields"] = new JsonArray([.. diff.Changes.Where(static change => change.Kind != MarcChangeKind.Kept).Select(Node)]);
        return node;
    }

    private static JsonObject Node(MarcFieldChange change)
    {
        var node = new JsonObject
        {
            ["tag"] = (change.Before ?? change.After)!.Tag.ToString(),
            ["change"] = change.Kind switch { MarcChangeKind.Added => "added", MarcChangeKind.Removed => "removed", _ => "changed" },
        };
        if (change.Before is { } before)
        {
            node["before"] = before.ToString();
        }

        if (change.After is { } after)
        {
            node["after"] = after.ToString();
        }

        return node;
    }
}
