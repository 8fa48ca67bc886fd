using System.CommandLine;
using MedLib.Domain.Commands;
using MedLib.Domain.Exchange;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Cli.Verbs;

/// <summary><c>medlib import</c>: takes MARC files into the library.</summary>
internal static class ImportVerb
{
    private const string Description = """
        Take MARC files into the library: .mrc (ISO 2709) or .mrk (MARCMaker). A record that is there already is
        updated, so a file may be imported again, also after an interruption.

        Examples:
          medlib import records.mrc
          medlib import january.mrc february.mrk --store /srv/library.db
          medlib import records.mrc --category REF=reference --category RARE=rare
          medlib import records.mrc --dry-run --report findings.ndjson
        """;

    public static Command Create(Shell shell)
    {
        var files = new Argument<string[]>("FILE") { Description = "The files.", Arity = ArgumentArity.OneOrMore };
        var categories = new Option<string[]>("--category")
        {
            Description = "What the items of a location are, where the record does not tell. May be given several times.",
            HelpName = "LOCATION=CODE",
            DefaultValueFactory = static _ => [],
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Tell what would happen, and write nothing." };
        var report = new Option<string>("--report") { Description = "Write what became of each record to this file, one JSON object a line.", HelpName = "FILE" };
        var actor = SharedOptions.As();
        var json = SharedOptions.Json();
        var store = SharedOptions.Store();
        var command = new Command("import", Description) { files, categories, dryRun, report, actor, json, store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!TryRead(shell, parsed.GetValue(categories) ?? [], out var known))
            {
                return ExitCode.Unusable;
            }

            await using var library = Library.Open(parsed.GetRequiredValue(store));
            await using var reportFile = parsed.GetValue(report) is { } path ? new StreamWriter(path) : null;
            var summary = new ImportSummary(shell, parsed.GetValue(json), reportFile);
            var unreadable = false;
            foreach (var file in parsed.GetRequiredValue(files))
            {
                await using var stream = File.OpenRead(file);
                var request = new ImportRequest
                {
                    By = new Actor(parsed.GetRequiredValue(actor)),
                    Format = MarcFiles.FormatOf(file),
                    Categories = known,
                    DryRun = parsed.GetValue(dryRun),
                };
                var readable = false;
                await foreach (var record in library.Exchange.ImportAsync(stream, request, cancellationToken))
                {
                    readable |= record.Outcome != ImportOutcome.Dropped || record.Title is not null;
                    summary.Add(Path.GetFileName(file), record);
                }

                if (!readable)
                {
                    unreadable = true;
                    ErrorLines.Write(shell, ToolCodes.Unreadable, $"{file} holds no record that can be read.");
                }
            }

            summary.Write(parsed.GetValue(dryRun));
            return unreadable ? ExitCode.Unusable : summary.Dropped > 0 ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }

    private static bool TryRead(Shell shell, string[] texts, out ValueList<LocationCategory> categories)
    {
        var pairs = texts.Select(static text => text.Split('=', 2)).ToList();
        categories = [.. pairs.Where(static pair => pair.Length == 2).Select(static pair => new LocationCategory(new LocationCode(pair[0]), new ItemCategory(pair[1])))];
        if (categories.Count == texts.Length)
        {
            return true;
        }

        ErrorLines.Write(shell, ToolCodes.Usage, "--category takes LOCATION=CODE, such as REF=reference.");
        return false;
    }
}
