using System.CommandLine;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Identifiers;
using NodaTime;
using NodaTime.Text;

namespace MedLib.Cli.Verbs;

/// <summary><c>medlib borrower</c>: registers borrowers.</summary>
internal static class BorrowerVerb
{
    private const string AddDescription = """
        Register a borrower.

        Examples:
          medlib borrower add --name "Mara Lind" --card 20112000000017
          medlib borrower add --name "Jo Abe" --card 20112000000025 --category student --until 2027-06-30
        """;

    public static Command Create(Shell shell) => new("borrower", "Borrowers and their cards.") { CreateAdd(shell) };

    private static Command CreateAdd(Shell shell)
    {
        var name = new Option<string>("--name") { Description = "The borrower's name.", HelpName = "NAME", Required = true };
        var card = new Option<string>("--card") { Description = "The barcode of the card.", HelpName = "BARCODE", Required = true };
        var category = new Option<string>("--category") { Description = "staff (without it), student or one of yours.", HelpName = "CODE", DefaultValueFactory = static _ => BorrowerCategory.Staff.Code };
        var until = new Option<string>("--until") { Description = "The last day of the registration, as 2027-06-30.", HelpName = "DATE" };
        var actor = SharedOptions.As();
        var json = SharedOptions.Json();
        var store = SharedOptions.Store();
        var command = new Command("add", AddDescription) { name, card, category, until, actor, json, store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!Barcodes.TryRead(shell, parsed.GetRequiredValue(card), out var barcode) || !TryReadDate(shell, parsed.GetValue(until), out var lastDay))
            {
                return ExitCode.Unusable;
            }

            await using var library = Library.Open(parsed.GetRequiredValue(store));
            var details = new BorrowerDetails
            {
                Name = parsed.GetRequiredValue(name),
                Cards = [barcode],
                Category = new BorrowerCategory(parsed.GetRequiredValue(category)),
                ValidUntil = lastDay,
            };
            var stamp = SharedOptions.Stamp(library, parsed.GetRequiredValue(actor));
            var result = await library.Circulation.RegisterBorrowerAsync(
                new BorrowerCommand.Register(BorrowerId.From(library.Ids.Next()), details, stamp), cancellationToken);
            return Answers.Write(shell, result, parsed.GetValue(json), static borrower => $"Registered {borrower.Details.Name} with the card {borrower.Details.Cards[0]}: lend with medlib lend BARCODE {borrower.Details.Cards[0]}.");
        });
        return command;
    }

    private static bool TryReadDate(Shell shell, string? text, out LocalDate? date)
    {
        date = null;
        if (text is null)
        {
            return true;
        }

        var parsed = LocalDatePattern.Iso.Parse(text);
        if (!parsed.Success)
        {
            ErrorLines.Write(shell, ToolCodes.Usage, "--until takes a day as 2027-06-30.");
            return false;
        }

        date = parsed.Value;
        return true;
    }
}
