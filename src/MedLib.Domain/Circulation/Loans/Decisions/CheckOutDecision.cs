using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Borrowers.Delegation;
using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Loans.Decisions;

/// <summary>Lends an item: opens a loan, hands the item out, puts the loan on the borrower's account and fills the borrower's own request, all or nothing.</summary>
internal static class CheckOutDecision
{
    /// <returns>The loan, or every reason of the loan, the item, the queue, the borrower and the account why not.</returns>
    public static Result<Plan<Loan>> Decide(LoanCommand.CheckOut command, Situation state, CompiledCirculation lending)
    {
        var at = command.Stamp.At;
        var calendar = lending.CalendarOf(command.ServicePoint);
        var staffed = lending.OpeningsOf(calendar.Code, calendar.Version, OpeningLayer.Staffed);
        var today = staffed.DayOf(at);
        if (lending.RulesOn(today) is not { } rules)
        {
            return Finding.Error(CirculationCodes.NotLent);
        }

        var match = rules.Match(CaseOf(command, state, at, staffed, lending));
        var terms = LoanTerms.Of(match, calendar, lending.PayerOf(state.Borrower?.Details.Unit ?? default));
        var openings = Situation.OpeningsOf(terms, lending);
        var candidate = state.CandidateAt(command.ServicePoint, lending);
        var own = OwnRequest.Of(state.Queue?.State, command.Borrower, candidate);

        var circulation = ItemCirculation.Decide(
            state.Circulation?.State, new ItemCirculationCommand.Lend(command.Item, command.Loan, command.Stamp) { Request = own?.Id });
        var account = BorrowerAccount.Decide(
            state.Account?.State,
            new BorrowerAccountCommand.AddLoan(
                command.Borrower, command.Loan, state.Item.Category, match.Terms.Lend is LendingMode.Out ? match.Terms.Limits : [], rules.RuleSet.LimitSets, command.Stamp));
        var around = command.Stamp.Settle(
            BorrowerReasons.Against(state, BlockedAct.Borrow, at, today, command.ServicePoint, command.Purpose, lending)
                .And(ProxyReasons(command, state, today))
                .And(TurnReasons(state, own, candidate, today, lending)));
        var loan = Loan.Decide(state.Loan?.State, command, new LoanContext
        {
            Openings = openings,
            Item = state.Item,
            Lend = match.Terms.Lend,
            Terms = terms,
            Facts = FactsOf(command, state, lending),
            Limits = Limits.Of(state.Borrower, terms, openings, today),
            Waiting = Waiting.For(state.Queue?.State, candidate, today, except: own?.Id),
            Overridden = command.Stamp.GrantsUsed(circulation.Findings.And(account.Findings).And(around.Advisories)),
        });
        var queue = OwnRequest.Fill(state, own, command.Stamp, openings);
        var letGo = OwnRequest.LetGo(state, own, command.Stamp);

        if (!loan.Succeeded || !circulation.Succeeded || !account.Succeeded || !around.Standing.IsEmpty)
        {
            return Result<Plan<Loan>>.Refused(Reasons(loan).And(Reasons(circulation)).And(around.Standing).And(Reasons(account)).WithoutRepeats());
        }

        return Result.Of(
            new Plan<Loan>(
                loan.Value.State,
                [
                    StagedChange.Of(state.Loan, loan.Value),
                    StagedChange.Of(state.Circulation, circulation.Value),
                    StagedChange.Of(state.Account, account.Value),
                    .. queue.StagedOver(state.Queue),
                    .. letGo.StagedOver(state.ChosenInstead),
                    .. queue is { Succeeded: true } && state.Recalled is { } recalled ? recalled.LetGo(command.Stamp, lending).StagedOver(recalled.Loan) : [],
                ]),
            Advisories(loan.Findings, circulation.Findings, around.Advisories, account.Findings, queue is { Succeeded: true } ? own : null));
    }

