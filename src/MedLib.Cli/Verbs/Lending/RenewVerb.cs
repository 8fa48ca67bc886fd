using System.CommandLine;
using MedLib.Domain.Circulation.Loans;
using NodaTime.Text;

namespace MedLib.Cli.Verbs.Lending;

/// <summary><c>medlib renew</c>: lengthens a loan.</summary>
internal static class RenewVerb
{
    private const string Description = """
        Lengthen the loan of an item by its own terms. Every reason against it is told.

        Examples:
          medlib renew 30112000000015
          medlib renew 30112000000015 --seen
          medlib renew 30112000000015 --override circulation.renew-awaited="the ward needs it until Friday"
        """;

    public static Command Create(Shell shell)
    {
        var item = new Argument<string>("BARCODE") { Description = "The item's barcode." };
        var seen = new Option<bool>("--seen") { Description = "Somebody has the item in the hand." };
        var actor = SharedOptions.As();
        var permissions = SharedOptions.Can();
        var overrides = SharedOptions.Override();
        var json = SharedOptions.Json();
        var store = SharedOptions.Store();
        var command = new Command("renew", Description) { item, seen, actor, permissions, overrides, json, store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var library = Library.OpenExisting(parsed.GetRequiredValue(store));
            if (await ItemOnLoan.FindItemAsync(shell, library, parsed.GetRequiredValue(item), cancellationToken) is not { } found
                || await ItemOnLoan.FindLoanAsync(shell, library, found, cancellationToken) is not { } loan)
            {
                return ExitCode.Refused;
            }

            var stamp = SharedOptions.Stamp(library, parsed.GetRequiredValue(actor), parsed.GetValue(permissions), parsed.GetValue(overrides));
            var result = await library.Circulation.RenewAsync(new LoanCommand.Renew(loan.Id, stamp) { IsSeen = parsed.GetValue(seen) }, cancellationToken);
            return Answers.Write(shell, result, parsed.GetValue(json), static renewed => $"Renewed, due {LocalDatePattern.Iso.Format(renewed.Due.Day)}.");
        });
        return command;
    }
}
