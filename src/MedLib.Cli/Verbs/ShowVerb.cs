using System.CommandLine;
using System.Text.Json.Nodes;

namespace MedLib.Cli.Verbs;

/// <summary><c>medlib show</c>: one record with its holdings and items.</summary>
internal static class ShowVerb
{
    private const string Description = """
        Show a record with what is held of it.

        Examples:
          medlib show 9780323393041         by an ISBN, ISSN, NLM ID or other number
          medlib show 30112000000015        by the barcode of an item
          medlib show 01a2b3c4-... --json   by the record's own id
        """;

    public static Command Create(Shell shell)
    {
        var what = new Argument<string>("WHAT") { Description = "A number, a barcode or a record's id." };
        var json = SharedOptions.Json();
        var store = SharedOptions.Store();
        var command = new Command("show", Description) { what, json, store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var library = Library.OpenExisting(parsed.GetRequiredValue(store));
            var found = await Finder.RecordsAsync(library, parsed.GetRequiredValue(what), cancellationToken);
            if (found is not [var record])
            {
                ErrorLines.Write(
                    shell,
                    found.Count == 0 ? ToolCodes.NotFound : ToolCodes.Ambiguous,
                    found.Count == 0 ? "No record or item here has this number." : "Several records have this number: search for it with --id.");
                return ExitCode.Refused;
            }

            var holdings = (await library.Holdings.ForRecordAsync(record.Id, cancellationToken)).Select(static holding => holding.State).ToList();
            var items = (await library.Items.ForRecordAsync(record.Id, cancellationToken)).Select(static item => item.State).ToList();
            var loans = await Finder.LoansAsync(library, items, cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonLines.WriteNode(shell, new JsonObject
                {
                    ["record"] = JsonLines.Node(record),
                    ["holdings"] = new JsonArray([.. holdings.Select(JsonLines.Node)]),
                    ["items"] = new JsonArray([.. items.Select(JsonLines.Node)]),
                    ["loans"] = new JsonArray([.. loans.Values.Select(JsonLines.Node)]),
                });
                return ExitCode.Done;
            }

            RecordText.Write(shell, record, holdings, items, loans);
            return ExitCode.Done;
        });
        return command;
    }
}
