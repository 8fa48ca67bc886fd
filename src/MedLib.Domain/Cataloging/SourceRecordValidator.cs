using FluentValidation;

namespace MedLib.Domain.Cataloging;

/// <summary>Checks a source record: <c>CAT-015</c> it holds no bytes.</summary>
public sealed class SourceRecordValidator : AbstractValidator<SourceRecord>
{
    /// <summary>Makes the validator.</summary>
    public SourceRecordValidator() =>
        RuleFor(source => source.Bytes)
            .Must(static bytes => !bytes.IsEmpty).WithErrorCode(CatalogingCodes.SourceEmpty);
}
