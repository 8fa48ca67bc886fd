using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Classification.Schedules;

namespace MedLib.Cli.Verbs.Classing;

/// <summary><c>medlib class</c>: the schedules of the NLM classification.</summary>
internal static class ClassVerb
{
    private const string Description = """
        The schedules of the NLM classification: search captions, look up a number, find a class for a heading.

        Examples:
          medlib class search heart failure
          medlib class show "WG 370"
          medlib class suggest "Heart Failure" --type Atlases
          medlib class show "WQ 8" --schedules ours.tsv
        """;

    private const int DefaultLimit = 20;

    public static Command Create(Shell shell) => new("class", Description) { Search(shell), Show(shell), Suggest(shell) };

    private static Command Search(Shell shell)
    {
        var words = InputLines.Argument("WORD", "Words of a caption, or their beginnings; all must be there.", mayBeEmpty: false);
        var limit = Limit();
        var schedules = ScheduleFile.Option();
        var json = SharedOptions.Json();
        var command = new Command("search", """
            Classes whose captions have some words.

            Examples:
              medlib class search heart failure
              medlib class search radiog --limit 5 --json
            """) { words, limit, schedules, json };
        command.SetAction(parsed =>
        {
            var found = ScheduleFile.Load(parsed.GetValue(schedules)).Search(string.Join(' ', parsed.GetRequiredValue(words)), parsed.GetValue(limit));
            if (parsed.GetValue(json))
            {
                JsonLines.WriteNode(shell, new JsonObject
                {
                    ["edition"] = found.Edition,
                    ["total"] = found.Total,
                    ["classes"] = new JsonArray([.. found.Matches.Select(static match => ClassText.Node(match.Class))]),
                });
                return ExitCode.Done;
            }

            ClassText.Table(found.Matches.Select(static match => match.Class)).Write(shell);
            shell.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.Matches.Count} of {found.Total} in the edition {found.Edition}."));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show(Shell shell)
    {
        var number = new Argument<string>("NUMBER") { Description = "A class number, such as \"WG 370\"; what follows the class is left aside." };
        var schedules = ScheduleFile.Option();
        var json = SharedOptions.Json();
        var command = new Command("show", """
            A class with its path, its marks, its neighbors and topics. Exits with 1 if the edition does not have it.

            Examples:
              medlib class show "WG 370"
              medlib class show "WQ 8" --schedules ours.tsv
            """) { number, schedules, json };
        command.SetAction(parsed =>
        {
            var text = parsed.GetRequiredValue(number);
            var schedule = ScheduleFile.Load(parsed.GetValue(schedules));
            var reading = NlmCallNumber.Analyze(text, new NlmReadOptions { Schedule = schedule });
            if (reading.CallNumber is not { } read)
            {
                ErrorLines.Write(shell, ToolCodes.NotFound, $"'{text}' is no class number.");
                return ExitCode.Unusable;
            }

            // What was read may not be what was meant.
            ErrorLines.Write(shell, reading.Findings.Where(static finding => finding.Code is NlmCodes.Lookalike or NlmCodes.SpaceInNumber));
            var status = schedule.Status(read.Class);
            ClassText.Write(shell, schedule, status, parsed.GetValue(json));
            return status.Kind == NlmClassStatusKind.Known ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static Command Suggest(Shell shell)
    {
        var heading = InputLines.Argument("HEADING", "A heading, as MeSH has it: Heart Failure.", mayBeEmpty: false);
        var type = new Option<string[]>("--type") { Description = "A publication type of the work, such as Atlases. May be given several times.", HelpName = "TYPE", DefaultValueFactory = static _ => [] };
        var topic = new Option<bool>("--prefer-topic") { Description = "Shelve by topic even where the publication type has a number of its own." };
        var limit = Limit();
        var schedules = ScheduleFile.Option();
        var json = SharedOptions.Json();
        var command = new Command("suggest", """
            Classes for a heading, the likeliest first, each with what it rests on.

            Examples:
              medlib class suggest "Heart Failure"
              medlib class suggest "Liver Neoplasms" --type Atlases
            """) { heading, type, topic, limit, schedules, json };
        command.SetAction(parsed =>
        {
            var options = new SuggestOptions { PublicationTypes = [.. parsed.GetRequiredValue(type)], PreferTopic = parsed.GetValue(topic), Limit = parsed.GetValue(limit) };
            var found = ScheduleFile.Load(parsed.GetValue(schedules)).Suggest(string.Join(' ', parsed.GetRequiredValue(heading)), options);
            if (parsed.GetValue(json))
            {
                JsonLines.WriteNode(shell, ClassText.Node(found));
                return ExitCode.Done;
            }

            ClassText.Table(found).Write(shell);
            shell.Error.WriteLine($"Edition {found.Edition}. What is marked weak says where to look, no more.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<int> Limit()
    {
        var limit = new Option<int>("--limit") { Description = $"How many lines at most; {DefaultLimit} without it.", HelpName = "N", DefaultValueFactory = static _ => DefaultLimit };
        limit.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1000)
            {
                result.AddError("--limit is 1 to 1000.");
            }
        });
        return limit;
    }
}
