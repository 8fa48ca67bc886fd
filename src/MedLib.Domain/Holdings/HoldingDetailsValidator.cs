using FluentValidation;
using MedLib.Domain.Classification;
using MedLib.Domain.Results;

namespace MedLib.Domain.Holdings;

/// <summary>Checks what is said of a holding: <c>HLD-001</c>, <c>HLD-002</c> the location; <c>HLD-008</c> a note without text; as warnings what its scheme has to say of the call number.</summary>
public sealed class HoldingDetailsValidator : AbstractValidator<HoldingDetails>
{
    /// <summary>Makes the validator.</summary>
    public HoldingDetailsValidator()
    {
        RuleFor(details => details.Location)
            .Must(static location => !location.IsNone).WithErrorCode(HoldingsCodes.LocationMissing)
            .Must(static location => location.IsNone || location.IsWellFormed).WithErrorCode(HoldingsCodes.LocationMalformed);
        RuleFor(static details => details.CallNumber).IsCallNumber(FindingSeverity.Warning);
        RuleForEach(details => details.Notes)
            .NotEmpty().WithErrorCode(HoldingsCodes.NoteMissing);
    }
}
