using System.CommandLine;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Loans;

namespace MedLib.Cli.Verbs;

/// <summary><c>medlib return</c>: takes an item back.</summary>
internal static class ReturnVerb
{
    private const string Description = """
        Take an item back, and hear where it goes. What is in the hand is never refused.

        Examples:
          medlib return 30112000000015
          medlib return 30112000000015 --at WARD3
        """;

    public static Command Create(Shell shell)
    {
        var item = new Argument<string>("BARCODE") { Description = "The item's barcode." };
        var point = new Option<string>("--at") { Description = "The service point.", HelpName = "CODE", DefaultValueFactory = static _ => "DESK" };
        var actor = SharedOptions.As();
        var json = SharedOptions.Json();
        var store = SharedOptions.Store();
        var command = new Command("return", Description) { item, point, actor, json, store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!Barcodes.TryRead(shell, parsed.GetRequiredValue(item), out var barcode))
            {
                return ExitCode.Unusable;
            }

            await using var library = Library.OpenExisting(parsed.GetRequiredValue(store));
            var stamp = SharedOptions.Stamp(library, parsed.GetRequiredValue(actor));
            var result = await library.Circulation.ReturnAsync(
                new LoanCommand.Return(barcode, new ServicePointCode(parsed.GetRequiredValue(point)), stamp), cancellationToken);
            return Answers.Write(shell, result, parsed.GetValue(json), answer => $"{barcode} goes {Routings.Line(answer.Routing)}.");
        });
        return command;
    }
}
