using System.CommandLine;
using System.Text.Json.Nodes;
using MedLib.Domain.Exchange;
using MedLib.Domain.Results;

namespace MedLib.Cli.Verbs;

/// <summary><c>medlib export</c>: writes the catalog as MARC.</summary>
internal static class ExportVerb
{
    private const string Description = """
        Write the whole catalog as MARC: .mrc (ISO 2709) or .mrk (MARCMaker) by the file's name; - writes ISO 2709 to
        standard output. What was not revised is written byte for byte as it came. The file
        appears when all is written; an export that fails leaves an older one as it was.

        Examples:
          medlib export catalog.mrc
          medlib export catalog.mrk
          medlib export - > catalog.mrc
        """;

    public static Command Create(Shell shell)
    {
        var target = new Argument<string>("FILE") { Description = "The file, or - for standard output." };
        var json = SharedOptions.Json();
        var store = SharedOptions.Store();
        var command = new Command("export", Description) { target, json, store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(target);
            var toStandardOutput = path is "-";
            await using var library = Library.OpenExisting(parsed.GetRequiredValue(store));
            var counts = new Dictionary<ExportOutcome, int>();
            await using (var file = toStandardOutput ? new WholeFile(shell.OpenData()) : new WholeFile(path))
            {
                await foreach (var record in library.Exchange.ExportAsync(file.Stream, new ExportRequest { Format = MarcFiles.FormatOf(path) }, cancellationToken))
                {
                    counts[record.Outcome] = counts.GetValueOrDefault(record.Outcome) + 1;
                    ErrorLines.Write(shell, record.Findings.Where(static finding => finding.Severity > FindingSeverity.Information), $"record {record.Record.Value}");
                }

                await file.KeepAsync();
            }

            if (!toStandardOutput)
            {
                Write(shell, counts, parsed.GetValue(json));
            }

            return counts.ContainsKey(ExportOutcome.LeftOut) ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }

    private static void Write(Shell shell, Dictionary<ExportOutcome, int> counts, bool asJson)
    {
        var (verbatim, patched) = (counts.GetValueOrDefault(ExportOutcome.Verbatim), counts.GetValueOrDefault(ExportOutcome.Patched));
        var (made, leftOut) = (counts.GetValueOrDefault(ExportOutcome.Made), counts.GetValueOrDefault(ExportOutcome.LeftOut));
        if (asJson)
        {
            JsonLines.WriteNode(shell, new JsonObject { ["verbatim"] = verbatim, ["patched"] = patched, ["made"] = made, ["leftOut"] = leftOut });
            return;
        }

        shell.Say($"Exported {Counts.Of(verbatim + patched + made, "record")}: {verbatim} as they came, {patched} with revised fields, {made} made here; {leftOut} left out.");
    }
}
