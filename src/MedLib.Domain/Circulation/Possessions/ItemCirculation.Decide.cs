using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Possessions;

/// <content>Which command may move an item from where to where.</content>
public sealed partial record ItemCirculation
{
    private static readonly Possession Shelf = new Possession.OnShelf();

    /// <summary>Answers a command.</summary>
    /// <param name="state">Where the item is, or null where it never circulated: then it is on its shelf.</param>
    /// <param name="command">What is asked.</param>
    /// <returns>
    /// The change; taking back is refused only to a place that is not in the library (<c>CIR-075</c>). Or <c>CIR-004</c> on loan, <c>CIR-005</c> set aside and <c>CIR-071</c> kept for another's request (each of
    /// these two with the permission that lifts it), <c>CIR-013</c> moved on since the return, <c>CIR-070</c> not from where it is, <c>CMD-004</c> another item.
    /// </returns>
    public static Result<Change<ItemCirculation, ItemCirculationEvent>> Decide(ItemCirculation? state, ItemCirculationCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (state is not null && state.Item != command.Item)
        {
            return Finding.Error(CommandCodes.NotFound, new FindingArg.Identifier("id", command.Item.Value));
        }

        var now = state?.Possession ?? Shelf;
        return command switch
        {
            ItemCirculationCommand.Lend lend => Lend(state, now, lend),
            ItemCirculationCommand.TakeBack back => IsInHouse(back.To) || IsAside(back.To)
                ? Record(state, new ItemCirculationEvent.TakenBack(back.Item, back.To, LoanOf(now), back.Stamp.At) { CountsAsUse = back.CountsAsUse && LoanOf(now) is null })
                : Finding.Error(CirculationCodes.NotInHouse, new FindingArg.Text("place", Word(back.To))),
            ItemCirculationCommand.GiveBack give => state is not null && LoanOf(now) is null && state.LastReturned == give.Loan
                ? Record(state, new ItemCirculationEvent.Lent(give.Item, give.Loan, give.Stamp.At))
                : Finding.Error(CirculationCodes.ItemMovedOn),
            _ => Next(now, command) is var (to, cause)
                ? Record(state, new ItemCirculationEvent.Moved(command.Item, to, cause, command.Stamp.At))
                : Finding.Error(CirculationCodes.NotFromThere, new FindingArg.Text("place", Word(now))),
        };
    }

    // Every pair that is not told here is refused: the item is not where the command would move it from.
    private static (Possession To, MoveCause Cause)? Next(Possession now, ItemCirculationCommand command) => (now, command) switch
    {
        (Possession.OnShelf, ItemCirculationCommand.Page page) => (new Possession.Paged(page.Request), MoveCause.Paged),
        (Possession.Paged or Possession.ReadyForPickup or Possession.InTransit, ItemCirculationCommand.Release release)
            when RequestOf(now) == release.Request && IsInHouse(release.To) => (release.To, MoveCause.Released),
        (Possession.OnShelf or Possession.InRepair or Possession.InCataloging, ItemCirculationCommand.Ship ship) => (ship.To, MoveCause.Shipped),
        (Possession.Paged or Possession.ReadyForPickup, ItemCirculationCommand.Ship ship) when RequestOf(now) == ship.To.Request => (ship.To, MoveCause.Shipped),
        (Possession.InTransit { Request: null }, ItemCirculationCommand.CancelTransit) => (Shelf, MoveCause.TransitCancelled),
        (Possession.OnLoan or Possession.ClaimedReturned, ItemCirculationCommand.DeclareLost lost) when LoanOf(now) == lost.Loan =>
            (new Possession.Lost(lost.Loan), MoveCause.DeclaredLost),
        (Possession.OnLoan or Possession.Lost, ItemCirculationCommand.ClaimReturned claim) when LoanOf(now) == claim.Loan =>
            (new Possession.ClaimedReturned(claim.Loan), MoveCause.ClaimedReturned),
        (Possession.Lost or Possession.ClaimedReturned, ItemCirculationCommand.KeepLending keep) when LoanOf(now) == keep.Loan =>
            (new Possession.OnLoan(keep.Loan), MoveCause.LendingKept),
        (not (Possession.OnLoan or Possession.Lost or Possession.OnOrder or Possession.Missing), ItemCirculationCommand.MarkMissing) =>
            (new Possession.Missing(), MoveCause.MarkedMissing),
        (Possession.OnShelf or Possession.InQuarantine or Possession.InRepair or Possession.InCataloging or Possession.OnOrder, ItemCirculationCommand.SetAside aside)
            when IsAside(aside.To) && aside.To != now => (aside.To, MoveCause.SetAside),
        (Possession.OnShelf or Possession.InCataloging, ItemCirculationCommand.Expect) => (new Possession.OnOrder(), MoveCause.Expected),
        _ => null,
    };

