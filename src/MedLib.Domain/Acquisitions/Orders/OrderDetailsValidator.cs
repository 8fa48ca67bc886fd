using FluentValidation;
using MedLib.Domain.Finance;

namespace MedLib.Domain.Acquisitions.Orders;

/// <summary>
/// Checks what is said of an order: <c>ACQ-032</c> to <c>ACQ-035</c> the order itself, <c>ACQ-003</c>, <c>ACQ-036</c> to <c>ACQ-039</c> and
/// <c>FIN-004</c> its lines.
/// </summary>
public sealed class OrderDetailsValidator : AbstractValidator<OrderDetails>
{
    /// <summary>The most copies that a line orders.</summary>
    public const int MaxQuantity = 9_999;

    /// <summary>A validator; stateless, so one serves all.</summary>
    public OrderDetailsValidator()
    {
        RuleFor(order => order.Number).NotEmpty().WithErrorCode(AcquisitionsCodes.OrderNumberMissing);
        RuleFor(order => order.Vendor).Must(static vendor => !vendor.IsNone).WithErrorCode(AcquisitionsCodes.VendorMissing);
        RuleFor(order => order.Currency).Must(static currency => !currency.IsNone).WithErrorCode(AcquisitionsCodes.CurrencyMissing);
        RuleFor(order => order.Lines)
            .NotEmpty().WithErrorCode(AcquisitionsCodes.LinesMissing)
            .Must(static lines => lines.DistinctBy(static line => line.Id).Count() == lines.Count).WithErrorCode(AcquisitionsCodes.LineTwice);
        RuleForEach(order => order.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.Title)
                .Must(static (l, title) => l.Record is not null || !string.IsNullOrWhiteSpace(title)).WithErrorCode(AcquisitionsCodes.TitleMissing);
            line.RuleFor(l => l.Quantity).InclusiveBetween(1, MaxQuantity).WithErrorCode(AcquisitionsCodes.QuantityOutOfRange);
            line.RuleFor(l => l.UnitPrice)
                .Must(static price => !price.IsNegative).WithErrorCode(AcquisitionsCodes.PriceNegative)
                .Must(static (l, price) => IsPayable(l)).WithErrorCode(FinanceCodes.TooLarge);
        });
        RuleForEach(order => order.Lines)
            .Must(static (order, line) => line.UnitPrice.Currency == order.Currency).WithErrorCode(AcquisitionsCodes.CurrencyDiffers)
            .WithState(static (order, line) => Reasons.CurrencyDiffers(order.Currency, line.UnitPrice.Currency));
    }

    /// <summary>Whether the amounts of an order can be reckoned with, whatever else may be wrong with it.</summary>
    internal static bool IsReckonable(OrderDetails order) => !order.Currency.IsNone && order.Lines.All(line =>
        line.UnitPrice.Currency == order.Currency && !line.UnitPrice.IsNegative && line.Quantity is >= 1 and <= MaxQuantity && IsPayable(line));

    // The price is looked at before it is multiplied, so that nothing overflows.
    private static bool IsPayable(OrderLineDetails line) =>
        line.UnitPrice.Abs.Amount <= Money.MaxAmount
        && (line.Quantity is < 1 or > MaxQuantity || line.UnitPrice.Amount * line.Quantity <= Money.MaxAmount);
}
