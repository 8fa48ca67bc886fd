using System.CommandLine;
using System.Text.Json.Nodes;
using MedLib.Domain.Classification.Cutters;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Results;

namespace MedLib.Cli.Verbs.Classing;

/// <summary><c>medlib cutter</c>: the cutter of a name, or a whole call number that fits a shelf list.</summary>
internal static class CutterVerb
{
    private const string Description = """
        The cutter of a name by the Cutter-Sanborn table or that of the Library of Congress; with --class a whole
        call number, fitted between its neighbors on a shelf list.

        Examples:
          medlib cutter "Smith, William"
          medlib cutter --table lc "Carter"
          medlib cutter "Gray, Henry" --class "QS 17" --title "The anatomy of the human body" --year 2020
          medlib cutter "Gray, Henry" --class "QS 17" --year 2020 --shelf shelf.txt
        """;

    public static Command Create(Shell shell)
    {
        var name = new Argument<string>("NAME") { Description = "A name as Surname, Forename; an organization with --corporate, a title with --as-title." };
        var digits = new Option<int>("--digits") { Description = "How many digits the Library of Congress table gives, 1 to 6; 3 without it.", HelpName = "N", DefaultValueFactory = static _ => 3 };
        digits.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 6)
            {
                result.AddError("--digits is 1 to 6.");
            }
        });
        var tableName = new Option<string>("--table") { Description = "sanborn (without the option) or lc.", HelpName = "TABLE", DefaultValueFactory = static _ => "sanborn" };
        tableName.AcceptOnlyFromAmong("sanborn", "lc");
        var corporate = new Option<bool>("--corporate") { Description = "The name is that of an organization." };
        var asTitle = new Option<bool>("--as-title") { Description = "The name is a title." };
        var language = new Option<string?>("--language") { Description = "The MARC code of the language of titles, whose initial articles are skipped: eng, ger ...", HelpName = "CODE" };
        var classNumber = new Option<string?>("--class") { Description = "The class, to make a whole call number.", HelpName = "NUMBER" };
        var title = new Option<string?>("--title") { Description = "The title, for the mark.", HelpName = "TEXT" };
        var year = new Option<string?>("--year") { Description = "The year.", HelpName = "YEAR" };
        var shelf = new Option<string?>("--shelf") { Description = "A file of call numbers, a line each, perhaps a tab and the name it was made from.", HelpName = "FILE" };
        var json = SharedOptions.Json();
        var command = new Command("cutter", Description) { name, tableName, digits, corporate, asTitle, language, classNumber, title, year, shelf, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var text = parsed.GetRequiredValue(name);
            var articles = parsed.GetValue(language);
            var entry = parsed.GetValue(asTitle) ? CutterName.Title(text, articles)
                : parsed.GetValue(corporate) ? CutterName.Corporate(text, articles)
                : CutterName.Person(text);
            ICutterTable table = parsed.GetRequiredValue(tableName) is "lc" ? new LcCutterTable(parsed.GetValue(digits)) : CutterSanbornTable.Embedded;
            if (parsed.GetValue(classNumber) is not { } wanted)
            {
                return Look(shell, table, entry, parsed.GetValue(json));
            }

            if (!NlmCallNumber.TryParse(wanted, out var number))
            {
                ErrorLines.Write(shell, ToolCodes.NotFound, $"'{wanted}' is no class number.");
                return ExitCode.Unusable;
            }

            var request = new CutterRequest
            {
                Class = number.Class,
                Geography = number.Geography,
                MainEntry = entry,
                Title = parsed.GetValue(title) is { } of ? CutterName.Title(of, articles ?? "eng") : null,
                Year = parsed.GetValue(year),
                Style = parsed.GetResult(tableName) is { Implicit: false } ? CutterStyle.Nlm with { Table = table } : CutterStyle.Nlm,
            };
            return Propose(shell, request, await ShelfAsync(parsed.GetValue(shelf), cancellationToken), parsed.GetValue(json));
        });
        return command;
    }

    private static int Look(Shell shell, ICutterTable table, CutterName name, bool json)
    {
        var found = table.Lookup(name);
        if (found.Value is { } lookup && json)
        {
            JsonLines.WriteNode(shell, new JsonObject { ["name"] = name.Text, ["cutter"] = lookup.Cutter.ToString(), ["entry"] = lookup.Entry, ["table"] = table.Name });
        }
        else if (found.Value is { } plain)
        {
            shell.Say(plain.Cutter.ToString());
        }

        ErrorLines.Write(shell, found.Findings);
        return found.Succeeded ? ExitCode.Done : ExitCode.Refused;
    }

    private static int Propose(Shell shell, CutterRequest request, IShelfList shelf, bool json)
    {
        var proposal = CutterAssigner.Propose(request, shelf);
        if (json)
        {
            JsonLines.WriteNode(shell, new JsonObject
            {
                ["callNumber"] = proposal.CallNumber,
                ["usable"] = proposal.IsUsable,
                ["before"] = proposal.Before,
                ["after"] = proposal.After,
                ["steps"] = new JsonArray([.. proposal.Steps.Select(static step => new JsonObject { ["step"] = step.Kind.ToString(), ["result"] = step.Result, ["basis"] = step.Basis })]),
                ["findings"] = JsonLines.Node(proposal.Findings),
            });
            return proposal.IsUsable ? ExitCode.Done : ExitCode.Refused;
        }

        shell.Say(proposal.CallNumber);
        if (shell.DrawsTables)
        {
            var table = new TextTable("Step", "Result", "From");
            foreach (var step in proposal.Steps)
            {
                table.Add(Name(step.Kind), step.Result, step.Basis);
            }

            table.Write(shell);
        }

        ErrorLines.Write(shell, proposal.Findings);
        return proposal.IsUsable ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<IShelfList> ShelfAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return ShelfList.Empty;
        }

        List<ShelfListEntry> entries = [];
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            if (line.Split('\t') is [{ Length: > 0 } number, .. var name])
            {
                entries.Add(new ShelfListEntry(number, name is [{ Length: > 0 } known, ..] ? CutterName.Person(known) : null));
            }
        }

        return new ShelfList(entries);
    }

    private static string Name(CutterStepKind kind) => kind switch
    {
        CutterStepKind.NameChosen => "name",
        CutterStepKind.TableChosen => "table",
        CutterStepKind.LookedUp => "looked up",
        CutterStepKind.SerialLetters => "letters of the serial",
        CutterStepKind.Kept => "cutter kept",
        CutterStepKind.Fits => "fits",
        CutterStepKind.Fitted => "fitted",
        CutterStepKind.Marked => "mark",
        CutterStepKind.MarkKept => "mark kept",
        CutterStepKind.MarkLengthened => "longer mark",
        CutterStepKind.Lettered => "letters of the name",
        _ => "year",
    };
}
