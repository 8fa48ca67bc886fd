using System.Text.Json.Nodes;
using MedLib.Domain.Queries;

namespace MedLib.Cli.Verbs;

/// <summary>Pages of lists: read from the command line, and written with what comes next.</summary>
internal static class Paging
{
    public static bool TryRead(Shell shell, int limit, string? after, out PageRequest page)
    {
        page = new PageRequest(limit);
        if (limit is < 1 or > PageRequest.MaxSize)
        {
            ErrorLines.Write(shell, ToolCodes.Usage, $"--limit takes 1 to {PageRequest.MaxSize}, not {limit}.");
            return false;
        }

        if (after is null)
        {
            return true;
        }

        if (!Cursor.TryParse(after, out var cursor))
        {
            ErrorLines.Write(shell, ToolCodes.Usage, "--after takes the word that the last page ended with.");
            return false;
        }

        page = page with { After = cursor };
        return true;
    }

    public static void Write(Shell shell, TextTable table, int shown, Cursor? next, int count, string what)
    {
        if (shown > 0)
        {
            table.Write(shell);
        }

        shell.Say(count == shown ? $"{Counts.Of(count, what)}." : $"{shown} of {Counts.Of(count, what)}.");
        if (next is not null)
        {
            shell.Say($"More with --after {next}");
        }
    }

    public static void WriteJson<T>(Shell shell, Page<T> page) => JsonLines.WriteNode(shell, new JsonObject
    {
        ["rows"] = new JsonArray([.. page.Rows.Select(static row => JsonLines.Node(row))]),
        ["next"] = page.Next?.ToString(),
    });
}
