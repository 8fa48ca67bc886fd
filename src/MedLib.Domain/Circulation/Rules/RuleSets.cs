using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Rules;

/// <summary>The versions of a library's rules, each in force from its day until the next one's.</summary>
/// <remarks>Running loans keep the terms they were made on: a new version changes none of them.</remarks>
/// <param name="Versions">The versions, in any order.</param>
public sealed record RuleSets(ValueList<RuleSet> Versions)
{
    /// <summary>The version in force on a day.</summary>
    /// <param name="day">The day, in the library's zone.</param>
    /// <returns>The version that began last; null before the first.</returns>
    public RuleSet? InForceOn(LocalDate day)
    {
        RuleSet? last = null;
        foreach (var version in Versions)
        {
            if (version.From <= day && (last is null || version.From > last.From))
            {
                last = version;
            }
        }

        return last;
    }

    /// <summary>The version of a number; null where there is none.</summary>
    /// <param name="version">The number.</param>
    public RuleSet? Of(int version) => Versions.FirstOrDefault(known => known.Version == version);

    /// <summary>Whether versions have numbers and days of their own.</summary>
    /// <returns>Empty, or <c>CIR-120</c> for each that shares its number or its day with another.</returns>
    public ValueList<Finding> Check() =>
    [
        .. from version in Versions
           where Versions.Count(other => other.Version == version.Version || other.From == version.From) > 1
           select Finding.Error(RuleCodes.VersionsClash, new FindingArg.Number("version", version.Version), new FindingArg.Date("from", version.From)),
    ];
}
