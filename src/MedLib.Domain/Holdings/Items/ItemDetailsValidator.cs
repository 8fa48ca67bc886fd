using FluentValidation;
using MedLib.Domain.Classification;
using MedLib.Domain.Results;

namespace MedLib.Domain.Holdings.Items;

/// <summary>Checks what is said of an item, after location and record were taken from its holding.</summary>
/// <remarks>
/// <c>HLD-001</c>, <c>HLD-002</c> the location; <c>HLD-003</c> neither record nor label; <c>HLD-004</c> the copy number;
/// <c>HLD-007</c> no category; as warnings what its scheme has to say of the call number. A barcode is not demanded: small libraries lend without.
/// </remarks>
public sealed class ItemDetailsValidator : AbstractValidator<ItemDetails>
{
    private const int LastCopy = 99999; // sort keys have five digits

    /// <summary>Makes the validator.</summary>
    public ItemDetailsValidator()
    {
        RuleFor(details => details.Location)
            .Must(static location => location is { IsNone: false }).WithErrorCode(HoldingsCodes.LocationMissing)
            .Must(static location => location is not { IsNone: false, IsWellFormed: false }).WithErrorCode(HoldingsCodes.LocationMalformed);
        RuleFor(details => details.Label)
            .NotEmpty().WithErrorCode(HoldingsCodes.LabelMissing)
            .When(static details => details.Record is null && details.Holding is null);
        RuleFor(details => details.CopyNumber)
            .InclusiveBetween(1, LastCopy).WithErrorCode(HoldingsCodes.CopyNumberOutOfRange);
        RuleFor(static details => details.CallNumber).IsCallNumber(FindingSeverity.Warning);
        RuleFor(details => details.Category)
            .Must(static category => !string.IsNullOrWhiteSpace(category.Code)).WithErrorCode(HoldingsCodes.CategoryMissing);
    }
}
