using System.Diagnostics;

namespace MedLib.Domain.Fuzz;

/// <summary>Runs a harness on files, outside of the fuzzer.</summary>
internal static class Replay
{
    /// <returns>0 where no file breaks a promise, else 1.</returns>
    public static int Run(Action<byte[]> harness, IReadOnlyList<string> paths)
    {
        var broken = 0;
        foreach (var path in paths)
        {
            var start = Stopwatch.GetTimestamp();
            var failure = Failure(harness, File.ReadAllBytes(path));
            broken += failure is null ? 0 : 1;
            Console.WriteLine($"{path}: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms: {failure?.ToString() ?? "sound"}");
        }

        return broken == 0 ? 0 : 1;
    }

    // Whatever comes out of a harness is what is being looked for.
    private static Exception? Failure(Action<byte[]> harness, byte[] bytes)
    {
        try
        {
            harness(bytes);
            return null;
        }
#pragma warning disable CA1031 // see above
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception;
        }
    }
}
