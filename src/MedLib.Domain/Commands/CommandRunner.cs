using MedLib.Domain.Results;

namespace MedLib.Domain.Commands;

/// <summary>What a desk's decision asks to be written, and what it answers.</summary>
/// <param name="Answer">The desk's answer.</param>
/// <param name="Changes">What to write; empty where there is nothing to remember.</param>
internal sealed record Plan<T>(T Answer, ValueList<StagedChange> Changes)
    where T : notnull;

/// <summary>Turns commands and answers into text, for the command log.</summary>
internal interface ICommandText
{
    /// <summary>A hash that is equal for commands of equal content.</summary>
    string Hash(object command);

    /// <summary>An answer with its advisories as text.</summary>
    string Write<T>(T answer, ValueList<Finding> advisories)
        where T : notnull;

    /// <summary>The answer that a text holds.</summary>
    Result<T> Read<T>(string outcome)
        where T : notnull;
}

/// <summary>Runs every command of every desk the same way: decide, commit, and decide again when another came first.</summary>
/// <param name="store">The write port; null for a dry run, which commits nothing.</param>
/// <param name="text">The command log's text.</param>
internal sealed class CommandRunner(ILibraryStore? store, ICommandText text)
{
    // Each stale answer means that another commit got through, so the store as a whole moves on; a bound keeps one
    // unlucky command from spinning. 32 clients on one item need about as many rounds in the worst case.
    private const int MaxRounds = 64;

    /// <summary>The same runner, which commits nothing.</summary>
    public CommandRunner DryRun() => new(store: null, text);

    public async ValueTask<Result<T>> RunAsync<T>(
        object command,
        CommandStamp stamp,
        Func<CancellationToken, ValueTask<Result<Plan<T>>>> decide,
        CancellationToken cancellationToken)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(stamp);
        if (CommandStampValidator.ShapeOf(stamp) is { IsEmpty: false } unsound)
        {
            return Result<T>.Refused(unsound);
        }

        var wasRefused = false;
        for (var round = 0; round < MaxRounds; round++)
        {
            var decision = await DecideAsync(decide, cancellationToken).ConfigureAwait(false);
            if (!decision.Succeeded)
            {
                return await RepeatedAsync<T>(command, stamp, cancellationToken).ConfigureAwait(false)
                    ?? Result<T>.Refused(decision.Findings);
            }

            var plan = decision.Value;
            var answer = Result.Of(plan.Answer, decision.Findings);
            if (store is null)
            {
                return answer;
            }

            if (plan.Changes.IsEmpty)
            {
                return await RepeatedAsync<T>(command, stamp, cancellationToken).ConfigureAwait(false) ?? answer;
            }

            var commit = new Commit
            {
                Command = stamp.Id,
                Hash = text.Hash(command),
                Outcome = text.Write(plan.Answer, decision.Findings),
                By = stamp.By.Id,
                At = stamp.At,
                Changes = plan.Changes,
            };

            switch (await store.CommitAsync(commit, cancellationToken).ConfigureAwait(false))
            {
                case CommitOutcome.Committed:
                    return answer;
                case CommitOutcome.Repeated repeated:
                    return text.Read<T>(repeated.Outcome);
                case CommitOutcome.Refused refused when wasRefused:
                    return Result<T>.Refused(refused.Reasons);
                case CommitOutcome.Refused:
                    wasRefused = true; // another commit took the key since it was looked for: decide once more, on what is true now
                    break;
                default:
                    break; // stale: load and decide again
            }
        }

        return Finding.Error(CommandCodes.KeptBeingChanged);
    }

    // What was read piece by piece, while others changed it, may have been so at no moment: a refusal stands that is decided alike once more.
    private static async ValueTask<Result<Plan<T>>> DecideAsync<T>(Func<CancellationToken, ValueTask<Result<Plan<T>>>> decide, CancellationToken cancellationToken)
        where T : notnull
    {
        var decision = await decide(cancellationToken).ConfigureAwait(false);
        for (var round = 1; !decision.Succeeded && round < MaxRounds; round++)
        {
            var again = await decide(cancellationToken).ConfigureAwait(false);
            if (again.Succeeded || again.Findings == decision.Findings)
            {
                return again;
            }

            decision = again;
        }

        return decision;
    }

    // A repeated command usually meets the state that it left itself, which refuses it ("already on loan") or has nothing left
    // to change: only then is the log asked whether this very command was accepted before.
    private async ValueTask<Result<T>?> RepeatedAsync<T>(object command, CommandStamp stamp, CancellationToken cancellationToken)
        where T : notnull
    {
        if (store is null || await store.FindCommandAsync(stamp.Id, cancellationToken).ConfigureAwait(false) is not { } known)
        {
            return null;
        }

        return string.Equals(known.Hash, text.Hash(command), StringComparison.Ordinal)
            ? text.Read<T>(known.Outcome)
            : Finding.Error(CommandCodes.IdReused);
    }
}
