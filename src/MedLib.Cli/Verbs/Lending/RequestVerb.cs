using System.CommandLine;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;

namespace MedLib.Cli.Verbs.Lending;

/// <summary><c>medlib request</c>: places a request.</summary>
internal static class RequestVerb
{
    private const string Description = """
        Place a request for a card: a hold waits, a page has a copy fetched from its shelf, a recall wants one back that is lent.
        It is for any copy of the title that the item belongs to; with --copy for this one alone.

        Examples:
          medlib request 30112000000015 20112000000017
          medlib request 30112000000015 20112000000017 --kind recall --pickup WARD3
        """;

    public static Command Create(Shell shell)
    {
        var item = new Argument<string>("BARCODE") { Description = "The barcode of an item of the title." };
        var card = new Argument<string>("CARD") { Description = "The barcode of the borrower's card." };
        var kind = new Option<RequestKind>("--kind") { Description = "hold (without it), page or recall.", HelpName = "KIND", DefaultValueFactory = static _ => RequestKind.Hold };
        kind.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "hold", "page", "recall");
        var pickup = new Option<string>("--pickup") { Description = "The service point where it is picked up.", HelpName = "CODE", DefaultValueFactory = static _ => "DESK" };
        var copy = new Option<bool>("--copy") { Description = "This copy and no other." };
        var actor = SharedOptions.As();
        var permissions = SharedOptions.Can();
        var overrides = SharedOptions.Override();
        var json = SharedOptions.Json();
        var store = SharedOptions.Store();
        var command = new Command("request", Description) { item, card, kind, pickup, copy, actor, permissions, overrides, json, store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!Barcodes.TryRead(shell, parsed.GetRequiredValue(card), out var barcode))
            {
                return ExitCode.Unusable;
            }

            await using var library = Library.OpenExisting(parsed.GetRequiredValue(store));
            var found = await ItemOnLoan.FindItemAsync(shell, library, parsed.GetRequiredValue(item), cancellationToken);
            var borrower = await library.Borrowers.FindByCardAsync(barcode, cancellationToken);
            if (found is null || borrower is null)
            {
                if (borrower is null)
                {
                    ErrorLines.Write(shell, ToolCodes.NotFound, "Nobody here holds this card: register them with medlib borrower add.");
                }

                return ExitCode.Refused;
            }

            var stamp = SharedOptions.Stamp(library, parsed.GetRequiredValue(actor), parsed.GetValue(permissions), parsed.GetValue(overrides));
            var place = new RequestCommand.Place(
                found.Record is { } record ? RequestQueueId.Of(record) : RequestQueueId.Of(found.Id),
                RequestId.From(library.Ids.Next()),
                borrower.State.Id,
                parsed.GetValue(kind),
                parsed.GetValue(copy) ? new RequestScope.Copy(found.Id) : new RequestScope.AnyCopy(),
                new ServicePointCode(parsed.GetRequiredValue(pickup)),
                stamp);
            var result = await library.Circulation.PlaceAsync(place, cancellationToken);
            return Answers.Write(shell, result, parsed.GetValue(json), static request => request.IsInFulfilment ? "Placed: a copy is to be fetched." : "Placed: it waits for its turn.");
        });
        return command;
    }
}
