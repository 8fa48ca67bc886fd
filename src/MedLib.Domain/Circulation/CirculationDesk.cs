using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation;

/// <summary>The circulation desk over a host's ports.</summary>
internal sealed partial class CirculationDesk(
    ILoans loans,
    IBorrowers borrowers,
    IItems items,
    IRequestQueues queues,
    IFeeLedgers ledgers,
    CompiledCirculation lending,
    IClock clock,
    CommandRunner runner) : ICirculationDesk
{
    public ICirculationDesk DryRun => new CirculationDesk(loans, borrowers, items, queues, ledgers, lending, clock, runner.DryRun());

    // When a command happened is its own word; that it was not in the future, nor longer ago than staff may say, is the desk's.
    private ValueTask<Result<T>> RunAsync<T>(
        object command, CommandStamp stamp, Func<CancellationToken, ValueTask<Result<Plan<T>>>> decide, CancellationToken cancellationToken)
        where T : notnull => MissingIds(command) is { IsEmpty: false } missing
            ? ValueTask.FromResult(Result<T>.Refused(missing))
            : runner.RunAsync(command, stamp, token => InTimeAsync(stamp, decide, token), cancellationToken);

    // Something without an id would be made, and be found by the next one that has none.
    private static ValueList<Finding> MissingIds(object command) => command switch
    {
        LoanCommand loan => LoanCommandValidator.Ids(loan),
        RequestCommand request => RequestCommandValidator.Ids(request),
        FeeCommand fee => FeeCommandValidator.Ids(fee),
        BorrowerCommand borrower => BorrowerCommandValidator.Ids(borrower),
        ItemCirculationCommand move => ItemCirculationCommandValidator.Ids(move),
        _ => [],
    };

    private async ValueTask<Result<Plan<T>>> InTimeAsync<T>(
        CommandStamp stamp, Func<CancellationToken, ValueTask<Result<Plan<T>>>> decide, CancellationToken cancellationToken)
        where T : notnull
    {
        var time = stamp.Settle(TimeReasons(stamp));
        var decision = await decide(cancellationToken).ConfigureAwait(false);
        return time.Standing.IsEmpty
            ? time.Lifted.IsEmpty || !decision.Succeeded ? decision : decision.With(time.Advisories)
            : Result<Plan<T>>.Refused([.. time.Standing, .. decision.Succeeded ? [] : decision.Findings]);
    }

    private ValueList<Finding> TimeReasons(CommandStamp stamp)
    {
        var now = clock.GetCurrentInstant();
        return stamp.At > now ? [Finding.Error(CirculationCodes.InFuture, new FindingArg.Moment("now", now))]
            : IsTooFarBack(stamp.At, now)
                ? [Finding.Error(CirculationCodes.DatedTooFarBack, new FindingArg.Moment("earliest", now - lending.Profile.Habits.BackDatedWithin)) with { Override = CirculationPermissions.BackDate }]
                : [];
    }

    private bool IsTooFarBack(Instant at, Instant now) => now - at > lending.Profile.Habits.BackDatedWithin;

    private static IEnumerable<Finding> NotFound<T>(Versioned<T>? found, Guid id)
        where T : notnull => found is null ? [NotFound(id)] : [];

    private static Finding NotFound(Guid id) => Finding.Error(CommandCodes.NotFound, new FindingArg.Identifier("id", id));
}
