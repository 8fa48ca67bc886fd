using System.CommandLine;
using System.Globalization;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Queries;

namespace MedLib.Cli.Verbs;

/// <summary><c>medlib search</c>: looks for records.</summary>
internal static class SearchVerb
{
    private const string Description = """
        Look for records. Words match the beginnings of words; all of them must.

        Examples:
          medlib search vesalius fabrica
          medlib search --title nursing --material e-journal
          medlib search --id 978-0-323-39304-1
          medlib search --sort year --desc --limit 10
        """;

    public static Command Create(Shell shell)
    {
        var words = new Argument<string[]>("WORDS") { Description = "Words of anything.", Arity = ArgumentArity.ZeroOrMore };
        var title = new Option<string>("--title") { Description = "Words of the title.", HelpName = "WORDS" };
        var name = new Option<string>("--name") { Description = "Words of a contributor's name.", HelpName = "WORDS" };
        var id = new Option<string>("--id") { Description = "An ISBN, ISSN, NLM ID or other number, or how it begins.", HelpName = "NUMBER" };
        var material = new Option<string>("--material") { Description = "What kind of thing: book, serial, e-journal, video, model, kit ...", HelpName = "KIND" };
        var sort = new Option<CatalogSort>("--sort") { Description = "title (without it), name, year or added.", HelpName = "BY" };
        sort.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "title", "name", "year", "added");
        var descending = new Option<bool>("--desc") { Description = "From the highest to the lowest." };
        var limit = SharedOptions.Limit();
        var after = SharedOptions.After();
        var table = SharedOptions.Table();
        var json = SharedOptions.Json();
        var store = SharedOptions.Store();
        var command = new Command("search", Description) { words, title, name, id, material, sort, descending, limit, after, table, json, store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!Paging.TryRead(shell, parsed.GetValue(limit), parsed.GetValue(after), out var page))
            {
                return ExitCode.Unusable;
            }

            if (parsed.GetValue(material) is { } named && !new Material(named).IsKnown)
            {
                ErrorLines.Write(shell, ToolCodes.UnknownKind, $"'{named}' is none of the known kinds, such as book, serial, e-book, e-journal, video, model or kit.");
            }

            await using var library = Library.OpenExisting(parsed.GetRequiredValue(store));
            var filter = new CatalogFilter
            {
                Any = string.Join(' ', parsed.GetValue(words) ?? []),
                Title = parsed.GetValue(title),
                Name = parsed.GetValue(name),
                Identifier = parsed.GetValue(id),
                Material = parsed.GetValue(material) is { } kind ? new Material(kind) : null,
            };
            var order = new CatalogOrder(parsed.GetValue(sort), parsed.GetValue(descending) ? SortDirection.Descending : SortDirection.Ascending);
            var found = await library.CatalogLists.SearchAsync(filter, order, page, cancellationToken);
            if (parsed.GetValue(json))
            {
                Paging.WriteJson(shell, found);
                return ExitCode.Done;
            }

            Write(parsed.GetValue(table) ? shell with { DrawsTables = true } : shell, found, await library.CatalogLists.CountAsync(filter, cancellationToken));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Shell shell, Page<CatalogEntry> found, int count)
    {
        var table = new TextTable("Title", "Name", "Year", "Kind", "Call number", "Number");
        foreach (var entry in found.Rows)
        {
            table.Add(
                entry.Title,
                entry.Name,
                entry.Year?.ToString(CultureInfo.InvariantCulture),
                entry.Material.Code,
                entry.CallNumber,
                NumberOf(entry, isWide: !shell.DrawsTables));
        }

        Paging.Write(shell, table, found.Rows.Count, found.Next, count, "record");
        shell.Hint(count > 0 ? "All of one with medlib show NUMBER, or the barcode of an item." : "Nothing matches all of the words: give fewer, or their beginnings.");
    }

    // An id is of no use when it is cut, and leaves a terminal no room for the rest.
    private static string? NumberOf(CatalogEntry entry, bool isWide) =>
        entry.Identifiers is [var number, ..] ? number : isWide ? entry.Record.Value.ToString() : null;
}
