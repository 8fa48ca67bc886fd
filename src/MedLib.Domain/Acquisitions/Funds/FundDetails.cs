using FluentValidation;
using MedLib.Domain.Finance;

namespace MedLib.Domain.Acquisitions.Funds;

/// <summary>What is to be said of a fund.</summary>
public sealed record FundDetails
{
    /// <summary>Its code, which no other fund has.</summary>
    public required FundCode Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The currency of all its amounts.</summary>
    public required Currency Currency { get; init; }
}

/// <summary>Checks what is said of a fund: <c>ACQ-030</c> its code, <c>ACQ-031</c> its name, <c>ACQ-032</c> its currency.</summary>
public sealed class FundDetailsValidator : AbstractValidator<FundDetails>
{
    /// <summary>A validator; stateless, so one serves all.</summary>
    public FundDetailsValidator()
    {
        RuleFor(details => details.Code).Must(static code => code.IsWellFormed).WithErrorCode(AcquisitionsCodes.FundCodeMalformed);
        RuleFor(details => details.Name).NotEmpty().WithErrorCode(AcquisitionsCodes.FundNameMissing);
        RuleFor(details => details.Currency).Must(static currency => !currency.IsNone).WithErrorCode(AcquisitionsCodes.CurrencyMissing);
    }
}
