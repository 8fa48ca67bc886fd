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

    // A rule that asked a type of ours what is wrong leaves its answer, with the arguments, as the failure's state.
    private static Finding ToFinding(ValidationFailure failure) =>
        new(failure.ErrorCode, Weigh(failure.Severity), failure.PropertyName) { Args = failure.CustomState is Finding found ? found.Args : [] };

    private static FindingSeverity Weigh(Severity severity) => severity switch
    {
        Severity.Error => FindingSeverity.Error,
        Severity.Warning => FindingSeverity.Warning,
        _ => FindingSeverity.Information,
    };
}
