namespace MedLib.Domain.Fuzz;

/// <summary>What the library promises of every input; a broken one ends the run as a crash does.</summary>
internal static class Promise
{
    public static void Holds(bool condition, string promise)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"Broken: {promise}.");
        }
    }
}
