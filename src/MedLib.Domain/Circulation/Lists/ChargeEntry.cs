using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Finance;
using MedLib.Domain.Queries;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Lists;

/// <summary>One charge of a fee ledger as a list shows it, with what is still owed of it.</summary>
public sealed record ChargeEntry
{
    private const int Digits = 30;

    /// <summary>The charge.</summary>
    public required FeeChargeId Charge { get; init; }

    /// <summary>The ledger that it stands in.</summary>
    public required FeeLedgerId Ledger { get; init; }

    /// <summary>Who pays.</summary>
    public required FeePayer Payer { get; init; }

    /// <summary>What it is for.</summary>
    public required FeeKind Kind { get; init; }

    /// <summary>How much was charged.</summary>
    public required Money Amount { get; init; }

    /// <summary>What is still owed of it; less than nothing where it was canceled after it was paid.</summary>
    public required Money Owed { get; init; }

    /// <summary>When it was charged.</summary>
    public required Instant ChargedAt { get; init; }

    /// <summary>The loan that it comes from, if any.</summary>
    public LoanId? Loan { get; init; }

    /// <summary>The loss that it comes from, if any.</summary>
    public LossEpisodeId? Loss { get; init; }

    /// <summary>Whether anything is left to settle: by the payer, or by the library where less than nothing is owed.</summary>
    [JsonIgnore]
    public bool IsOpen => !Owed.IsZero;

    /// <summary>The rows of a ledger, oldest charge first.</summary>
    /// <param name="ledger">The ledger.</param>
    public static ValueList<ChargeEntry> From(FeeLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return
        [
            .. ledger.Charges.Select(charge => new ChargeEntry
            {
                Charge = charge.Id,
                Ledger = ledger.Id,
                Payer = ledger.Payer,
                Kind = charge.Kind,
                Amount = charge.Amount,
                Owed = charge.Outstanding,
                ChargedAt = charge.At,
                Loan = charge.Loan,
                Loss = charge.Loss,
            }),
        ];
    }

    /// <summary>The key that stores sort this row by, by code point (<see cref="SortKeys.Order"/>); ties are broken by the charge's id.</summary>
    /// <param name="sort">The order.</param>
    public string SortKey(ChargeSort sort) => sort switch
    {
        ChargeSort.Owed => SortKeyOf(Owed),
        _ => SortKeys.Of(ChargedAt),
    };

    /// <summary>The id only: what somebody owes is nobody else's business.</summary>
    public override string ToString() => $"{nameof(ChargeEntry)} {Charge.Value}";

    // Currency by currency. What is less than nothing is counted up from far below, so that its digits sort the right way.
    private static string SortKeyOf(Money money)
    {
        var units = money.IsNegative ? BigInteger.Pow(10, Digits) + money.MinorUnits : money.MinorUnits;
        var padded = units.ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
        return $"{money.Currency.Code} {(money.IsNegative ? '-' : '0')}{padded}";
    }
}
