using System.CommandLine;
using System.Globalization;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using NodaTime.Text;

namespace MedLib.Cli.Verbs.Lending;

/// <summary><c>medlib fees</c>: what a borrower owes, and paying it or letting it off.</summary>
internal static class FeesVerb
{
    private const string Description = """
        List what the holder of a card owes, oldest first, or with --all every charge.
        With --pay or --waive an amount is taken off, from the oldest charge on; more than is owed is refused.

        Examples:
          medlib fees 20112000000017
          medlib fees 20112000000017 --all --json
          medlib fees 20112000000017 --pay 3.50
          medlib fees 20112000000017 --waive 1 --reason good-will
        """;

    public static Command Create(Shell shell)
    {
        var card = new Argument<string>("CARD") { Description = "The barcode of the borrower's card." };
        var all = new Option<bool>("--all") { Description = "Also what is paid or let off." };
        var pay = new Option<decimal?>("--pay") { Description = "What is paid, in the ledger's currency.", HelpName = "AMOUNT", CustomParser = Amounts.Read };
        var waive = new Option<decimal?>("--waive") { Description = "What is let off.", HelpName = "AMOUNT", CustomParser = Amounts.Read };
        var reason = new Option<string?>("--reason") { Description = "Why, as a code: received or good-will without it.", HelpName = "CODE" };
        var actor = SharedOptions.As();
        var limit = SharedOptions.Limit();
        var after = SharedOptions.After();
        var table = SharedOptions.Table();
        var json = SharedOptions.Json();
        var store = SharedOptions.Store();
        waive.Validators.Add(result =>
        {
            if (result.GetResult(pay) is not null)
            {
                result.AddError("--pay and --waive are given one at a time.");
            }
        });
        var command = new Command("fees", Description) { card, all, pay, waive, reason, actor, limit, after, table, json, store };
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

            var isPaid = parsed.GetValue(pay) is not null;
            if ((parsed.GetValue(pay) ?? parsed.GetValue(waive)) is { } amount)
            {
                var taken = new TakenOff(amount, isPaid, new FeeReason(parsed.GetValue(reason) ?? (isPaid ? FeeReason.Received : FeeReason.GoodWill).Code));
                return await TakeOffAsync(shell, library, borrower.State.Id, taken, parsed.GetRequiredValue(actor), parsed.GetValue(json), cancellationToken);
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

    // From the oldest charge on, each by a command of its own: what was taken off before an interruption stays so, and the list tells what is left.
    private static async Task<int> TakeOffAsync(
        Shell shell, Library library, BorrowerId borrower, TakenOff taken, string actor, bool asJson, CancellationToken cancellationToken)
    {
        var ledger = (await library.Ledgers.FindByPayerAsync(new FeePayer.Person(borrower), cancellationToken))?.State;
        var owed = ledger is null ? Money.None : Money.Sum(ledger.Charges.Select(static charge => charge.Outstanding), ledger.Currency);
        if (ledger is null || Money.Of(taken.Amount, ledger.Currency) is not { Succeeded: true, Value: { IsPositive: true } rest } || rest.Amount > owed.Amount)
        {
            ErrorLines.Write(shell, ToolCodes.TooMuch, string.Create(CultureInfo.InvariantCulture, $"{taken.Amount} cannot be taken off: {(ledger is null ? "nothing" : owed)} is owed."));
            return ExitCode.Refused;
        }

        var left = Result.Of(ledger);
        foreach (var charge in ledger.Charges.Where(static charge => charge.Outstanding.IsPositive))
        {
            if (!left.Succeeded || !rest.IsPositive)
            {
                break;
            }

            var part = charge.Outstanding.Amount < rest.Amount ? charge.Outstanding : rest;
            var stamp = SharedOptions.Stamp(library, actor);
            left = await library.Circulation.PostAsync(
                taken.IsPaid
                    ? new FeeCommand.Pay(ledger.Id, charge.Id, part, taken.Reason, stamp)
                    : new FeeCommand.Waive(ledger.Id, charge.Id, part, taken.Reason, stamp),
                cancellationToken);
            rest -= part;
        }

        return Answers.Write(shell, left, asJson, of => $"{(taken.IsPaid ? "Paid" : "Let off")}: {of.Balance} is owed.");
    }

    private sealed record TakenOff(decimal Amount, bool IsPaid, FeeReason Reason);
}
