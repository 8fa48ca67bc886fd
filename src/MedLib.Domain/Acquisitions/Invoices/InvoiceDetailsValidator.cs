using FluentValidation;
using MedLib.Domain.Finance;

namespace MedLib.Domain.Acquisitions.Invoices;

/// <summary>
/// Checks what an invoice says: <c>ACQ-032</c>, <c>ACQ-034</c>, <c>ACQ-035</c>, <c>ACQ-040</c> the invoice itself; <c>ACQ-003</c>, <c>ACQ-041</c>
/// and <c>FIN-004</c> its lines.
/// </summary>
public sealed class InvoiceDetailsValidator : AbstractValidator<InvoiceDetails>
{
    /// <summary>A validator; stateless, so one serves all.</summary>
    public InvoiceDetailsValidator()
    {
        RuleFor(invoice => invoice.Number).Must(static number => !number.IsNone).WithErrorCode(AcquisitionsCodes.InvoiceNumberMissing);
        RuleFor(invoice => invoice.Vendor).Must(static vendor => !vendor.IsNone).WithErrorCode(AcquisitionsCodes.VendorMissing);
        RuleFor(invoice => invoice.Currency).Must(static currency => !currency.IsNone).WithErrorCode(AcquisitionsCodes.CurrencyMissing);
        RuleFor(invoice => invoice.Lines).NotEmpty().WithErrorCode(AcquisitionsCodes.LinesMissing);
        RuleForEach(invoice => invoice.Lines).ChildRules(line =>
            line.RuleFor(l => l.Amount)
                .Must(static amount => !amount.IsZero).WithErrorCode(AcquisitionsCodes.AmountMissing)
                .Must(static amount => amount.Abs.Amount <= Money.MaxAmount).WithErrorCode(FinanceCodes.TooLarge));
        RuleForEach(invoice => invoice.Lines)
            .Must(static (invoice, line) => line.Amount.Currency == invoice.Currency).WithErrorCode(AcquisitionsCodes.CurrencyDiffers)
            .WithState(static (invoice, line) => Reasons.CurrencyDiffers(invoice.Currency, line.Amount.Currency));
    }
}
