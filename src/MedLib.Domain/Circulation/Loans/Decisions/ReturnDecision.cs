using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Loans.Decisions;

/// <summary>Takes an item back: never refused, answered with where it goes; the loan is closed, lateness charged, the next who waits gets it.</summary>
internal static class ReturnDecision
{
    /// <summary>The answer for a barcode that no item here has.</summary>
    public static Result<Plan<ReturnAnswer>> NotOurs() => Result.Of(
        new Plan<ReturnAnswer>(new ReturnAnswer(new Routing.NotOurs(), null, null), []),
        [Finding.Warning(CirculationCodes.NotOurs)]);

    /// <returns>Where the item goes, with what the desk should be told as advisories.</returns>
    public static Result<Plan<ReturnAnswer>> Decide(LoanCommand.Return command, Situation state, CompiledCirculation lending)
    {
        var route = ReturnRoute.Of(command.ServicePoint, command.Stamp, state, lending);
        var isOnLoan = state.Loan is { State.IsOpen: true };
        var circulation = ItemCirculation.Decide(
            state.Circulation?.State,
            new ItemCirculationCommand.TakeBack(state.Item.Id, route.Possession, command.Stamp)
            {
                CountsAsUse = !isOnLoan && state.Possession is Possession.OnShelf && lending.PointOf(command.ServicePoint)?.CountsInHouseUse == true,
            });
        return isOnLoan ? OfLoan(command, state, route, circulation, lending) : OfNoLoan(command, state, route, circulation, lending);
    }

    private static Result<Plan<ReturnAnswer>> OfNoLoan(
        LoanCommand.Return command,
        Situation state,
        ReturnRoute route,
        Result<Change<ItemCirculation, ItemCirculationEvent>> circulation,
        CompiledCirculation lending)
    {
        // What was paid for or written off long ago may still come back.
        var found = state.Loan?.State is { State: LoanState.Settled or LoanState.WrittenOff } over ? Found(over, command, state, lending) : Posting.None;
        return circulation.Then(taken => Result.Of(
            new Plan<ReturnAnswer>(
                new ReturnAnswer(route.Routing, state.Item.Id, null),
                [StagedChange.Of(state.Circulation, taken), .. route.Queue.StagedOver(state.Queue), .. route.LetGo(command.Stamp, state, lending), .. found.Changes]),
            [
                taken.State.InHouseUses > (state.Circulation?.State.InHouseUses ?? 0)
                    ? Finding.Information(CirculationCodes.UsedInHouse)
                    : Finding.Information(CirculationCodes.WasNotOnLoan),
                .. route.Advisories,
                .. found.Advisories,
            ]));
    }

    private static Result<Plan<ReturnAnswer>> OfLoan(
        LoanCommand.Return command,
        Situation state,
        ReturnRoute route,
        Result<Change<ItemCirculation, ItemCirculationEvent>> circulation,
        CompiledCirculation lending)
    {
        var open = state.Loan!;
        var closed = Loan.Decide(open.State, command, new LoanContext { Openings = Situation.OpeningsOf(open.State.Terms, lending) });
        var posting = open.State.State is LoanState.Lost ? Found(open.State, command, state, lending)
            : LateCharges.ForLateness(open.State, command.Stamp, LateUntil(open.State, command), state, lending);
        var suspension = SuspensionFor(open.State, LateUntil(open.State, command), state, lending);
        return Result.Both(closed, circulation).Then(both => Result.Of(
            new Plan<ReturnAnswer>(
                new ReturnAnswer(route.Routing, state.Item.Id, both.First.State),
                [
                    StagedChange.Of(open, both.First),
                    StagedChange.Of(state.Circulation, both.Second),
                    .. TakeOff(open.State, state.Account, suspension, command.Stamp).StagedOver(state.Account),
                    .. route.Queue.StagedOver(state.Queue),
                    .. route.LetGo(command.Stamp, state, lending),
                    .. posting.Changes,
                ]),
            [
                .. route.Advisories,
                .. open.State.State is LoanState.ClaimedReturned ? [Finding.Information(CirculationCodes.ClaimCameToLight)] : Array.Empty<Finding>(),
                .. posting.Advisories,
                .. suspension is { Last: { } last } ? [Finding.Information(CirculationCodes.SuspensionImposed, new FindingArg.Date("until", last))] : Array.Empty<Finding>(),
            ]));
    }

    // Who said that it was returned, and was right, was late until then and no longer.
    private static Instant LateUntil(Loan loan, LoanCommand.Return command) =>
        command.Evidence is ReturnEvidence.FoundInLibrary && loan.State is LoanState.ClaimedReturned claimed ? Instant.Min(claimed.At, command.Stamp.At) : command.Stamp.At;

    // A loss that was never billed is lateness like any other.
    private static Posting Found(Loan loan, LoanCommand.Return command, Situation state, CompiledCirculation lending)
    {
        var episode = loan.State switch
        {
            LoanState.Lost lost => lost.Episode,
            LoanState.Settled settled => settled.Episode,
            LoanState.WrittenOff written => written.Episode,
            _ => null,
        };
        if (episode is null || loan.Terms.Loss is not { } terms)
        {
            return LateCharges.ForLateness(loan, command.Stamp, command.Stamp.At, state, lending);
        }

        if (episode.BilledAt is null)
        {
            return loan.IsOpen ? LateCharges.ForLateness(loan, command.Stamp, command.Stamp.At, state, lending) : Posting.None;
        }

        var place = lending.PointOf(command.ServicePoint)?.Location ?? state.Item.Location;
        var ruled = lending.Profile.LostReturns is { } rules ? terms with { WhenReturned = rules.For(place, state.Item.Location, state.Item.Location) } : terms;
        return LateCharges.ForFound(
            loan, episode, Loss.OutcomeOf(ruled, episode.At, command.Stamp.At, Situation.OpeningsOf(loan.Terms, lending)), command.Stamp.At, command.Stamp, state, lending);
    }

    private static SuspensionAssessment? SuspensionFor(Loan loan, Instant returned, Situation state, CompiledCirculation lending)
    {
        if (loan.Terms.Suspension is not { } terms || !loan.Due.IsOverdue(returned))
        {
            return null;
        }

        var openings = Situation.OpeningsOf(loan.Terms, lending);
        var assessed = Suspension.Assess(terms, new SuspensionRequest
        {
            Due = loan.Due,
            Returned = returned,
            Openings = openings,
            RunsUntil = state.Account?.State.SuspendedUntil(openings.DayOf(returned)),
        });
        return assessed is { Succeeded: true, Value.Last: not null } ? assessed.Value : null;
    }

    // An account that does not know the loan must not keep the book at the desk: the return stands without it.
    private static Result<Change<BorrowerAccount, BorrowerAccountEvent>>? TakeOff(
        Loan loan, Versioned<BorrowerAccount>? account, SuspensionAssessment? suspension, CommandStamp stamp)
    {
        var off = BorrowerAccount.Decide(account?.State, new BorrowerAccountCommand.RemoveLoan(loan.Borrower, loan.Id, stamp));
        return suspension is { First: { } first, Last: { } last }
            ? off.AndThen(state => BorrowerAccount.Decide(state, new BorrowerAccountCommand.Suspend(loan.Borrower, loan.Id, first, last, stamp)))
            : off;
    }
}
