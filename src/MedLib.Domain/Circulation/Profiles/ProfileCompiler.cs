using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Profiles;

/// <summary>Checks a profile and compiles it. The validator asks it too: one source for what is wrong.</summary>
internal static class ProfileCompiler
{
    public static Result<CompiledCirculation> Compile(CirculationProfile profile)
    {
        var findings = Check(profile, out var rules);
        return findings.Errors() is { IsEmpty: false } errors
            ? Result<CompiledCirculation>.Refused(errors)
            : Result.Of(new CompiledCirculation(profile, rules), findings);
    }

    public static ValueList<Finding> Check(CirculationProfile profile, out List<CompiledRules> rules) =>
    [
        .. RulesOfProfile.Compile(profile, out rules),
        .. CalendarChecks.Check(profile),
        .. ServicePointChecks.Check(profile),
        .. HabitChecks.Check(profile),
        .. NoticeChecks.Check(profile),
        .. MoneyChecks.Check(profile),
        .. OrderChecks.Check(profile),
    ];
}
