namespace MedLib.Domain.Testing.Conformance;

/// <summary>One part of what every store promises, as something to be run.</summary>
public sealed class ConformanceCheck
{
    private readonly Func<LibraryUnderTest, CancellationToken, ValueTask> _run;

    internal ConformanceCheck(string name, Func<LibraryUnderTest, CancellationToken, ValueTask> run) => (Name, _run) = (name, run);

    /// <summary>What is promised, as a sentence; it names the check in a host's list of tests.</summary>
    public string Name { get; }

    /// <summary>Runs the check.</summary>
    /// <param name="store">A new, empty store.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ConformanceException">The store does not keep the promise.</exception>
    public async ValueTask RunAsync(StoreUnderTest store, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        var library = LibraryUnderTest.Over(store);
        await using (library.ConfigureAwait(false))
        {
            try
            {
                await _run(library, cancellationToken).ConfigureAwait(false);
            }
            catch (ConformanceException broken) when (broken.Check is null)
            {
                throw new ConformanceException(broken.Clause, Name, broken.InnerException);
            }
        }
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