    // What is in repair by its condition and by its possession is refused, or lent all the same, for that reason once.
    private static ValueList<Finding> Advisories(
        ValueList<Finding> loan, ValueList<Finding> circulation, ValueList<Finding> around, ValueList<Finding> account, Request? filled) =>
        loan.And(circulation).And(around).And(account).WithoutRepeats()
            .And(filled is null ? [] : [Finding.Information(CirculationCodes.OwnRequestFilled, new FindingArg.Identifier("request", filled.Id.Value))]);

    private static ValueList<Finding> Reasons<T>(Result<T> decided)
        where T : notnull => decided.Succeeded ? [] : decided.Findings;

    /// <summary>The loan that the rules are asked about.</summary>
    public static RuleCase CaseOf(LoanCommand.CheckOut command, Situation state, Instant at, Openings openings, CompiledCirculation lending)
    {
        var point = lending.PointOf(command.ServicePoint);
        return new RuleCase
        {
            Borrower = state.Borrower?.Details.Category ?? default,
            Item = state.Item.Category,
            Location = state.Item.Location,
            ServicePointLocation = point?.Location ?? default,
            Unit = state.Borrower?.Details.Unit ?? default,
            Purpose = command.Purpose,
            ServicePoint = command.ServicePoint,
            Time = openings.TimeOf(at),
            IsUnattended = command.IsUnattended || point?.IsUnattended == true,
        };
    }

    private static LoanFacts FactsOf(LoanCommand.CheckOut command, Situation state, CompiledCirculation lending) => new()
    {
        Record = state.Item.Record,
        Item = state.Item.Category,
        Location = state.Item.Location,
        Borrower = state.Borrower?.Details.Category ?? default,
        Unit = state.Borrower?.Details.Unit ?? default,
        Purpose = command.Purpose,
        ServicePoint = command.ServicePoint,
        IsUnattended = command.IsUnattended || lending.PointOf(command.ServicePoint)?.IsUnattended == true,
    };

    private static ValueList<Finding> ProxyReasons(LoanCommand.CheckOut command, Situation state, LocalDate today) =>
        command.Proxy is { } proxy && state.Borrower is { } sponsor
            ? Proxies.ReasonsAgainst(sponsor, proxy, ProxyScope.Borrow, today)
            : [];

    // What lies on the shelf while others wait is theirs in their turn; what is kept for a request says so itself.
    private static ValueList<Finding> TurnReasons(Situation state, Request? own, RequestCandidate candidate, LocalDate today, CompiledCirculation lending) =>
        state.Queue is { } queue && ItemCirculation.RequestOf(state.Possession) is null
        && QueuePick.Next(queue.State, candidate, today, lending.Profile.Queue) is { } next && next.Id != own?.Id
            ? [Finding.Error(CirculationCodes.OthersFirst) with { Override = CirculationPermissions.LendKeptForAnother }]
            : [];
}

/// <summary>How many wait that an item could serve.</summary>
internal static class Waiting
{
    public static int For(RequestQueue? queue, RequestCandidate candidate, LocalDate today, RequestId? except = null)
    {
        var count = 0;
        foreach (var request in queue?.Requests ?? [])
        {
            if (request.Id != except && request.IsWaitingOn(today) && request.Scope.Admits(candidate))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Whether one of those who wait that an item could serve does so urgently.</summary>
    public static bool IsUrgent(RequestQueue? queue, RequestCandidate candidate, LocalDate today)
    {
        foreach (var request in queue?.Requests ?? [])
        {
            if (request.Urgency > 0 && request.IsWaitingOn(today) && request.Scope.Admits(candidate))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What a loan may not outlast, from what is known of its borrower.</summary>
internal static class Limits
{
    // A registration that has ended is a reason of its own: where somebody lifts that, it limits nothing any more.
    public static ValueList<DueLimit> Of(Borrower? borrower, LoanTerms terms, Openings openings, LocalDate today) =>
        borrower?.Details.ValidUntil is { } end && end >= today && !terms.Due.MayOutliveRegistration
            ? [new DueLimit(DueLimitKind.Registration, new DueMoment.EndOfDay(end, openings.Zone.Id))]
            : [];
}
