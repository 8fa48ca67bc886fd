namespace MedLib.Domain.Finance;

/// <summary>Codes of what is found wrong with currencies and amounts of money.</summary>
public static class FinanceCodes
{
    /// <summary>A currency is missing, or is not three capital letters (ISO 4217).</summary>
    public const string CurrencyMalformed = "FIN-001";

    /// <summary>The code stands for a metal, a fund unit or a test, in which nothing can be paid.</summary>
    public const string CurrencyWithoutUnits = "FIN-002";

    /// <summary>An amount has more decimals than its currency; amounts are never rounded in silence.</summary>
    public const string TooPrecise = "FIN-003";

    /// <summary>An amount is larger than any that a library could mean.</summary>
    public const string TooLarge = "FIN-004";

    /// <summary>A text is no amount of money such as <c>USD 10.00</c>.</summary>
    public const string MoneyMalformed = "FIN-005";
}
