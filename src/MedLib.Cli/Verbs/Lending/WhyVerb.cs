using System.CommandLine;
using System.Text.Json.Nodes;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Cli.Verbs.Lending;

/// <summary><c>medlib why</c>: explains a due date, what lateness costs, or a refusal.</summary>
internal static class WhyVerb
{
    private const string Description = """
        Explain, step by step, why the loan of an item is due when it is and what its lateness costs now;
        with a card, whether the item would be lent to it, and every reason why not. Nothing is changed.

        Examples:
          medlib why 30112000000015
          medlib why 30112000000015 20112000000017
        """;

    public static Command Create(Shell shell)
    {
        var item = new Argument<string>("BARCODE") { Description = "The item's barcode." };
        var card = new Argument<string?>("CARD") { Description = "The barcode of a card, to ask about lending to it.", Arity = ArgumentArity.ZeroOrOne };
        var json = SharedOptions.Json();
        var store = SharedOptions.Store();
        var command = new Command("why", Description) { item, card, json, store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var library = Library.OpenExisting(parsed.GetRequiredValue(store));
            if (await ItemOnLoan.FindItemAsync(shell, library, parsed.GetRequiredValue(item), cancellationToken) is not { } found)
            {
                return ExitCode.Refused;
            }

            return parsed.GetValue(card) is { } text
                ? await ExplainLendingAsync(shell, library, found, text, parsed.GetValue(json), cancellationToken)
                : await ExplainLoanAsync(shell, library, found, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> ExplainLoanAsync(Shell shell, Library library, Item item, bool asJson, CancellationToken cancellationToken)
    {
        if (await ItemOnLoan.FindLoanAsync(shell, library, item, cancellationToken) is not { } loan)
        {
            return ExitCode.Refused;
        }

        var due = Why.IsDueThen(loan, library.Lending);
        var cost = Why.CostsThat(loan, library.Now, library.Lending);
        if (asJson)
        {
            JsonLines.WriteNode(shell, new JsonObject { ["due"] = JsonLines.Node(loan.Due), ["why"] = JsonLines.Node(due), ["cost"] = JsonLines.Node(cost) });
            return ExitCode.Done;
        }

        shell.Say($"Due {NodaTime.Text.LocalDatePattern.Iso.Format(loan.Due.Day)}:");
        Say(shell, due);
        shell.Say("What its lateness costs now:");
        Say(shell, cost);
        return ExitCode.Done;
    }

    private static async Task<int> ExplainLendingAsync(Shell shell, Library library, Item item, string card, bool asJson, CancellationToken cancellationToken)
    {
        if (!Barcodes.TryRead(shell, card, out var barcode))
        {
            return ExitCode.Unusable;
        }

        if (await library.Borrowers.FindByCardAsync(barcode, cancellationToken) is not { } borrower)
        {
            ErrorLines.Write(shell, ToolCodes.NotFound, "Nobody here holds this card: register them with medlib borrower add.");
            return ExitCode.Refused;
        }

        var command = new LoanCommand.CheckOut(LoanId.From(library.Ids.Next()), item.Id, borrower.State.Id, SharedOptions.Stamp(library, "medlib"));
        var result = await library.Circulation.DryRun.CheckOutAsync(command, cancellationToken);
        if (asJson)
        {
            return Answers.Write(shell, result, asJson, static _ => "");
        }

        if (!result.Succeeded)
        {
            shell.Say("It would not be lent:");
            foreach (var reason in result.Findings)
            {
                shell.Say($"  {reason.Code} {MedLibMessages.Render(reason)}{(reason.Override is { } permission ? $" Lifted by --override {permission.Name}=REASON." : "")}");
            }

            return ExitCode.Refused;
        }

        shell.Say($"It would be lent, due {NodaTime.Text.LocalDatePattern.Iso.Format(result.Value.Due.Day)}:");
        Say(shell, Why.IsDueThen(result.Value, library.Lending));
        return ExitCode.Done;
    }

    private static void Say(Shell shell, ValueList<Finding> steps)
    {
        foreach (var step in steps)
        {
            shell.Say($"  {MedLibMessages.Render(step)}");
        }
    }
}
