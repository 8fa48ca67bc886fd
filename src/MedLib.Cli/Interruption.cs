using System.Runtime.InteropServices;

namespace MedLib.Cli;

/// <summary>Ctrl-C and the request to end, as a token: what is in hand is finished, and the rest left.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _signals;

    public Interruption() => _signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel),
    ];

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }

        _source.Dispose();
    }

    private void Cancel(PosixSignalContext context)
    {
        // The second time it ends at once.
        context.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
