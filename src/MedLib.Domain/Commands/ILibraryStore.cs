using MedLib.Domain.Results;

namespace MedLib.Domain.Commands;

/// <summary>The one write port: a store commits what a desk decided, all of it or nothing.</summary>
/// <remarks>
/// The contract is held by the conformance kit in <c>MedLib.Domain.Testing</c>. Reading is the matter of each context's read
/// ports and read contracts.
/// </remarks>
public interface ILibraryStore
{
    /// <summary>Writes the states, the events and the command's outcome together.</summary>
    /// <param name="commit">What to write.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>
    /// Committed; repeated, when the command id is known with the same hash; stale, when an expected version is not the
    /// newest; or refused, by the code of the set invariant that would break (or <c>CMD-001</c> for a reused command id).
    /// </returns>
    ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken);

    /// <summary>What an accepted command was answered.</summary>
    /// <param name="command">The command's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The hash and the outcome, or null when no such command was accepted.</returns>
    ValueTask<RememberedCommand?> FindCommandAsync(CommandId command, CancellationToken cancellationToken);
}

/// <summary>An accepted command as a store remembers it.</summary>
/// <param name="Hash">The hash of its content.</param>
/// <param name="Outcome">What was answered.</param>
public sealed record RememberedCommand(string Hash, string Outcome)
{
    /// <summary>The hash only: the outcome may hold personal data.</summary>
    public override string ToString() => $"{nameof(RememberedCommand)} {Hash}";
}

/// <summary>What became of a commit.</summary>
public abstract record CommitOutcome
{
    private CommitOutcome()
    {
    }

    /// <summary>Everything was written.</summary>
    public sealed record Committed : CommitOutcome;

    /// <summary>Nothing was written: the same command had been accepted before.</summary>
    /// <param name="Outcome">What was answered then.</param>
    public sealed record Repeated(string Outcome) : CommitOutcome
    {
        /// <summary>The type's name only: the outcome may hold personal data.</summary>
        public override string ToString() => nameof(Repeated);
    }

    /// <summary>Nothing was written: another commit came first. Load and decide again.</summary>
    public sealed record Stale : CommitOutcome;

    /// <summary>Nothing was written: a set invariant would break.</summary>
    /// <param name="Reasons">Which, at least one.</param>
    public sealed record Refused(ValueList<Finding> Reasons) : CommitOutcome;
}
