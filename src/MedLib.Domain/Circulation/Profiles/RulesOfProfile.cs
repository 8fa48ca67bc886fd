using System.Globalization;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Profiles;

/// <summary>Compiles every version of a profile's rules.</summary>
internal static class RulesOfProfile
{
    public static List<Finding> Compile(CirculationProfile profile, out List<CompiledRules> compiled)
    {
        var (versions, findings) = (profile.Rules.Versions, new List<Finding>());
        compiled = new List<CompiledRules>(versions.Count);
        if (versions.IsEmpty)
        {
            findings.Add(Finding.Error(CirculationCodes.RulesMissing) with { Path = nameof(CirculationProfile.Rules) });
        }

        findings.AddRange(profile.Rules.Check().Select(static finding => finding with { Path = nameof(CirculationProfile.Rules) }));
        for (var i = 0; i < versions.Count; i++)
        {
            var result = versions[i].Compile();
            foreach (var finding in result.Findings)
            {
                findings.Add(At(finding, i));
            }

            if (result.Succeeded)
            {
                compiled.Add(result.Value);
            }
        }

        return findings;
    }

    /// <summary>A finding about a version of the rules with its path from the profile.</summary>
    public static Finding At(Finding finding, int version)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{nameof(CirculationProfile.Rules)}.{nameof(RuleSets.Versions)}[{version}]");
        return finding with { Path = finding.Path.Length == 0 ? path : $"{path}.{finding.Path}" };
    }
}
