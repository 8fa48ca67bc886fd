namespace MedLib.Domain.Marc.Tools;

/// <summary>Numbers by chance from a seed, the same everywhere: SplitMix64 (Steele, Lea and Flood, 2014).</summary>
internal sealed class Chance(long seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>A number from 0 up to a bound, each as likely as any other.</summary>
    /// <param name="bound">The bound, which is not reached; more than 0.</param>
    public long Below(long bound)
    {
        // What is beyond the last whole multiple of the bound would favor small numbers.
        var range = (ulong)bound;
        var limit = ulong.MaxValue - (ulong.MaxValue % range);
        ulong number;
        do
        {
            number = Next();
        }
        while (number >= limit);

        return (long)(number % range);
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = _state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
