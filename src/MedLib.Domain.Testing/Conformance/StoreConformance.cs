namespace MedLib.Domain.Testing.Conformance;

/// <summary>The contract of a store: everything that the desks and the lists rely on, as checks for a host's own test framework.</summary>
/// <remarks>
/// A host that keeps a library in a database of its own runs every check against it, each over a new and empty store: in xunit, a
/// theory with one row for each of <see cref="Names"/> that calls <see cref="RunAsync"/>. The kit works through the real desks
/// and beside them through the write port; what it expects it knows from the commits it saw, never from the store itself.
/// </remarks>
public static class StoreConformance
{
    /// <summary>All checks.</summary>
    public static IReadOnlyList<ConformanceCheck> Checks { get; } =
    [
        .. CommitChecks.All, .. RepetitionChecks.All, .. ParallelChecks.All, .. ParallelLending.All, .. CancellationChecks.All, .. StateChecks.All, .. ListChecks.All,
        .. HistoryChecks.All,
    ];

    /// <summary>The names of all checks.</summary>
    public static IEnumerable<string> Names => Checks.Select(static check => check.Name);

    /// <summary>Runs one check.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="store">A new, empty store.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ConformanceException">The store does not keep the promise.</exception>
    /// <exception cref="ArgumentException">No check has this name.</exception>
    public static ValueTask RunAsync(string name, StoreUnderTest store, CancellationToken cancellationToken = default)
    {
        var check = Checks.FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.Ordinal))
            ?? throw new ArgumentException($"No check is named '{name}'.", nameof(name));
        return check.RunAsync(store, cancellationToken);
    }
}
