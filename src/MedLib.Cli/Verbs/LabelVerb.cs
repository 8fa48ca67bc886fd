using System.CommandLine;
using MedLib.Cli.Verbs.Classing;
using MedLib.Domain.Classification.Labels;

namespace MedLib.Cli.Verbs;

/// <summary><c>medlib label</c>: labels for spines and pockets.</summary>
internal static class LabelVerb
{
    private const string Description = """
        Labels for spines and pockets: of call numbers that are given, one a line on standard input, or of items of the library.
        On a sheet the pages are parted by form feeds; --svg writes drawings to print instead, the second page as FILE-2.

        Examples:
          medlib label "WA 540 AA1 B8p 1972 v. 32" --style spine
          medlib label "WB 100 H322p 1998" --prefix REF --copy 2
          medlib label --sheet spine-a4 --start 12 < numbers.txt
          medlib label --item 30112000000015 --style pocket
          medlib label --location MAIN --from "WG 100" --to "WG 200" --svg labels.svg
        """;

    public static Command Create(Shell shell)
    {
        var numbers = InputLines.Argument("NUMBER", "Call numbers. Without any, or with -, the lines of standard input.");
        var scheme = SchemeOption.Create(guesses: false);
        var prefix = new Option<string>("--prefix") { Description = "What stands before the numbers, such as REF.", HelpName = "TEXT" };
        var volume = new Option<string>("--volume") { Description = "Which part of a run it is, such as v.12.", HelpName = "TEXT" };
        var copy = new Option<int?>("--copy") { Description = "Which copy it is; copy 1 is not printed.", HelpName = "N" };
        copy.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
            {
                result.AddError("--copy is 1 or more.");
            }
        });
        var items = new Option<string[]>("--item") { Description = "An item of the library by its barcode. May be given several times.", HelpName = "BARCODE" };
        var location = new Option<string>("--location") { Description = "All items of a location, as they stand.", HelpName = "CODE" };
        var from = new Option<string>("--from") { Description = "All items from this number of the scheme on.", HelpName = "NUMBER" };
        var to = new Option<string>("--to") { Description = "All items up to this number of the scheme and all that begins with it.", HelpName = "NUMBER" };
        var style = Named("--style", "How labels are printed", LabelStyle.Presets.Select(static known => known.Name), "STYLE");
        var width = new Option<int?>("--width") { Description = "The most characters of a line, where the style has too many or too few.", HelpName = "N" };
        var sheet = Named("--sheet", "The sheet they are printed on", LabelSheet.Presets.Select(static known => known.Name), "SHEET");
        var start = new Option<int?>("--start") { Description = "The first label of the sheet that is free, row by row from 1.", HelpName = "N" };
        var edges = new Option<bool>("--edges") { Description = "Draw the edges of the labels, with --svg." };
        var svg = new Option<string>("--svg") { Description = "Write drawings (SVG) instead of text.", HelpName = "FILE" };
        var json = SharedOptions.Json();
        var store = SharedOptions.Store();
        var command = new Command("label", Description) { numbers, scheme, prefix, volume, copy, items, location, from, to, style, width, sheet, start, edges, svg, json, store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var named = SchemeOption.Of(parsed.GetRequiredValue(scheme));
            var wanted = new LabelRequest
            {
                Numbers = parsed.GetValue(numbers) ?? [],
                Scheme = named,
                Prefix = parsed.GetValue(prefix),
                Volume = parsed.GetValue(volume),
                Copy = parsed.GetValue(copy),
                Items = parsed.GetValue(items) ?? [],
                Location = parsed.GetValue(location),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Store = parsed.GetRequiredValue(store),
                Style = Style(parsed.GetValue(style), parsed.GetValue(width)),
            };
            var printing = new LabelPrinting
            {
                Sheet = Sheet(parsed.GetValue(sheet), parsed.GetValue(svg), wanted.Style, parsed.GetValue(edges)),
                Start = parsed.GetValue(start),
                SvgFile = parsed.GetValue(svg),
                AsJson = parsed.GetValue(json),
            };
            printing.Check();
            var found = await wanted.FindAsync(shell, cancellationToken);
            if (found.Labels.Count > 0)
            {
                await printing.PrintAsync(shell, found.Labels, cancellationToken);
            }

            return found.IsWhole ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static Option<string> Named(string name, string what, IEnumerable<string> names, string help)
    {
        string[] known = [.. names];
        var option = new Option<string>(name) { Description = $"{what}: {string.Join(", ", known)}.", HelpName = help };
        option.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, known);
        return option;
    }

    private static LabelStyle Style(string? name, int? width)
    {
        var style = name is null ? LabelStyle.Spine : LabelStyle.Presets.Single(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase));
        return width switch
        {
            null => style,
            >= 1 and <= LabelRequest.WidestLine => style with { Width = width.Value },
            _ => throw new ToolException(ToolCodes.Usage, $"--width takes 1 to {LabelRequest.WidestLine}, not {width}."),
        };
    }

    // Drawings need a sheet: the one that fits the style.
    private static LabelSheet? Sheet(string? name, string? svg, LabelStyle style, bool edges)
    {
        var sheet = name is not null ? LabelSheet.Presets.Single(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase))
            : svg is null ? null
            : style.FillsLines ? LabelSheet.PocketA4
            : LabelSheet.SpineA4;
        return sheet is null ? null : sheet with { ShowsEdges = edges };
    }
}
