using FluentValidation;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation;

/// <summary>Checks a profile as it comes from a configuration: all that <see cref="CirculationProfile.Compile"/> would tell of it.</summary>
public sealed class CirculationProfileValidator : AbstractValidator<CirculationProfile>
{
    /// <summary>A validator; stateless, so one serves all.</summary>
    public CirculationProfileValidator() =>
        RuleFor(static profile => profile).Custom(static (profile, context) => context.AddFindings(ProfileCompiler.Check(profile, out _)));
}
