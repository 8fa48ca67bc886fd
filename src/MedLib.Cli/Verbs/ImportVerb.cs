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
        Take MARC files into the library: .mrc (ISO 2709) or .mrk (MARCMaker), told by what is in them. A record that is there already is
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
        var reportPath = new Option<string>("--report") { Description = "Write what became of each record to this file, one JSON object a line.", HelpName = "FILE" };
        var actor = SharedOptions.As();
        var json = SharedOptions.Json();
        var store = SharedOptions.Store();
        var command = new Command("import", Description) { files, categories, dryRun, reportPath, actor, json, store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!TryRead(shell, parsed.GetValue(categories) ?? [], out var known))
            {
                return ExitCode.Unusable;
            }

            var paths = parsed.GetRequiredValue(files);
            foreach (var path in paths)
            {
                // Before anything is imported, so that a slip in the third name does not leave two files done.
                await using var readable = File.OpenRead(path);
            }

            await using var library = Library.Open(parsed.GetRequiredValue(store));
            await using var report = parsed.GetValue(reportPath) is { } written ? new StreamWriter(written) { AutoFlush = true } : null;
            var request = new ImportRequest
            {
                By = new Actor(parsed.GetRequiredValue(actor)),
                Categories = known,
                DryRun = parsed.GetValue(dryRun),
            };
            var (progress, summary) = (new ImportProgress(shell, report), new ImportSummary());
            var run = new ImportRun(library, shell, request, progress, summary);
            var isInterrupted = true;
            try
            {
                foreach (var path in paths)
                {
                    await run.ImportAsync(path, cancellationToken);
                }

                isInterrupted = false;
            }
            finally
            {
                // Also when it was interrupted, as what was imported stays.
                progress.Clear();
                Write(shell, summary, parsed.GetValue(json), isInterrupted, request.DryRun);
            }

            return run.MetUnreadable ? ExitCode.Unusable : summary.Dropped > 0 ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }

    private static void Write(Shell shell, ImportSummary summary, bool asJson, bool isInterrupted, bool isDryRun)
    {
        if (asJson)
        {
            summary.WriteJson(shell, isInterrupted);
            return;
        }

        summary.Write(shell, isDryRun);
        if (!isInterrupted && !isDryRun)
        {
            shell.Hint("Look around with medlib search WORDS or medlib shelf.");
        }
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
