using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using MedLib.Domain.Circulation.Nightly;
using MedLib.Domain.Commands;
using MedLib.Domain.Queries;
using NodaTime.Text;

namespace MedLib.Cli.Verbs.Lending;

/// <summary><c>medlib night</c>: the daily work of circulation, and what people have to do.</summary>
internal static class NightVerb
{
    private const string Description = """
        Do what is due: end requests whose time is over, renew what renews itself, give up what is long overdue and bill it, and let
        old loans forget their borrowers. Then list what people have to do today. Run twice a day it does nothing twice.

        Examples:
          medlib night
          medlib night --json
        """;

    public static Command Create(Shell shell)
    {
        var actor = SharedOptions.As();
        var table = SharedOptions.Table();
        var json = SharedOptions.Json();
        var store = SharedOptions.Store();
        var command = new Command("night", Description) { actor, table, json, store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var library = Library.OpenExisting(parsed.GetRequiredValue(store));
            var report = await library.Daily.RunDailyAsync(new DailyRequest(library.Now, new Actor(parsed.GetRequiredValue(actor))), progress: null, cancellationToken);
            ErrorLines.Write(shell, report.Left);
            var tasks = report.Worklist.ToReport();
            if (parsed.GetValue(json))
            {
                JsonLines.WriteNode(shell, NodeOf(report, tasks));
                return ExitCode.Done;
            }

            foreach (var count in report.Counts.Where(static count => count.Done > 0 || count.Refused > 0))
            {
                shell.Say(string.Create(CultureInfo.InvariantCulture, $"{Word(count.Step)}: {count.Done}{(count.Refused > 0 ? $", refused {count.Refused}" : "")}"));
            }

            var rows = new TextTable([.. tasks.Columns]);
            foreach (var row in tasks.Rows)
            {
                rows.Add([.. row]);
            }

            rows.Write(parsed.GetValue(table) ? shell with { DrawsTables = true } : shell);
            shell.Say(string.Create(CultureInfo.InvariantCulture, $"{tasks.Rows.Count} tasks for {LocalDatePattern.Iso.Format(report.Worklist.Today)}."));
            return ExitCode.Done;
        });
        return command;
    }

    private static JsonObject NodeOf(DailyReport report, ReportTable tasks) => new()
    {
        ["asOf"] = InstantPattern.General.Format(report.AsOf),
        ["counts"] = new JsonArray([.. report.Counts.Select(static count => new JsonObject { ["step"] = Word(count.Step), ["done"] = count.Done, ["refused"] = count.Refused })]),
        ["tasks"] = new JsonArray([.. tasks.Rows.Select(row => new JsonObject(
            tasks.Columns.Zip(row, static (column, cell) => KeyValuePair.Create<string, JsonNode?>(column, cell.Length == 0 ? null : cell))))]),
        ["left"] = JsonLines.Node(report.Left),
    };

    private static string Word(DailyStep step) => step switch
    {
        DailyStep.Requests => "requests ended",
        DailyStep.Renewals => "loans renewed",
        DailyStep.Losses => "given up as lost",
        DailyStep.Bills => "losses billed",
        DailyStep.History => "loans without a borrower now",
        _ => "planned",
    };
}
