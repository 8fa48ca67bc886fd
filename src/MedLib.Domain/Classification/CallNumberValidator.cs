using FluentValidation;

namespace MedLib.Domain.Classification;

/// <summary>Checks a call number by the rules of its scheme; it fails with the codes that <see cref="CallNumber.Diagnose"/> gives.</summary>
public sealed class CallNumberValidator : AbstractValidator<CallNumber>
{
    /// <summary>Makes the validator.</summary>
    public CallNumberValidator() => RuleFor(static number => number).IsCallNumber();
}
