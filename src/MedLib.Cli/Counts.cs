using System.Globalization;

namespace MedLib.Cli;

/// <summary>Numbers of things in words.</summary>
internal static class Counts
{
    /// <summary>A number and the thing, in the plural where it is not one.</summary>
    public static string Of(int count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");
}