    private static Result<Change<ItemCirculation, ItemCirculationEvent>> Lend(ItemCirculation? state, Possession now, ItemCirculationCommand.Lend lend)
    {
        ValueList<Finding> place = now switch
        {
            Possession.OnShelf or Possession.Paged or Possession.ReadyForPickup => [],
            Possession.OnLoan => [Finding.Error(CirculationCodes.ItemOnLoan)],
            Possession.Lost or Possession.ClaimedReturned =>
                [Finding.Error(CirculationCodes.NotFromThere, new FindingArg.Text("place", Word(now)))],
            _ => [Finding.Error(CirculationCodes.ItemSetAside) with { Override = CirculationPermissions.LendSetAside }],
        };
        ValueList<Finding> reasons = RequestOf(now) is { } request && request != lend.Request
            ? [.. place, Finding.Error(CirculationCodes.KeptForAnother) with { Override = CirculationPermissions.LendKeptForAnother }]
            : place;
        var settled = lend.Stamp.Settle(reasons);
        return settled.Standing.IsEmpty
            ? Record(state, new ItemCirculationEvent.Lent(lend.Item, lend.Loan, lend.Stamp.At)).With(settled.Advisories)
            : Result<Change<ItemCirculation, ItemCirculationEvent>>.Refused(settled.Standing);
    }

    /// <summary>The loan that an item is out on, lost or claimed included; null where it is on none.</summary>
    internal static LoanId? LoanOf(Possession possession) => possession switch
    {
        Possession.OnLoan loan => loan.Loan,
        Possession.Lost lost => lost.Loan,
        Possession.ClaimedReturned claimed => claimed.Loan,
        _ => null,
    };

    /// <summary>The request that an item is kept for; null where it is kept for none.</summary>
    internal static RequestId? RequestOf(Possession possession) => possession switch
    {
        Possession.Paged paged => paged.Request,
        Possession.ReadyForPickup ready => ready.Request,
        Possession.InTransit transit => transit.Request,
        _ => null,
    };

    private static bool IsInHouse(Possession to) => to is Possession.OnShelf or Possession.InTransit or Possession.Paged or Possession.ReadyForPickup;

    private static bool IsAside(Possession to) => to is Possession.OnShelf or Possession.InQuarantine or Possession.InRepair or Possession.InCataloging;

    /// <summary>Where that is, in words, for the argument of a refusal.</summary>
    internal static string Word(Possession possession) => possession switch
    {
        Possession.OnShelf => "on its shelf",
        Possession.OnLoan => "on loan",
        Possession.Paged => "to be fetched for a request",
        Possession.ReadyForPickup => "on the pickup shelf",
        Possession.InTransit => "on its way",
        Possession.InQuarantine => "in quarantine",
        Possession.InRepair => "in repair",
        Possession.InCataloging => "in cataloging",
        Possession.OnOrder => "on order",
        Possession.Lost => "lost",
        Possession.ClaimedReturned => "claimed to be returned",
        _ => "missing",
    };

    private static Result<Change<ItemCirculation, ItemCirculationEvent>> Record(ItemCirculation? state, ItemCirculationEvent e) =>
        new Change<ItemCirculation, ItemCirculationEvent>(Evolve(state, e), [e]);
}
