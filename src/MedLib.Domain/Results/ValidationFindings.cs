using FluentValidation;
using FluentValidation.Results;

namespace MedLib.Domain.Results;

/// <summary>Turns FluentValidation's failures into findings: the only place where the two meet.</summary>
public static class ValidationFindings
{
    /// <summary>Checks a value and says what was found.</summary>
    /// <param name="validator">The validator, whose every rule has an error code.</param>
    /// <param name="value">What is checked.</param>
    /// <typeparam name="T">The type of what is checked.</typeparam>
    /// <returns>Empty when nothing was found; else one finding a failure, with the path of the property.</returns>
    public static ValueList<Finding> Check<T>(this IValidator<T> validator, T value)
    {
        ArgumentNullException.ThrowIfNull(validator);
        return validator.Validate(value).ToFindings();
    }

    /// <summary>The failures of a validation as findings.</summary>
    /// <param name="validation">What FluentValidation answered.</param>
    /// <remarks>Attempted values are left out: they may be personal.</remarks>
    public static ValueList<Finding> ToFindings(this ValidationResult validation)
    {
        ArgumentNullException.ThrowIfNull(validation);
        return [.. validation.Errors.Select(ToFinding)];
    }

    /// <summary>Those findings that stand in the way, without the warnings and hints.</summary>
    internal static ValueList<Finding> Errors(this ValueList<Finding> findings) =>
        [.. findings.Where(static finding => finding.Severity == FindingSeverity.Error)];

    /// <summary>Fails with what a type of ours found wrong, for custom rules: each finding is a failure with the finding's code, and with its path where the rule is for the whole.</summary>
    /// <param name="context">The context of the rule.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="gravest">How much the gravest failure weighs.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    public static void AddFindings<T>(this ValidationContext<T> context, ValueList<Finding> findings, FindingSeverity gravest = FindingSeverity.Error)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var finding in findings)
        {
            // The host's translation of the code comes first, as with every other rule.
            var translated = ValidatorOptions.Global.LanguageManager.GetString(finding.Code);
            var path = string.IsNullOrEmpty(context.PropertyPath) ? finding.Path : context.PropertyPath;
            context.AddFailure(new ValidationFailure(path, string.IsNullOrEmpty(translated) ? MedLibMessages.Render(finding) : translated)
            {
                ErrorCode = finding.Code,
                CustomState = finding,
                Severity = Weigh(finding.Severity < gravest ? finding.Severity : gravest),
            });
        }
    }

    // A rule that asked a type of ours what is wrong leaves its answer, with the arguments, as the failure's state.
    private static Finding ToFinding(ValidationFailure failure) =>
        new(failure.ErrorCode, Weigh(failure.Severity), failure.PropertyName) { Args = failure.CustomState is Finding found ? found.Args : [] };

    private static Severity Weigh(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => Severity.Error,
        FindingSeverity.Warning => Severity.Warning,
        _ => Severity.Info,
    };

    private static FindingSeverity Weigh(Severity severity) => severity switch
    {
        Severity.Error => FindingSeverity.Error,
        Severity.Warning => FindingSeverity.Warning,
        _ => FindingSeverity.Information,
    };
}
