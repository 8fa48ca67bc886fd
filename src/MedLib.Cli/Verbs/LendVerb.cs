using System.CommandLine;
using MedLib.Domain.Circulation.Loans;
using NodaTime.Text;

namespace MedLib.Cli.Verbs;

/// <summary><c>medlib lend</c>: lends an item.</summary>
internal static class LendVerb
{
    private const string Description = """
        Lend an item to the holder of a card.

        Examples:
          medlib lend 30112000000015 20112000000017
          medlib lend 30112000000015 20112000000017 --override circulation.lend-library-use-only="needed on the ward tonight"
        """;

    public static Command Create(Shell shell)
    {
        var item = new Argument<string>("BARCODE") { Description = "The item's barcode." };
        var card = new Argument<string>("CARD") { Description = "The barcode of the borrower's card." };
        var actor = SharedOptions.As();
        var permissions = SharedOptions.Can();
        var overrides = SharedOptions.Override();
        var json = SharedOptions.Json();
        var store = SharedOptions.Store();
        var command = new Command("lend", Description) { item, card, actor, permissions, overrides, json, store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!Barcodes.TryRead(shell, parsed.GetRequiredValue(item), out var itemBarcode)
                || !Barcodes.TryRead(shell, parsed.GetRequiredValue(card), out var cardBarcode))
            {
                return ExitCode.Unusable;
            }

            await using var library = Library.OpenExisting(parsed.GetRequiredValue(store));
            var lent = await library.Items.FindByBarcodeAsync(itemBarcode, cancellationToken);
            var borrower = await library.Borrowers.FindByCardAsync(cardBarcode, cancellationToken);
            if (lent is null || borrower is null)
            {
                WriteMissing(shell, lent is null, borrower is null);
                return ExitCode.Refused;
            }

            var stamp = SharedOptions.Stamp(library, parsed.GetRequiredValue(actor), parsed.GetValue(permissions), parsed.GetValue(overrides));
            var result = await library.Circulation.CheckOutAsync(
                new LoanCommand.CheckOut(LoanId.From(library.Ids.Next()), lent.State.Id, borrower.State.Id, stamp), cancellationToken);
            return Answers.Write(shell, result, parsed.GetValue(json), loan => $"Lent {itemBarcode}, due {LocalDatePattern.Iso.Format(loan.Due.Day)}. It comes back with medlib return {itemBarcode}.");
        });
        return command;
    }

    private static void WriteMissing(Shell shell, bool item, bool borrower)
    {
        if (item)
        {
            ErrorLines.Write(shell, ToolCodes.NotFound, "No item here has this barcode.");
        }

        if (borrower)
        {
            ErrorLines.Write(shell, ToolCodes.NotFound, "Nobody here holds this card: register them with medlib borrower add.");
        }
    }
}
