using System.CommandLine;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;

namespace MedLib.Cli.Verbs.Lending;

/// <summary><c>medlib loan</c>: what becomes of a loan beside renewing and returning.</summary>
internal static class LoanVerb
{
    private const string Description = """
        What becomes of a loan beside renewing and returning.

        Examples:
          medlib loan undo 30112000000015            lent by mistake a moment ago
          medlib loan claimed 30112000000015         the borrower says that it was returned
          medlib loan lost 30112000000015 --price 40 given up, and billed
          medlib loan kept 30112000000015            lost or claimed, and the borrower has it after all
          medlib loan settled 30112000000015         lost, and paid for or replaced
        """;

    public static Command Create(Shell shell)
    {
        var price = new Option<decimal?>("--price")
        {
            Description = "What it costs to replace, in the library's currency; without it what the loan's terms say.",
            HelpName = "AMOUNT",
            CustomParser = Amounts.Read,
        };
        return new Command("loan", Description)
        {
            CreateAct(shell, "undo", "Undo a check-out that was a mistake, soon after it, at the desk that lent.", static (loan, _, stamp) => new LoanCommand.Undo(loan.Id, loan.Facts.ServicePoint, stamp)),
            CreateAct(shell, "claimed", "Note that the borrower says it was returned.", static (loan, _, stamp) => new LoanCommand.ClaimReturned(loan.Id, stamp)),
            CreateAct(shell, "missing", "Believe a borrower who says that it was returned: the item is missing.", static (loan, _, stamp) => new LoanCommand.AcceptMissing(loan.Id, stamp)),
            CreateAct(shell, "lost", "Give it up as lost, and bill it by the loan's terms.", static (loan, price, stamp) => new LoanCommand.DeclareLost(loan.Id, LossCause.Declared, stamp) { Price = price }, price),
            CreateAct(shell, "kept", "Note that the borrower has it after all and keeps it.", static (loan, _, stamp) => new LoanCommand.KeepLending(loan.Id, stamp)),
            CreateAct(shell, "settled", "Close a loss that was paid for or replaced.", static (loan, _, stamp) => new LoanCommand.SettleLoss(loan.Id, stamp)),
            CreateAct(shell, "written-off", "Close a loss that nobody pays for.", static (loan, _, stamp) => new LoanCommand.WriteOff(loan.Id, stamp)),
        };
    }

    private static Command CreateAct(Shell shell, string name, string description, Func<Loan, Money?, CommandStamp, LoanCommand> act, Option<decimal?>? price = null)
    {
        var item = new Argument<string>("BARCODE") { Description = "The item's barcode." };
        var actor = SharedOptions.As();
        var permissions = SharedOptions.Can();
        var overrides = SharedOptions.Override();
        var json = SharedOptions.Json();
        var store = SharedOptions.Store();
        var command = new Command(name, $"{description}\n\nExample:\n  medlib loan {name} 30112000000015") { item, actor, permissions, overrides, json, store };
        if (price is not null)
        {
            command.Add(price);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var library = Library.OpenExisting(parsed.GetRequiredValue(store));
            if (await ItemOnLoan.FindItemAsync(shell, library, parsed.GetRequiredValue(item), cancellationToken) is not { } found
                || await ItemOnLoan.FindLoanAsync(shell, library, found, cancellationToken) is not { } loan)
            {
                return ExitCode.Refused;
            }

            var stamp = SharedOptions.Stamp(library, parsed.GetRequiredValue(actor), parsed.GetValue(permissions), parsed.GetValue(overrides));
            var given = price is null ? null : parsed.GetValue(price);
            var result = await library.Circulation.ActAsync(
                act(loan, given is { } amount ? Amounts.In(library.Lending.Profile.Currency, amount) : null, stamp), cancellationToken);
            return Answers.Write(shell, result, parsed.GetValue(json), static now => $"The loan is {now.State.Word} now.");
        });
        return command;
    }
}
