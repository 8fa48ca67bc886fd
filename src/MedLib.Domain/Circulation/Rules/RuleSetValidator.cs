using FluentValidation;
using MedLib.Domain.Circulation.Rules.Analysis;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules;

/// <summary>Checks a rule set as it comes from a configuration: all that would keep it from being compiled, and what only looks wrong as warnings.</summary>
public sealed class RuleSetValidator : AbstractValidator<RuleSet>
{
    /// <summary>A validator; stateless, so one serves all.</summary>
    public RuleSetValidator() =>
        RuleFor(static set => set).Custom(static (set, context) => context.AddFindings(RuleSetAnalyzer.Analyze(set)));
}

/// <summary>Checks the versions of a library's rules: each alone, and that they follow each other.</summary>
public sealed class RuleSetsValidator : AbstractValidator<RuleSets>
{
    /// <summary>A validator; stateless, so one serves all.</summary>
    public RuleSetsValidator()
    {
        RuleFor(static sets => sets).Custom(static (sets, context) => context.AddFindings(sets.Check()));
        RuleForEach(static sets => sets.Versions).SetValidator(new RuleSetValidator());
    }
}
