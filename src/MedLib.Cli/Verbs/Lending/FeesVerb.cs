using System.CommandLine;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Lists;
using NodaTime.Text;

namespace MedLib.Cli.Verbs.Lending;

/// <summary><c>medlib fees</c>: what a borrower owes.</summary>
internal static class FeesVerb
{
    private const string Description = """
        List what the holder of a card owes, oldest first, or with --all every charge.

        Examples:
          medlib fees 20112000000017
          medlib fees 20112000000017 --all --json
        """;

    public static Command Create(Shell shell)
    {
        var card = new Argument<string>("CARD") { Description = "The barcode of the borrower's card." };
        var all = new Option<bool>("--all") { Description = "Also what is paid or let off." };
        var limit = SharedOptions.Limit();
        var after = SharedOptions.After();
        var table = SharedOptions.Table();
        var json = SharedOptions.Json();
        var store = SharedOptions.Store();
        var command = new Command("fees", Description) { card, all, limit, after, table, json, store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!Barcodes.TryRead(shell, parsed.GetRequiredValue(card), out var barcode) || !Paging.TryRead(shell, parsed.GetValue(limit), parsed.GetValue(after), out var page))
            {
                return ExitCode.Unusable;
            }

            await using var library = Library.OpenExisting(parsed.GetRequiredValue(store));
            if (await library.Borrowers.FindByCardAsync(barcode, cancellationToken) is not { } borrower)
            {
                ErrorLines.Write(shell, ToolCodes.NotFound, "Nobody here holds this card: register them with medlib borrower add.");
                return ExitCode.Refused;
            }

            var filter = new ChargeFilter { Payer = new FeePayer.Person(borrower.State.Id), OpenOnly = !parsed.GetValue(all) };
            var found = await library.LoanLists.ChargesAsync(filter, new ChargeOrder(), page, cancellationToken);
            if (parsed.GetValue(json))
            {
                Paging.WriteJson(shell, found);
                return ExitCode.Done;
            }

            var rows = new TextTable("Charged", "For", "Amount", "Owed");
            foreach (var charge in found.Rows)
            {
                rows.Add(InstantPattern.General.Format(charge.ChargedAt), charge.Kind.Code, charge.Amount.ToString(), charge.Owed.ToString());
            }

            Paging.Write(
                parsed.GetValue(table) ? shell with { DrawsTables = true } : shell, rows, found.Rows.Count, found.Next, await library.LoanLists.CountChargesAsync(filter, cancellationToken), "charge");
            return ExitCode.Done;
        });
        return command;
    }
}
