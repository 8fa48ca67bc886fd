using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Borrowers.Delegation;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Loans.Decisions;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Requests.Decisions;

/// <summary>Everything that placing a request looks at.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Copies">The copies that the queue is about.</param>
/// <param name="OpenRequests">How many open requests the borrower has, in all queues.</param>
/// <param name="Standing">The borrower, with account, open loans and ledger; the item in it plays no part.</param>
internal sealed record PlacingState(Versioned<RequestQueue>? Queue, ValueList<Copy> Copies, int OpenRequests, Situation? Standing);

/// <summary>Places a request: a hold waits, a page has a copy fetched from its shelf, a recall wants one back that is lent.</summary>
internal static class PlaceRequestDecision
{
    /// <returns>The request as it stands then; or every reason of the borrower, the copies and the queue why not.</returns>
    public static Result<Plan<Request>> Decide(RequestCommand.Place command, PlacingState state, Borrower borrower, CompiledCirculation lending)
    {
        var openings = lending.OpeningsOf(command.Pickup);
        var today = openings.DayOf(command.Stamp.At);
        ValueList<Copy> admitted = [.. state.Copies.Where(copy => !copy.Item.IsWithdrawn && command.Scope.Admits(copy.Candidate(lending)))];
        var terms = lending.RulesOn(today)?.Match(CaseOf(command, borrower, admitted, openings, lending)).Terms.Requests;
        if (terms is null)
        {
            return Finding.Error(CirculationCodes.NotLent);
        }

        var placed = RequestQueue.Decide(state.Queue?.State, command, new RequestContext
        {
            Terms = terms,
            Openings = openings,
            OpenRequests = state.OpenRequests,
            Possible = [.. admitted.SelectMany(static copy => Requestable.From(copy.Possession)).Distinct()],
            HasItOnLoan = command.Scope is RequestScope.Copy && admitted.Any(copy => copy.Loan is { State.IsOpen: true } lent && lent.State.Borrower == command.Borrower),
        });
        var around = command.Stamp.Settle(
        [
            .. state.Standing is { } standing
                ? BorrowerReasons.Against(standing, BlockedAct.Request, command.Stamp.At, today, command.Pickup, default, lending)
                : borrower.ReasonsAgainst(BlockedAct.Request, today),
            .. command.Proxy is { } proxy ? Proxies.ReasonsAgainst(borrower, proxy, ProxyScope.Request, today) : [],
        ]);
        var recall = command.Kind is RequestKind.Recall ? RecallOf(command, admitted, lending) : default;
        ValueList<Finding> reasons =
        [
            .. placed.Succeeded ? [] : placed.Findings,
            .. around.Standing,
            .. placed.Succeeded && recall.Change is { Succeeded: false } refused ? refused.Findings : [],
        ];
        if (!reasons.IsEmpty)
        {
            return Result<Plan<Request>>.Refused(reasons);
        }

        var (queue, page) = command.Kind is RequestKind.Page ? Paged(command, placed, admitted, lending) : (placed, null);
        return Result.Of(
            new Plan<Request>(
                queue.Value!.State.Requests.First(request => request.Id == command.Request),
                [
                    StagedChange.Of(state.Queue, queue.Value),
                    .. page is { } fetched ? fetched.Change.StagedOver(fetched.Copy.Circulation) : [],
                    .. recall.Change.StagedOver(recall.Loan),
                ]),
            [.. placed.Findings, .. around.Advisories, .. recall.Change?.Findings ?? []]);
    }

    // The rules are asked about the first copy: a request for any copy has the terms of the title's usual kind.
    private static RuleCase CaseOf(RequestCommand.Place command, Borrower borrower, ValueList<Copy> admitted, Openings openings, CompiledCirculation lending) => new()
    {
        Borrower = borrower.Details.Category,
        Unit = borrower.Details.Unit,
        Item = admitted.IsEmpty ? default : admitted[0].Item.Category,
        Location = admitted.IsEmpty ? default : admitted[0].Item.Location,
        ServicePoint = command.Pickup,
        ServicePointLocation = lending.PointOf(command.Pickup)?.Location ?? default,
        Time = openings.TimeOf(command.Stamp.At),
    };

    // The loan that ends first anyway is shortened: that costs its borrower least. Where all are recalled already, the request waits behind.
    private static (Versioned<Loan>? Loan, Result<Change<Loan, LoanEvent>>? Change) RecallOf(
        RequestCommand.Place command, ValueList<Copy> admitted, CompiledCirculation lending)
    {
        var lent = admitted.Where(static copy => copy.Loan is { State.IsOpen: true }).Select(static copy => copy.Loan!).ToList();
        var loan = lent.Where(static loan => loan.State is { State: LoanState.Active, Terms.Recall: not null })
            .OrderBy(static loan => loan.State.Due.LateFrom)
            .ThenBy(static loan => loan.State.Id.Value)
            .FirstOrDefault();
        if (loan is null)
        {
            return lent.Exists(static loan => loan.State.State.WantedBack is not null) ? (null, null) : (null, Finding.Error(CirculationCodes.NothingToRecall));
        }

        return (loan, Loan.Decide(
            loan.State,
            new LoanCommand.Recall(loan.State.Id, command.Request, command.Stamp),
            new LoanContext { Openings = Situation.OpeningsOf(loan.State.Terms, lending) }));
    }

    // The first copy on its shelf that nobody else's request has; a page whose copy was taken meanwhile waits as a hold does.
    private static (Result<Change<RequestQueue, RequestEvent>> Queue, (Copy Copy, Result<Change<ItemCirculation, ItemCirculationEvent>> Change)? Page) Paged(
        RequestCommand.Place command, Result<Change<RequestQueue, RequestEvent>> placed, ValueList<Copy> admitted, CompiledCirculation lending)
    {
        foreach (var copy in admitted)
        {
            var fetch = ItemCirculation.Decide(copy.Circulation?.State, new ItemCirculationCommand.Page(copy.Item.Id, command.Request, command.Stamp));
            var chosen = fetch.Succeeded
                ? placed.AndThen(queue => RequestQueue.Decide(
                    queue,
                    new RequestCommand.Allocate(command.Queue, command.Request, copy.Item.Id, command.Stamp),
                    RequestContext.OfWaiting(lending.OpeningsOf(command.Pickup))))
                : null;
            if (chosen is { Succeeded: true })
            {
                return (chosen, (copy, fetch));
            }
        }

        return (placed, null);
    }
}
