namespace MedLib.Domain.Testing.Conformance;

/// <summary>Where the clients of one check wait before they commit, so that all of them have decided on the same states.</summary>
/// <remarks>Without it, a fast store would be done with the first client before the next one begins.</remarks>
internal sealed class Meeting
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private readonly TaskCompletionSource _everyoneIsHere = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _missing;

    /// <summary>Lets the next commits wait until there are so many of them; later ones pass.</summary>
    public void Expect(int clients) => Volatile.Write(ref _missing, clients);

    public async ValueTask ArriveAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _missing) <= 0)
        {
            return;
        }

        if (Interlocked.Decrement(ref _missing) <= 0)
        {
            _everyoneIsHere.TrySetResult();
        }

        // Whoever does not come has failed, which the check will tell.
        await Task.WhenAny(_everyoneIsHere.Task, Task.Delay(LongestWait, cancellationToken)).ConfigureAwait(false);
    }
}
