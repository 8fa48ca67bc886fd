using System.CommandLine;
using System.Globalization;
using MedLib.Domain.Classification;
using MedLib.Domain.Holdings;
using MedLib.Domain.Queries;

namespace MedLib.Cli.Verbs;

/// <summary><c>medlib shelf</c>: the shelf list.</summary>
internal static class ShelfVerb
{
    private const string Description = """
        The shelf list: items as they stand, location by location, in call-number order.

        Examples:
          medlib shelf
          medlib shelf --location MAIN --from "WG 100" --to "WG 200"
          medlib shelf --prefix WZ --json
          medlib shelf --location MAIN --around "WG 300"
        """;

    public static Command Create(Shell shell)
    {
        var location = new Option<string>("--location") { Description = "One location.", HelpName = "CODE" };
        var from = new Option<string>("--from") { Description = "From this NLM call number on.", HelpName = "NUMBER" };
        var to = new Option<string>("--to") { Description = "Up to this NLM call number and all that begins with it.", HelpName = "NUMBER" };
        var prefix = new Option<string>("--prefix") { Description = "Only call numbers that begin so.", HelpName = "TEXT" };
        var around = new Option<string>("--around") { Description = "What stands around this NLM call number in one --location: half of --limit before it, half from it on.", HelpName = "NUMBER" };
        var withdrawn = new Option<bool>("--withdrawn") { Description = "Also items that left the collection." };
        var limit = SharedOptions.Limit();
        var after = SharedOptions.After();
        var table = SharedOptions.Table();
        var json = SharedOptions.Json();
        var store = SharedOptions.Store();
        var command = new Command("shelf", Description) { location, from, to, prefix, around, withdrawn, limit, after, table, json, store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!Paging.TryRead(shell, parsed.GetValue(limit), parsed.GetValue(after), out var page))
            {
                return ExitCode.Unusable;
            }

            var place = parsed.GetValue(around);
            if (place is not null && parsed.GetValue(location) is null)
            {
                ErrorLines.Write(shell, ToolCodes.Usage, "--around looks along the shelf of one --location.");
                return ExitCode.Unusable;
            }

            var filter = new ShelfFilter
            {
                Location = parsed.GetValue(location) is { } code ? new LocationCode(code) : null,
                From = parsed.GetValue(from) is { } lowest ? ShelfKey.Of(CallNumberScheme.Nlm, lowest) : null,
                To = parsed.GetValue(to) is { } highest ? ShelfKey.Of(CallNumberScheme.Nlm, highest) : null,
                CallNumberPrefix = parsed.GetValue(prefix),
                IncludeWithdrawn = parsed.GetValue(withdrawn),
            };
            await using var library = Library.OpenExisting(parsed.GetRequiredValue(store));
            var found = place is null
                ? await library.ShelfLists.ShelfAsync(filter, page, cancellationToken)
                : await AroundAsync(library, filter.Location!.Value, place, page, cancellationToken);
            if (parsed.GetValue(json))
            {
                Paging.WriteJson(shell, found);
                return ExitCode.Done;
            }

            Write(parsed.GetValue(table) ? shell with { DrawsTables = true } : shell, found, place is null ? await library.ShelfLists.CountShelfAsync(filter, cancellationToken) : found.Rows.Count);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<Page<ShelfEntry>> AroundAsync(Library library, LocationCode location, string number, PageRequest page, CancellationToken cancellationToken)
    {
        var before = page.EffectiveSize / 2;
        var window = await library.ShelfLists.BrowseAsync(location, CallNumber.Nlm(number), before, page.EffectiveSize - before, cancellationToken);
        return new([.. window.Before, .. window.From], Next: null);
    }

    /// <summary>The columns of a shelf list.</summary>
    public static TextTable Table(IEnumerable<ShelfEntry> entries)
    {
        var table = new TextTable("Location", "Call number", "Title", "Part", "Copy", "Barcode");
        foreach (var entry in entries)
        {
            table.Add(
                entry.Location.ToString(), entry.CallNumber, entry.Title, entry.Enumeration, entry.CopyNumber?.ToString(CultureInfo.InvariantCulture), entry.Barcode?.ToString());
        }

        return table;
    }

    private static void Write(Shell shell, Page<ShelfEntry> found, int count) =>
        Paging.Write(shell, Table(found.Rows), found.Rows.Count, found.Next, count, "item");
}
