using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <summary>Reasons that whatever deals with amounts refuses for alike.</summary>
internal static class LedgerReasons
{
    public static IEnumerable<Finding> OfAmount(Money amount, Currency currency)
    {
        if (!amount.IsPositive)
        {
            yield return Finding.Error(CirculationCodes.FeeNotPositive);
        }

        if (amount.Amount > Money.MaxAmount)
        {
            yield return Finding.Error(FinanceCodes.TooLarge);
        }

        if (amount.Currency != currency)
        {
            yield return CurrencyDiffers(currency, amount.Currency);
        }
    }

    /// <summary>Nothing where the amounts cannot be compared: that is another reason.</summary>
    public static IEnumerable<Finding> Exceeding(Money amount, Money limit, string code) =>
        amount.Currency == limit.Currency && amount > limit ? [Finding.Error(code, amount.ToArg("amount"), limit.ToArg("limit"))] : [];

    public static Finding CurrencyDiffers(Currency expected, Currency actual) => Finding.Error(
        CirculationCodes.FeeCurrencyDiffers, new FindingArg.Text("expected", expected.Code), new FindingArg.Text("actual", actual.Code));

    public static Finding ChargeUnknown(FeeChargeId charge) => Finding.Error(CirculationCodes.ChargeUnknown, new FindingArg.Identifier("id", charge.Value));

    public static IEnumerable<Finding> OfReason(FeeReason reason) =>
        string.IsNullOrWhiteSpace(reason.Code) ? [Finding.Error(CirculationCodes.FeeReasonMissing)] : [];
}
