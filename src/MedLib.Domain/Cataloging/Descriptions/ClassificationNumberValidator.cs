using FluentValidation;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Results;

namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>Checks a call number that a cataloger gave: <c>CAT-011</c> no text; as warnings what its scheme has to say of it.</summary>
/// <remarks>Records of other libraries have all kinds of numbers, and are kept as they came.</remarks>
public sealed class ClassificationNumberValidator : AbstractValidator<ClassificationNumber>
{
    private static readonly NlmReadOptions AssignedByNlm = new() { AssignedByNlm = true };

    /// <summary>Makes the validator.</summary>
    public ClassificationNumberValidator()
    {
        RuleFor(number => number.Text)
            .NotEmpty().WithErrorCode(CatalogingCodes.ClassificationMissing);
        RuleFor(static number => number)
            .Custom(static (number, context) => context.AddFindings(Diagnose(number), FindingSeverity.Warning));
    }

    private static ValueList<Finding> Diagnose(ClassificationNumber number) =>
        string.IsNullOrWhiteSpace(number.Text) ? []
        : number.Scheme == CallNumberScheme.Nlm ? NlmCallNumber.Analyze(number.Text, number.IsNlms ? AssignedByNlm : null).Findings
        : new CallNumber { Scheme = number.Scheme, Text = number.Text }.Diagnose();
}
